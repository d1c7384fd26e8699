import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exists } from '../lib/folders';

export type Settings = Readonly<Record<string, unknown>>;

/** A window with the extension in it and nothing that asks for attention. */
const QUIET: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Gives a server its first settings; those that somebody changed since stay. */
export async function writeFirstSettings(dataFolder: string, more: Settings = {}): Promise<void> {
  const file = settingsFile(dataFolder);
  if (!(await exists(file))) await write(file, { ...QUIET, ...more });
}

/** Changes settings of a server; a window reads them when it loads. */
export async function changeSettings(dataFolder: string, changes: Settings): Promise<void> {
  const file = settingsFile(dataFolder);
  const current: unknown = JSON.parse(await readFile(file, 'utf8'));
  await write(file, { ...(typeof current === 'object' ? current : {}), ...changes });
}

function settingsFile(dataFolder: string): string {
  return join(dataFolder, 'data', 'User', 'settings.json');
}

async function write(file: string, settings: Settings): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

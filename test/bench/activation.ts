/** How long the extension takes to activate in a real VS Code, against an extension that does nothing. */
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { npm } from '../../scripts/lib/npm';
import { ROOT } from '../../scripts/lib/folders';
import { runExtensionTests } from '../../scripts/vscode/extensionTests';
import { writeFirstSettings } from '../../scripts/vscode/settings';
import { median, milliseconds, type Measurement } from './measure';
import { remove } from '../support/folders';

/** Each round starts a VS Code twice. */
const ROUNDS = 5;

export async function bench(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pj-activation-'));
  try {
    const [ours, empty] = [await makeOurs(folder), await makeEmpty(folder)];
    const times: { ours: number[]; empty: number[] } = { ours: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.empty.push(await activationTime(folder, empty));
      times.ours.push(await activationTime(folder, ours));
    }
    const [own, none] = [median(times.ours), median(times.empty)];
    return [
      {
        name: 'activation in a real VS Code',
        value: own / none,
        limit: 1.5,
        unit: '×',
        detail: `${milliseconds(own)}; an empty extension in the same host: ${milliseconds(none)} (medians of ${ROUNDS})`,
      },
    ];
  } finally {
    await remove(folder);
  }
}

interface Extension {
  readonly id: string;
  readonly path: string;
}

/** The extension as it is shipped, but for its activation event: the measurement activates it itself. */
async function makeOurs(folder: string): Promise<Extension> {
  await npm(['run', 'build', '--', '--production'], ROOT);
  const path = join(folder, 'ours');
  for (const part of ['dist', 'media', 'templates', 'schemas', 'package.nls.json']) {
    await cp(join(ROOT, part), join(path, part), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as object;
  await writeFile(join(path, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return { id: 'promo-journal.promo-journal', path };
}

async function makeEmpty(folder: string): Promise<Extension> {
  const path = join(folder, 'empty');
  await mkdir(path);
  const manifest = {
    name: 'empty',
    publisher: 'bench',
    version: '1.0.0',
    type: 'module',
    main: './extension.js',
    engines: { vscode: '^1.105.0' },
  };
  await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'extension.js'), 'export function activate() {}\n');
  return { id: 'bench.empty', path };
}

/** Milliseconds from the call to the activated extension, in a VS Code of its own. */
async function activationTime(folder: string, { id, path }: Extension): Promise<number> {
  const run = await mkdtemp(join(folder, 'run-'));
  const [tests, result] = [join(run, 'tests.cjs'), join(run, 'result')];
  await writeFile(tests, testModule(id, result));
  const dataFolder = join(run, 'data');
  await writeFirstSettings(dataFolder);
  const exit = await runExtensionTests({
    extension: path,
    tests,
    trust: 'trusted',
    dataFolder,
    verbose: false,
  });
  if (exit !== 0) throw new Error(`The activation of ${id} could not be measured.`);
  return Number(await readFile(result, 'utf8'));
}

function testModule(id: string, result: string): string {
  return `const vscode = require('vscode');
exports.run = async () => {
  const extension = vscode.extensions.getExtension(${JSON.stringify(id)});
  if (extension.isActive) throw new Error('active already');
  const start = performance.now();
  await extension.activate();
  require('node:fs').writeFileSync(${JSON.stringify(result)}, String(performance.now() - start));
};
`;
}

import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const PARTIAL = '.partial-';
const ABANDONED_AFTER_MS = 3_600_000;

/** Where the tooling keeps everything that it downloads or makes; ignored by git and by the VSIX. */
export const VSCODE_TEST = join(ROOT, '.vscode-test');

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes a folder all or nothing: `fill` works in a temporary sibling that takes the final name when it is done. A run that
 * breaks off leaves nothing that a later run takes for complete, and of two runs at once the first wins.
 */
export async function completeFolder(
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  if (await exists(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  await removeAbandoned(target);
  const temporary = await mkdtemp(`${target}${PARTIAL}`);
  try {
    await fill(temporary);
    await renameUnlessThere(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}

/** Takes away what runs that were killed left behind; younger ones may still be at work. */
async function removeAbandoned(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(`${basename(target)}${PARTIAL}`)) continue;
    const path = join(dirname(target), name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.ctimeMs > ABANDONED_AFTER_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(await exists(to))) throw error;
  }
}

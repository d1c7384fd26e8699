/** Reads and replaces a file so that a crash, a second window or a full disk never costs a line of it. */
import { mkdir, open, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';

import { success, type Result } from '../../core/result';
import { errorCode, fileFailure, type FileCode } from './fileFailure';

/** A lock whose owner has not renewed it for this long belongs to a dead process. */
const STALE_AFTER_MS = 10_000;

/** Waits for a living owner a little longer than a dead one's lock stays. */
const LOCK_RETRIES = { retries: 150, factor: 1.2, minTimeout: 5, maxTimeout: 120 };

/** Readable and writable by the owner alone. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The text of a file, or nothing when there is no such file. */
export async function readText(path: string): Promise<Result<string | undefined, FileCode>> {
  try {
    return success(await readFile(path, 'utf8'));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? success(undefined) : fileFailure(error);
  }
}

/** Makes the folder of a file where it is missing, for its owner only. */
export async function makeFolderOf(path: string): Promise<Result<void, FileCode>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    return success(undefined);
  } catch (error) {
    return fileFailure(error);
  }
}

/**
 * Replaces a file by what `change` makes of its newest text, while no other window or process that
 * uses this function can. When it returns a success, the new text is on the disk: written beside,
 * synced, renamed over, folder synced. A symbolic link stays a link; a new file is its owner's alone.
 */
export async function replaceText<Value, Code extends string>(
  path: string,
  change: (text: string) => Result<{ readonly text: string; readonly value: Value }, Code>,
): Promise<Result<Value, Code | FileCode>> {
  const folder = await makeFolderOf(path);
  if (!folder.ok) return folder;
  try {
    const target = await targetOf(path);
    const release = await lock(target, { realpath: false, stale: STALE_AFTER_MS, retries: LOCK_RETRIES });
    try {
      const old = await readText(target);
      if (!old.ok) return old;
      const changed = change(old.value ?? '');
      if (changed.ok && changed.value.text !== old.value) await writeDurably(target, changed.value.text);
      return changed.ok ? success(changed.value.value) : changed;
    } finally {
      await release();
    }
  } catch (error) {
    return fileFailure(error);
  }
}

/** Writes a file at once and for good, keeping the mode of one that is there. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const mode = await modeOf(path);
  await writeFileAtomic(path, text, { encoding: 'utf8', mode, fsync: true });
  await syncFolder(dirname(path));
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch {
    return PRIVATE_FILE;
  }
}

/** The file that a link leads to, so that all its names share one lock. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** Makes a rename last. Windows cannot sync a folder, and does not need to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

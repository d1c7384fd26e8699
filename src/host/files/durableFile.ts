/** Reads and replaces a file so that a crash, a second window or a full disk never costs a line of it. */
import { isUtf8 } from 'node:buffer';
import {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { failure, success, type Result } from '../../core/result';
import { errorCode, fileFailure, type FileCode } from './fileFailure';
import { whileLocked, type OnWait } from './fileLock';

/** Readable and writable by the owner alone. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** How often a change is made anew because something that knows no lock wrote the file meanwhile. */
const MOST_ROUNDS = 20;

/** A change of a text: made again when the text is another one by the time that it would be written. */
export type Change<Value, Code extends string> = (
  text: string,
) => Result<{ readonly text: string; readonly value: Value }, Code>;

export interface ReplaceOptions {
  readonly onWait?: OnWait | undefined;
  /** Done before the file is replaced, while it is locked, with the path of the file that is there. */
  readonly before?: ((path: string) => Promise<void>) | undefined;
}

/** The text of a file, or nothing when there is no such file. Bytes that are no UTF-8 would not survive an edit. */
export async function readText(path: string): Promise<Result<string | undefined, FileCode>> {
  try {
    const bytes = await readFile(path);
    return isUtf8(bytes)
      ? success(bytes.toString('utf8'))
      : failure('not-text', 'The file holds bytes that are not UTF-8.');
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
  change: Change<Value, Code>,
  { onWait, before }: ReplaceOptions = {},
): Promise<Result<Value, Code | FileCode>> {
  const folder = await makeFolderOf(path);
  if (!folder.ok) return folder;
  try {
    const target = await targetOf(path);
    return await whileLocked(target, () => replaceNewest(target, change, before), onWait);
  } catch (error) {
    return fileFailure(error);
  }
}

async function replaceNewest<Value, Code extends string>(
  path: string,
  change: Change<Value, Code>,
  before: ReplaceOptions['before'],
): Promise<Result<Value, Code | FileCode>> {
  await removeDrafts(path);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const old = await readText(path);
    if (!old.ok) return old;
    const changed = change(old.value ?? '');
    if (!changed.ok) return changed;
    if (changed.value.text === old.value) return success(changed.value.value);
    if (round === 0 && old.value !== undefined) await before?.(path);
    const isStillOld = async () => {
      const now = await readText(path);
      return now.ok && now.value === old.value;
    };
    if (await writeDurably(path, changed.value.text, isStillOld)) return success(changed.value.value);
  }
  return failure('locked', 'Another program keeps writing the file.');
}

/**
 * Writes a file at once and for good, keeping the mode of one that is there. `mayReplace` is asked when
 * everything is on the disk but the last step; with a no, nothing has changed and the result is false.
 */
export async function writeDurably(
  path: string,
  text: string,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const draft = draftOf(path);
  try {
    await writeSynced(draft, text, await stat(path).catch(() => undefined));
    if (!(await mayReplace())) return false;
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  await syncFolder(dirname(path));
  return true;
}

let drafts = 0;

/** A name beside `path` for its next text, which no other process and no other write uses. */
function draftOf(path: string): string {
  return `${path}.${process.pid}-${String(drafts++)}.tmp`;
}

/** Removes what processes that died while they wrote have left beside `path`, whose lock is held. */
async function removeDrafts(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  const left = names.filter(
    (name) => name.startsWith(start) && /^\d+-\d+\.tmp$/.test(name.slice(start.length)),
  );
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true })));
}

interface Owned {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Writes a new file and waits for the disk; its mode and owner are those of the file it is to replace. */
async function writeSynced(path: string, text: string, old: Owned | undefined): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(text, 'utf8');
    if (old) {
      // Only an administrator may give a file away; for all others it is theirs already.
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The file that a link leads to, be it there or not, so that all its names share one lock and the link stays. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
    return isLink ? targetOf(resolve(dirname(path), await readlink(path))) : path;
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

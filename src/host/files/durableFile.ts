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
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { LONGEST_JOURNAL } from '../../core/journal/amount';
import { failure, success, type Result } from '../../core/result';
import { errorCode, fileFailure, FileTooLarge, type FileCode } from './fileFailure';
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
    return textOf(await readBytes(path));
  } catch (error) {
    return fileFailure(error);
  }
}

/** The text that was read last, with its bytes: it is the same again most of the time. */
let latest: { readonly bytes: Buffer; readonly text: string } | undefined;

function textOf(bytes: Buffer | undefined): Result<string | undefined, FileCode> {
  if (bytes === undefined) return success(undefined);
  if (!latest?.bytes.equals(bytes)) {
    if (!isUtf8(bytes)) return failure('not-text', 'The file holds bytes that are not UTF-8.');
    latest = { bytes, text: bytes.toString('utf8') };
  }
  return success(latest.text);
}

/** Most bytes that are read: what the longest journal takes in UTF-8. */
const MOST_BYTES = 3 * LONGEST_JOURNAL;

/** The bytes of a file; nothing when there is no such file. Throws without reading where there are too many. */
async function readBytes(path: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new FileTooLarge(size);
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
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
  try {
    const [folder, target] = await Promise.all([makeFolderOf(path), targetOf(path)]);
    if (!folder.ok) return folder;
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
  const [, first] = await Promise.all([removeDrafts(path), readBytes(path)]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const bytes = round === 0 ? first : await readBytes(path);
    const old = textOf(bytes);
    if (!old.ok) return old;
    const changed = change(old.value ?? '');
    if (!changed.ok) return changed;
    if (changed.value.text === old.value) return success(changed.value.value);
    if (round === 0 && old.value !== undefined) await before?.(path);
    const isStillOld = async () => isSame(bytes, await readBytes(path));
    if (await writeDurably(path, changed.value.text, isStillOld)) return success(changed.value.value);
  }
  return failure('locked', 'Another program keeps writing the file.');
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined ? a.equals(b) : a === b;
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
  const bytes = Buffer.from(text);
  let isDone = false;
  try {
    const [folder, old] = await Promise.all([openFolder(dirname(path)), statOf(path)]);
    try {
      const file = await writeSynced(draft, bytes, old);
      const [isFree] = await Promise.all([mayReplace(), file.close()]);
      if (!isFree) return false;
      await rename(draft, path);
      isDone = true;
      await folder?.sync();
    } finally {
      await folder?.close();
    }
  } finally {
    if (!isDone) await rm(draft, { force: true }).catch(() => undefined);
  }
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
async function writeSynced(path: string, bytes: Buffer, old: Owned | undefined): Promise<FileHandle> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(bytes);
    if (old) await takeOn(file, old);
    await file.sync();
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Gives a new file the mode and the owner of another one. */
async function takeOn(file: FileHandle, { mode, uid, gid }: Owned): Promise<void> {
  // Only an administrator may give a file away; for all others it is theirs already.
  const isOwn = uid === process.geteuid?.() && gid === process.getegid?.();
  if (!isOwn) await file.chown(uid, gid).catch(() => undefined);
  if ((mode & 0o7777) !== PRIVATE_FILE) await file.chmod(mode & 0o7777);
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

/** A folder, to be synced so that a rename in it lasts. Windows cannot sync a folder, and does not need to. */
async function openFolder(path: string): Promise<FileHandle | undefined> {
  return process.platform === 'win32' ? undefined : open(path, 'r');
}

function statOf(path: string): Promise<Owned | undefined> {
  return stat(path).catch(() => undefined);
}

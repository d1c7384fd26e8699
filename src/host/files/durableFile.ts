/** Reads and replaces a file without losing data in a crash, with a second window, or on a full disk. */
import { renameSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readlink, realpath, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { failure, success, type Result } from '../../core/result';
import { errorCode, fileFailure, type FileCode } from './fileFailure';
import { whileLocked, type LockOptions } from './fileLock';
import { BELIEVE, look, readQuiet, type Judge } from './fileText';
import { ReplacedFile } from './replacedFile';

/** Readable and writable by the owner alone. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Most attempts to apply a change while a program that does not use the lock keeps writing the file. */
const MOST_ROUNDS = 20;

/** A change of a text. It is called again with the new text when the file changed before it could be written. */
type Change<Value, Code extends string> = (
  text: string,
) => Result<{ readonly text: string; readonly value: Value }, Code>;

export interface ReplaceOptions extends LockOptions {
  /** How far the current text is trusted: the file is read again while it looks half written. */
  readonly judge?: Judge | undefined;
  /** Called under the lock with the current text, before the file is replaced. */
  readonly before?: ((text: string) => Promise<void>) | undefined;
  /** Called after the replacement with a handle of the old file, where one can be held. The receiver closes it. */
  readonly onReplaced?: ((file: ReplacedFile | undefined) => void) | undefined;
  /** Called when the file has further hard links: they keep the old text. */
  readonly onOtherNames?: (() => void) | undefined;
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
 * Replaces a file by the result of `change` on its newest text, under a lock that every window and process with this
 * function respects. On success the new text is on the disk: written to a temporary file, synced, renamed over the old
 * one, folder synced. A symbolic link stays a link; a new file is readable for its owner only.
 */
export async function replaceText<Value, Code extends string>(
  path: string,
  change: Change<Value, Code>,
  options: ReplaceOptions = {},
): Promise<Result<Value, Code | FileCode>> {
  try {
    const [folder, target] = await Promise.all([makeFolderOf(path), targetOf(path)]);
    if (!folder.ok) return folder;
    return await whileLocked(target, () => replaceNewest(target, change, options), options);
  } catch (error) {
    return fileFailure(error);
  }
}

async function replaceNewest<Value, Code extends string>(
  path: string,
  change: Change<Value, Code>,
  options: ReplaceOptions,
): Promise<Result<Value, Code | FileCode>> {
  const { judge = BELIEVE, before } = options;
  await removeTemporary(path);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const old = await readQuiet(path, judge);
    if (!old.ok) return old;
    const { text, bytes } = old.value;
    const changed = change(text ?? '');
    if (!changed.ok) return changed;
    if (changed.value.text === text) return success(changed.value.value);
    if (round === 0 && text !== undefined) await before?.(text);
    if (await replaceOnce(path, changed.value.text, bytes, options)) return success(changed.value.value);
  }
  return failure('busy', 'Another program keeps writing the file.');
}

/** Replaces the file if it still has the old bytes; false otherwise. */
async function replaceOnce(
  path: string,
  text: string,
  old: Buffer | undefined,
  { onReplaced, onOtherNames }: ReplaceOptions,
): Promise<boolean> {
  let stamp = '';
  let held: ReplacedFile | undefined;
  let isHandedOn = false;
  const mayReplace = async () => {
    const found = await look(path);
    stamp = found.stamp;
    return isSame(old, found.bytes);
  };
  try {
    if (!(await writeDurably(path, text, mayReplace, () => (held = ReplacedFile.hold(path, stamp)))))
      return false;
    if (await held?.hasOtherNames()) onOtherNames?.();
    onReplaced?.(held);
    isHandedOn = onReplaced !== undefined;
    return true;
  } finally {
    if (!isHandedOn) await held?.close();
  }
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined ? a.equals(b) : a === b;
}

/**
 * Writes a file atomically and durably, and keeps an existing file's mode. `mayReplace` is called after the temporary
 * file is synced and before the rename; when it returns false, nothing has changed and the result is false. `atLast` is
 * called right before the rename, with nothing of this process in between.
 */
export async function writeDurably(
  path: string,
  text: string,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
  atLast?: () => void,
): Promise<boolean> {
  const temporary = temporaryNameOf(path);
  const bytes = Buffer.from(text);
  let isDone = false;
  try {
    const [folder, old] = await Promise.all([openFolder(dirname(path)), statOf(path)]);
    try {
      const file = await writeSynced(temporary, bytes, old);
      const [isFree] = await Promise.all([mayReplace(), file.close()]);
      if (!isFree) return false;
      atLast?.();
      renameSync(temporary, path);
      isDone = true;
      await folder?.sync();
    } finally {
      await folder?.close();
    }
  } finally {
    if (!isDone) await rm(temporary, { force: true }).catch(() => undefined);
  }
  return true;
}

let count = 0;

/** A unique name for a temporary file beside `path`. */
function temporaryNameOf(path: string): string {
  return `${path}.${process.pid}-${String(count++)}.tmp`;
}

/** Removes temporary files that crashed processes left beside `path`. Its lock must be held. */
async function removeTemporary(path: string): Promise<void> {
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

/** Writes and syncs a new file with the mode and owner of the file that it will replace. */
async function writeSynced(path: string, bytes: Buffer, old: Owned | undefined): Promise<FileHandle> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(bytes);
    if (old) await copyOwnership(file, old);
    await file.sync();
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Sets the mode and the owner of a new file to those of another one. */
async function copyOwnership(file: FileHandle, { mode, uid, gid }: Owned): Promise<void> {
  // Only an administrator may give a file away; for all others it is theirs already.
  const isOwn = uid === process.geteuid?.() && gid === process.getegid?.();
  if (!isOwn) await file.chown(uid, gid).catch(() => undefined);
  if ((mode & 0o7777) !== PRIVATE_FILE) await file.chmod(mode & 0o7777);
}

/** The target of a symbolic link, existing or not, so that all names of a file share one lock and the link stays. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
    return isLink ? targetOf(resolve(dirname(path), await readlink(path))) : path;
  }
}

/**
 * Opens a folder for syncing, so that a rename in it is durable. `undefined` on Windows, which cannot sync folders and
 * does not need to.
 */
async function openFolder(path: string): Promise<FileHandle | undefined> {
  return process.platform === 'win32' ? undefined : open(path, 'r');
}

function statOf(path: string): Promise<Owned | undefined> {
  return stat(path).catch(() => undefined);
}

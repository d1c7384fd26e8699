/** Reads a file whole, as text, with a stamp that tells whether it was written since. */
import { isUtf8 } from 'node:buffer';
import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

import { LONGEST_JOURNAL } from '../../core/journal/amount';
import { failure, success, type Result } from '../../core/result';
import { errorCode, fileFailure, FileTooLarge, NotAFile, type FileCode } from './fileFailure';

/** Largest file that is read, in bytes: the longest journal in UTF-8. */
const MOST_BYTES = 3 * LONGEST_JOURNAL;

/** A file as it was at one moment. */
export interface FileLook {
  /** Nothing where there was no such file. */
  readonly bytes: Buffer | undefined;
  /** Changes whenever the file is written, replaced, created or removed. */
  readonly stamp: string;
  /** Milliseconds since the epoch, of the file system's clock; nothing where there was no file. */
  readonly writtenAt: number | undefined;
}

/** Reads a file. Throws without reading what is no file (a pipe would never end) or has too many bytes. */
export async function look(path: string): Promise<FileLook> {
  try {
    const found = await statOfFile(path);
    return { bytes: await readFile(path), stamp: stampOf(found), writtenAt: Number(found.mtimeMs) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return NOT_THERE;
    throw error;
  }
}

const NO_FILE = 'none';
const NOT_THERE: FileLook = { bytes: undefined, stamp: NO_FILE, writtenAt: undefined };

async function statOfFile(path: string): Promise<BigIntStats> {
  const found = await stat(path, { bigint: true });
  if (!found.isFile()) throw new NotAFile(found.isDirectory());
  if (found.size > MOST_BYTES) throw new FileTooLarge(Number(found.size));
  return found;
}

/** The stamp of a path now. */
export async function stampAt(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? stampOf(found) : NO_FILE;
}

function stampOf(found: BigIntStats): string {
  return `${found.dev} ${found.ino} ${contentStamp(found)}`;
}

/** Changes whenever the content of the same file is written. */
export function contentStamp({ size, mtimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs}`;
}

/** Cache of the last decoded text with its bytes: a read mostly gives the same bytes again. */
let latest: { readonly bytes: Buffer; readonly text: string } | undefined;

/** Decodes bytes; `undefined` for no file. Fails for invalid UTF-8, which would not survive an edit. */
export function textOf(bytes: Buffer | undefined): Result<string | undefined, FileCode> {
  if (bytes === undefined) return success(undefined);
  if (!latest?.bytes.equals(bytes)) {
    if (!isUtf8(bytes)) return failure('not-text', 'The file holds bytes that are not UTF-8.');
    latest = { bytes, text: bytes.toString('utf8') };
  }
  return success(latest.text);
}

/** The text of a file as it is now, or nothing when there is no such file. */
export async function readText(path: string): Promise<Result<string | undefined, FileCode>> {
  try {
    return textOf((await look(path)).bytes);
  } catch (error) {
    return fileFailure(error);
  }
}

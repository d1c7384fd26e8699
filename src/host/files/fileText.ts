/** Reads a file whole, as text; where other programs write it too, only once it looks complete. */
import { isUtf8 } from 'node:buffer';
import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { LONGEST_JOURNAL } from '../../core/journal/amount';
import { failure, success, type Result } from '../../core/result';
import { errorCode, fileFailure, FileTooLarge, NotAFile, type FileCode } from './fileFailure';

/** Largest file that is read, in bytes: the longest journal in UTF-8. */
const MOST_BYTES = 3 * LONGEST_JOURNAL;

/** A file as it was at one moment. */
interface FileLook {
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
async function stampAt(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? stampOf(found) : NO_FILE;
}

/** Differs for any two files, and changes whenever the content of one is written. */
export function stampOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs}`;
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

/**
 * How far a text is trusted. `known`: read or written before. `likely`: new and complete. `doubtful`: it may be half
 * written, since it is gone, empty, shorter than before or unreadable.
 */
export type Trust = 'known' | 'likely' | 'doubtful';

/** Rates the current text; `undefined` stands for no file. */
export type Judge = (text: string | undefined) => Trust;

/**
 * Milliseconds without a write before a file is read, by trust. Editors, formatters, sync tools and `git checkout`
 * leave a file truncated, deleted or half written for 1 to 100 ms.
 */
const QUIET_MS: Readonly<Record<Trust, number>> = { known: 0, likely: 150, doubtful: 250 };

/** For files that nobody else writes. */
export const BELIEVE: Judge = () => 'known';

const LOOK_EVERY_MS = 10;

/** Milliseconds after which reading a file that is written all the time fails. */
const LONGEST_WAIT_MS = 3_000;

interface QuietFile extends FileLook {
  readonly text: string | undefined;
}

/**
 * Reads a file once nobody writes it; fails with `busy` when somebody keeps writing. Throws what Node's file functions
 * throw.
 */
export async function readQuiet(path: string, judge: Judge): Promise<Result<QuietFile, FileCode>> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  do {
    const seen = await look(path);
    const text = textOf(seen.bytes);
    // A character of several bytes may be half written.
    const trust = text.ok ? judge(text.value) : 'doubtful';
    const age = trust === 'likely' ? ageOf(seen) : 0;
    if (await staysAsItIs(path, seen.stamp, QUIET_MS[trust] - age))
      return text.ok ? success({ ...seen, text: text.value }) : text;
  } while (performance.now() < deadline);
  return failure('busy', 'Another program keeps writing the file.');
}

/** The text of a file once nobody writes it; `undefined` when there is no such file. */
export async function readQuietText(
  path: string,
  judge: Judge = BELIEVE,
): Promise<Result<string | undefined, FileCode>> {
  try {
    const read = await readQuiet(path, judge);
    return read.ok ? success(read.value.text) : read;
  } catch (error) {
    return fileFailure(error);
  }
}

/** True when the file's stamp is still `stamp`, now and for so many milliseconds. */
async function staysAsItIs(path: string, stamp: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while ((await stampAt(path)) === stamp) {
    if (performance.now() >= end) return true;
    await sleep(LOOK_EVERY_MS);
  }
  return false;
}

/** Milliseconds since a file was written; none where its clock is ahead of ours. */
function ageOf({ writtenAt }: FileLook): number {
  return writtenAt === undefined ? 0 : Math.max(0, Date.now() - writtenAt);
}

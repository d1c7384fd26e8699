/** Reads a file that other programs write too, and waits while it looks half written. */
import { setTimeout as sleep } from 'node:timers/promises';

import { failure, success, type Result } from '../../core/result';
import { fileFailure, type FileCode } from './fileFailure';
import { look, stampAt, textOf, type FileLook } from './fileText';

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

export interface QuietFile extends FileLook {
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

/** Reads a file that other programs write, too, without taking a moment in the middle of a write for what they meant. */
import { setTimeout as sleep } from 'node:timers/promises';

import { failure, success, type Result } from '../../core/result';
import { fileFailure, type FileCode } from './fileFailure';
import { look, stampAt, textOf, type FileLook } from './fileText';

/**
 * How far a text is believed: `known` was read or written before, `likely` is new and whole, `doubtful` is what a file in
 * the middle of a write may look like: gone, empty, shorter than before, or not readable.
 */
export type Trust = 'known' | 'likely' | 'doubtful';

/** Judges the text that stands in a file; nothing, where there is no file. */
export type Judge = (text: string | undefined) => Trust;

/**
 * Milliseconds for which a file must not have been written before it is read. Editors, formatters, sync tools and
 * `git checkout` truncate, delete, half-write or overwrite a file for 1 to 100 ms.
 */
const QUIET_MS: Readonly<Record<Trust, number>> = { known: 0, likely: 150, doubtful: 250 };

/** For files that nobody else writes. */
export const BELIEVE: Judge = () => 'known';

const LOOK_EVERY_MS = 10;

/** A file that is written without a pause is given up after this long. */
const LONGEST_WAIT_MS = 3_000;

export interface QuietFile extends FileLook {
  readonly text: string | undefined;
}

/** A file once nobody writes it: `busy` when somebody keeps doing so. Throws what Node's file functions throw. */
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

/** The text of a file once nobody writes it, or nothing when there is no such file. */
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

/** True when the stamp is the same at once, so that nobody wrote while the file was read, and for so long. */
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

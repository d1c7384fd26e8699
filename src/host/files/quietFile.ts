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
 * `git checkout` truncate, delete, half-write or overwrite a file for 1 to 100 ms; what was replaced by a whole new file is whole.
 */
const QUIET_MS = { known: 0, replaced: 40, overwritten: 150, doubtful: 250 } as const;

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
    if (await staysAsItIs(path, seen.stamp, waitFor(trust, seen)))
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

async function staysAsItIs(path: string, stamp: string, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await sleep(LOOK_EVERY_MS);
    if ((await stampAt(path)) !== stamp) return false;
  }
  return true;
}

/** Milliseconds for which a file has to stay as it is yet. */
function waitFor(trust: Trust, seen: FileLook): number {
  return trust === 'likely'
    ? QUIET_MS[seen.isMadeWhole ? 'replaced' : 'overwritten'] - ageOf(seen)
    : QUIET_MS[trust];
}

/** Milliseconds since a file was written; none where its clock is ahead of ours. */
function ageOf({ writtenAt }: FileLook): number {
  return writtenAt === undefined ? 0 : Math.max(0, Date.now() - writtenAt);
}

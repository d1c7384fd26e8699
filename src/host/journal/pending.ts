/** The files of entries that could not go into the journal yet: one small file each, beside it. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import * as l10n from '@vscode/l10n';

import { isRecord } from '../../core/journal/mergeValue';
import { isSection } from '../../core/journal/reading';
import { sectionSchemas } from '../../core/journal/schema';
import type { WaitingEntry } from '../../core/journal/waiting';
import { failure, success, type Result } from '../../core/result';
import { makeFolderOf, writeDurably } from '../files/durableFile';
import { errorCode, fileFailure, type FileCode } from '../files/fileFailure';

/** A pending entry with the file that it waits in. */
export interface StoredEntry extends WaitingEntry {
  readonly path: string;
}

/** A file that waits and is no entry of this version: it stays, and `message` says why. */
export interface UnreadPending {
  readonly path: string;
  readonly message: string;
}

export interface Pending {
  /** In the order of keeping. */
  readonly entries: readonly StoredEntry[];
  readonly unread: readonly UnreadPending[];
}

let count = 0;

/** Keeps an entry in `folder`. Names sort in the order of keeping, and two machines never give the same. */
export async function keepPending(
  folder: string,
  pending: WaitingEntry,
  now: number,
): Promise<Result<string, FileCode>> {
  const time = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const number = String(count++).padStart(4, '0');
  const path = join(folder, `${time}-${process.pid}-${number}-${randomBytes(4).toString('hex')}.json`);
  const made = await makeFolderOf(path);
  return made.ok ? writePending(path, pending) : made;
}

/** Writes an entry to the first of `folders` that accepts it; a failure is that of the last folder. */
export async function keepInFirst(
  folders: readonly [string, ...string[]],
  pending: WaitingEntry,
  now: number,
): Promise<Result<string, FileCode>> {
  const [first, ...others] = folders;
  let kept = await keepPending(first, pending, now);
  for (const folder of others) if (!kept.ok) kept = await keepPending(folder, pending, now);
  return kept;
}

/** Writes what is known of a pending entry to its file, durably. */
export async function writePending(
  path: string,
  { section, entry, tried }: WaitingEntry,
): Promise<Result<string, FileCode>> {
  try {
    await writeDurably(path, `${JSON.stringify({ section, entry, tried }, undefined, 2)}\n`);
    return success(path);
  } catch (error) {
    return fileFailure(error);
  }
}

/** What waits in `folders`. Files that are no JSON by their name are ignored. */
export async function listPending(folders: readonly string[]): Promise<Pending> {
  const names = await Promise.all(folders.map(namesIn));
  const paths = names.flat().toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const read = await Promise.all(paths.map(async (path) => ({ path, stored: await readPending(path) })));
  return {
    entries: read.flatMap(({ stored }) => (stored.ok ? [stored.value] : [])),
    unread: read.flatMap(({ path, stored }) =>
      stored.ok || stored.failure.code === 'gone' ? [] : [{ path, message: stored.failure.message }],
    ),
  };
}

/** The entry that waits in a file. */
export async function readPending(path: string): Promise<Result<StoredEntry, 'gone' | 'unread'>> {
  try {
    const stored: unknown = JSON.parse(await readFile(path, 'utf8'));
    return storedIn(isRecord(stored) ? stored : {}, path);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return failure(errorCode(error) === 'ENOENT' ? 'gone' : 'unread', text);
  }
}

/** Deletes a pending entry that is in the journal now. Where that fails, the next time finds it in the journal. */
export async function dropPending(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

function storedIn(
  { section, entry, tried }: Readonly<Record<string, unknown>>,
  path: string,
): Result<StoredEntry, 'unread'> {
  if (typeof section !== 'string' || !isSection(section))
    return failure('unread', l10n.t('“{0}” is no part of a journal.', String(section)));
  const valid = sectionSchemas[section].safeParse(entry);
  if (valid.success) return success({ section, entry: valid.data, path, ...(isRecord(tried) && { tried }) });
  const [issue] = valid.error.issues;
  const place = issue && 'keys' in issue ? issue.keys.join(', ') : issue?.path.map(String).join('.');
  return failure('unread', l10n.t('“{0}” is not what the journal has there.', place || section));
}

/** Paths of the files that wait in `folder`; none when it is not there, or is nobody's to read. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}

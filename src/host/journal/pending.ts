/** Entries that could not go into the journal yet: one small file each, beside it. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { foldIn } from '../../core/journal/edit';
import { parseJournal } from '../../core/journal/parse';
import { isSection } from '../../core/journal/reading';
import { sectionSchemas, type EntryOf, type Section } from '../../core/journal/schema';
import { success, type Result } from '../../core/result';
import { makeFolderOf, writeDurably } from '../files/durableFile';
import { fileFailure, type FileCode } from '../files/fileFailure';
import { readText } from '../files/fileText';

export interface PendingEntry<S extends Section = Section> {
  readonly section: S;
  readonly entry: EntryOf<S>;
}

/** A pending entry with the file that it waits in. */
export interface StoredEntry extends PendingEntry {
  readonly path: string;
}

let count = 0;

/** Keeps an entry in `folder`. Names sort in the order of keeping. */
export async function keepPending(
  folder: string,
  pending: PendingEntry,
  now: number,
): Promise<Result<string, FileCode>> {
  const name = `${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${String(count++).padStart(4, '0')}.json`;
  const path = join(folder, name);
  const made = await makeFolderOf(path);
  if (!made.ok) return made;
  try {
    await writeDurably(path, `${JSON.stringify(pending, undefined, 2)}\n`);
    return success(path);
  } catch (error) {
    return fileFailure(error);
  }
}

/** Writes an entry to the first of `folders` that accepts it; a failure is that of the last folder. */
export async function keepInFirst(
  folders: readonly [string, ...string[]],
  pending: PendingEntry,
  now: number,
): Promise<Result<string, FileCode>> {
  const [first, ...others] = folders;
  let kept = await keepPending(first, pending, now);
  for (const folder of others) if (!kept.ok) kept = await keepPending(folder, pending, now);
  return kept;
}

/** The pending entries in `folders`, in the order of writing. Other files are ignored. */
export async function listPending(folders: readonly string[]): Promise<readonly StoredEntry[]> {
  const names = await Promise.all(folders.map(namesIn));
  const paths = names.flat().toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const entries = await Promise.all(paths.map(readPending));
  return entries.filter((entry) => entry !== undefined);
}

/** Whether a journal file has an entry: an editor with unsaved changes may be alone in having it. */
export async function isInFile(path: string, { section, entry }: PendingEntry): Promise<boolean> {
  const read = await readText(path);
  if (!read.ok || read.value === undefined) return false;
  const parsed = parseJournal(read.value);
  if (parsed.kind === 'unreadable') return false;
  const added = foldIn(parsed, section, entry);
  return !added.ok && added.failure.code === 'duplicate-id';
}

/** Deletes a pending entry that is in the journal now. Where that fails, the next time finds it in the journal. */
export async function dropPending(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** Paths of the files that wait in `folder`; none when it is not there, or is nobody's to read. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}

async function readPending(path: string): Promise<StoredEntry | undefined> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Partial<PendingEntry> | null;
    const { section, entry } = stored ?? {};
    if (!section || !isSection(section)) return undefined;
    const valid = sectionSchemas[section].safeParse(entry);
    return valid.success ? { section, entry: valid.data, path } : undefined;
  } catch {
    return undefined;
  }
}

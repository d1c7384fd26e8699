/** Keeps what could not go into the journal, and puts it in once the journal can be changed: each entry once. */
import { basename } from 'node:path';

import * as l10n from '@vscode/l10n';

import type { EditCode, EditResult } from '../../core/journal/checkedEdit';
import { isSame } from '../../core/journal/equal';
import { parseJournal } from '../../core/journal/parse';
import type { JournalProblem } from '../../core/journal/problem';
import { entryId, type ReadableJournal } from '../../core/journal/reading';
import {
  addWaiting,
  hasWaiting,
  placeOf,
  renamedIn,
  withFreeId,
  type Renamed,
  type Tried,
  type WaitingEntry,
} from '../../core/journal/waiting';
import { freeId } from '../../core/freeId';
import { failure, success, type Result } from '../../core/result';
import { fileFailure, type FileCode } from '../files/fileFailure';
import { whileLocked } from '../files/fileLock';
import { readText } from '../files/fileText';
import {
  dropPending,
  keepInFirst,
  listPending,
  readPending,
  writePending,
  type Pending,
  type StoredEntry,
} from './pending';

/** The journal that entries go into. */
export interface Receiver {
  /** The file that has to hold an entry before its pending file goes. */
  readonly path: string;
  /** The text that changes are made in, which may be an editor's; nothing where it can't be read. */
  read(): Promise<ReadableJournal | undefined>;
  change(edit: (parsed: ReadableJournal) => EditResult): Promise<Result<unknown>>;
}

/** What became of one entry. `left`: it stays for another time; `stopped`: as it is, the journal takes no other one. */
type Folded = 'added' | 'there' | 'left' | 'stopped';

/** Failures that are about one entry and not about the journal. */
const OF_ONE_ENTRY: ReadonlySet<string> = new Set<EditCode | 'not-noted'>([
  ...(['edit-refused', 'unknown-id', 'duplicate-id'] as const),
  'not-noted',
]);

/** Most attempts to add an entry whose place other windows keep taking. */
const MOST_ROUNDS = 5;

export class WaitingEntries {
  /** Why the journal did not take an entry, by its path. */
  readonly #refused = new Map<string, string>();

  constructor(
    private readonly folders: readonly [string, ...string[]],
    private readonly warn: (message: string) => void,
  ) {}

  list(): Promise<Pending> {
    return listPending(this.folders);
  }

  /**
   * Keeps an entry, under an id that no other one has that waits; gives the entry and its file. `triedIn` is the journal
   * that failed to save it, whose text may have it all the same.
   */
  async keep<Waiting extends WaitingEntry>(
    waiting: Waiting,
    now: number,
    triedIn: Receiver | undefined,
  ): Promise<Result<{ readonly entry: Waiting['entry']; readonly path: string }, FileCode>> {
    const tried = triedIn && (await triedAt(waiting, triedIn));
    const kept = tried ? { ...waiting, tried } : withOwnId(waiting, (await this.list()).entries);
    const written = await keepInFirst(this.folders, kept, now);
    return written.ok ? success({ entry: kept.entry, path: written.value }) : written;
  }

  /** What is told of the entries that wait and will not go in by themselves. */
  problems({ unread, entries }: Pending): JournalProblem[] {
    const refused = entries.flatMap(({ path }) => {
      const message = this.#refused.get(path);
      return message === undefined ? [] : [{ path, message }];
    });
    return [...unread, ...refused].map(({ path, message }) => ({
      code: 'waiting-entry',
      severity: 'warning',
      message: l10n.t('An entry waits in “{0}” and can’t be added: {1}', basename(path), message),
      offset: 0,
      length: 0,
    }));
  }

  /** Adds the pending entries, in order. True when the journal changed. */
  async foldInto(journal: Receiver): Promise<boolean> {
    let hasChanged = false;
    for (const { path } of (await this.list()).entries) {
      const folded = await this.#foldIn(path, journal);
      hasChanged ||= folded === 'added';
      if (folded === 'stopped') break;
    }
    return hasChanged;
  }

  /** Adds the entry of a file; two windows that find the same one take turns. */
  async #foldIn(path: string, journal: Receiver): Promise<Folded> {
    try {
      return await whileLocked(path, async () => {
        const stored = await readPending(path);
        return stored.ok ? await this.#add(stored.value, journal) : 'left';
      });
    } catch (error) {
      return this.#leave(path, fileFailure(error).failure.message);
    }
  }

  async #add(stored: StoredEntry, journal: Receiver): Promise<Folded> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const now = await journal.read();
      if (!now) return 'stopped';
      if (hasWaiting(now, stored)) return this.#dropOnceInFile(stored, journal, 'there');
      const placed = withFreeId(now, stored);
      const added = await addAt(placed, now, stored, journal);
      if (added.ok) return this.#finish(stored, placed, journal);
      const { code, message } = added.failure;
      if (code === 'place-taken') continue;
      return OF_ONE_ENTRY.has(code) ? this.#leave(stored.path, message) : 'stopped';
    }
    return 'left';
  }

  #leave(path: string, message: string): Folded {
    if (this.#refused.get(path) !== message) this.warn(`An entry stays in ${path}: ${message}`);
    this.#refused.set(path, message);
    return 'left';
  }

  async #finish(stored: StoredEntry, placed: WaitingEntry, journal: Receiver): Promise<Folded> {
    const [from, to] = [stored, placed].map(({ section, entry }) => entryId(section, entry));
    if (from !== undefined && to !== undefined && from !== to)
      await this.#rename(stored, { section: stored.section, from, to });
    return this.#dropOnceInFile({ ...stored, ...placed }, journal, 'added');
  }

  /** An editor with unsaved changes may be alone in having an entry: the file of the entry stays until the journal's has it. */
  async #dropOnceInFile(stored: StoredEntry, journal: Receiver, folded: Folded): Promise<Folded> {
    const file = await readFileAt(journal.path);
    if (!file || !hasWaiting(file, stored)) return folded === 'added' ? folded : 'left';
    await dropPending(stored.path);
    this.#refused.delete(stored.path);
    return folded;
  }

  /** Entries that were kept after one name it, as nobody could read the journal that gave its id to another. */
  async #rename(first: StoredEntry, renamed: Renamed): Promise<void> {
    const { entries } = await this.list();
    for (const stored of entries.slice(entries.findIndex(({ path }) => path === first.path) + 1)) {
      const entry = renamedIn(stored.entry, renamed);
      if (!isSame(entry, stored.entry)) await writePending(stored.path, { ...stored, entry });
    }
    this.warn(
      `“${renamed.from}” is in the journal for another entry; the one that waited is “${renamed.to}”.`,
    );
  }
}

/** What is noted of an entry that a text has, though it could not be saved there. */
async function triedAt(waiting: WaitingEntry, journal: Receiver): Promise<Tried | undefined> {
  const now = await journal.read();
  const isThere = now && isSame(placeOf(now, waiting), waiting.entry);
  return isThere ? { before: await placeInFile(journal.path, waiting) } : undefined;
}

/** What the file of the journal has in an entry's place. */
async function placeInFile(path: string, waiting: WaitingEntry): Promise<unknown> {
  const file = await readFileAt(path);
  return file && placeOf(file, waiting);
}

async function readFileAt(path: string): Promise<ReadableJournal | undefined> {
  const read = await readText(path);
  const parsed = read.ok && read.value !== undefined ? parseJournal(read.value) : undefined;
  return parsed?.kind === 'readable' ? parsed : undefined;
}

function withOwnId<Waiting extends WaitingEntry>(waiting: Waiting, others: readonly WaitingEntry[]): Waiting {
  const { section, entry } = waiting;
  if (typeof entry === 'string' || !('id' in entry) || entry.id === undefined) return waiting;
  if (section === 'mentees') return waiting;
  const taken = new Set(others.map((other) => other.section === section && entryId(section, other.entry)));
  return { ...waiting, entry: { ...entry, id: freeId(entry.id, (id) => taken.has(id)) } };
}

/**
 * Adds an entry after noting in its file what stands in its place. The note goes again when the entry is known to be
 * nowhere, so that nothing else is taken for it.
 */
async function addAt(
  placed: WaitingEntry,
  seen: ReadableJournal,
  stored: StoredEntry,
  journal: Receiver,
): Promise<Result<unknown>> {
  const place = placeOf(seen, placed);
  const noted = await writePending(stored.path, {
    ...placed,
    tried: { before: await placeInFile(journal.path, placed) },
  });
  if (!noted.ok) return failure('not-noted', noted.failure.message);
  let isTaken = false as boolean;
  const added = await journal.change((parsed) => {
    isTaken = !isSame(placeOf(parsed, placed), place);
    return isTaken ? failure('duplicate-id', '') : addWaiting(parsed, placed);
  });
  if (added.ok) return added;
  const now = isTaken ? undefined : await journal.read();
  if (!now || isSame(placeOf(now, placed), place)) await writePending(stored.path, stored);
  return isTaken ? failure('place-taken', '') : added;
}

/** One journal file: reads it, changes it, and keeps what cannot be written yet. Knows nothing of VS Code. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { EditCode, EditResult } from '../../core/journal/checkedEdit';
import { appendEntry } from '../../core/journal/edit';
import { foldIn } from '../../core/journal/foldIn';
import { parseJournal, type ParsedJournal } from '../../core/journal/parse';
import { withLines, type JournalProblem, type JournalProblemCode } from '../../core/journal/problem';
import type { ReadableJournal } from '../../core/journal/reading';
import { EMPTY_JOURNAL } from '../../core/journal/empty';
import type { EntryOf, Section } from '../../core/journal/schema';
import type { JournalSnapshot } from '../../core/journal/snapshot';
import { failure, success, type Result } from '../../core/result';
import type { FileCode } from '../files/fileFailure';
import type { JournalText } from './journalText';
import { dropPending, keepPending, listPending, type StoredEntry } from './pending';

export type ChangeCode = EditCode | FileCode | JournalProblemCode;

/** Where an entry went: into the journal, or into `pending/`, and why. */
export type Appended<S extends Section> =
  | { readonly kind: 'saved'; readonly entry: EntryOf<S> }
  | {
      readonly kind: 'pending';
      readonly entry: EntryOf<S>;
      readonly code: ChangeCode;
      readonly path: string;
    };

/** Makes an entry when its journal is known, so that its id is unique there. */
export type EntryMaker<S extends Section> = (journal: ReadableJournal | undefined) => EntryOf<S>;

export class JournalStore {
  #parsed: ParsedJournal | undefined;
  #lastGood: ReadableJournal | undefined;
  readonly #pendingFolders: readonly string[];

  /** Entries that cannot wait beside the journal (the folder is read-only, the disk full) wait in `spareFolder`. */
  constructor(
    readonly path: string,
    spareFolder: string,
    private readonly now: () => number,
  ) {
    this.#pendingFolders = [join(dirname(path), 'pending'), spareFolder];
  }

  /** The text that was read well last; nothing before the first time. */
  get lastGoodText(): string | undefined {
    return this.#lastGood?.text;
  }

  /** The text that was read last, well or not; nothing where there is no file. */
  get latestText(): string | undefined {
    return this.#parsed?.text;
  }

  /** The journal as `text` has it now. Folds in what was pending, once the file reads. */
  async load(text: JournalText, uri: string): Promise<JournalSnapshot> {
    const read = await text.read();
    if (!read.ok) return this.#snapshot(uri, 'stale', [fileProblem(read.failure.code, read.failure.message)]);
    if (read.value === undefined) {
      this.#parsed = undefined;
      this.#lastGood = undefined;
      const isWanted = existsSync(dirname(this.path)) && (await this.#foldIn(text));
      return isWanted ? this.load(text, uri) : this.#snapshot(uri, 'missing', []);
    }
    const parsed = this.#parse(read.value);
    if (parsed.kind === 'unreadable') return this.#snapshot(uri, 'stale', parsed.problems);
    if (await this.#foldIn(text)) return this.load(text, uri);
    return this.#snapshot(uri, 'ready', parsed.problems);
  }

  /** Adds an entry. Whatever stands in the way, the entry is kept; a failure means that even that was impossible. */
  async append<S extends Section>(
    text: JournalText,
    section: S,
    make: EntryMaker<S>,
  ): Promise<Result<Appended<S>, ChangeCode>> {
    let entry: EntryOf<S> | undefined;
    const changed = await this.change(text, (parsed) => {
      entry = make(parsed);
      return appendEntry(parsed, section, entry);
    });
    const made = entry ?? make(this.#lastGood);
    if (changed.ok) return success({ kind: 'saved', entry: made });
    if (changed.failure.code === 'duplicate-id') return changed;
    for (const folder of this.#pendingFolders) {
      const kept = await keepPending(folder, { section, entry: made }, this.now());
      if (kept.ok)
        return success({ kind: 'pending', entry: made, code: changed.failure.code, path: kept.value });
    }
    return changed;
  }

  /** Makes one edit of the newest text. */
  async change(
    text: JournalText,
    edit: (parsed: ReadableJournal) => EditResult,
  ): Promise<Result<ReadableJournal, ChangeCode>> {
    return text.change<ReadableJournal, ChangeCode>((current) => {
      const parsed = this.#parse(current);
      if (parsed.kind === 'unreadable') return failure(parsed.problems[0].code, parsed.problems[0].message);
      const edited = edit(parsed);
      if (!edited.ok) return edited;
      this.#remember(edited.value.after);
      return success({ text: edited.value.after.text, edit: edited.value.edit, value: edited.value.after });
    });
  }

  /** Puts what waits into the journal, in order, each entry once. True when the file changed. */
  async #foldIn(text: JournalText): Promise<boolean> {
    let hasChanged = false;
    for (const stored of await this.#pending()) {
      const changed = await this.change(text, (parsed) => foldIn(parsed, stored.section, stored.entry));
      const isInJournal = changed.ok || changed.failure.code === 'duplicate-id';
      if (!isInJournal) return hasChanged;
      await dropPending(stored.path);
      hasChanged ||= changed.ok;
    }
    return hasChanged;
  }

  /** What waits in either folder, in the order of keeping. */
  async #pending(): Promise<StoredEntry[]> {
    const stored = (await Promise.all(this.#pendingFolders.map(listPending))).flat();
    return stored.toSorted((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1));
  }

  #parse(text: string): ParsedJournal {
    if (this.#parsed?.text === text) return this.#parsed;
    this.#remember(parseJournal(text, this.#lastGood));
    return this.#parsed ?? parseJournal(text);
  }

  #remember(parsed: ParsedJournal): void {
    this.#parsed = parsed;
    if (parsed.kind === 'readable') this.#lastGood = parsed;
  }

  async #snapshot(
    uri: string,
    state: JournalSnapshot['state'],
    problems: readonly JournalProblem[],
  ): Promise<JournalSnapshot> {
    const journal = this.#lastGood?.journal ?? EMPTY_JOURNAL;
    const text = this.#parsed?.text ?? '';
    const placed = withLines(text, problems);
    return { state, uri, journal, problems: placed, pending: (await this.#pending()).length };
  }
}

function fileProblem(code: FileCode, message: string): JournalProblem {
  return {
    code: code === 'no-permission' || code === 'too-large' ? code : 'unreadable-file',
    severity: 'error',
    message,
    offset: 0,
    length: 0,
  };
}

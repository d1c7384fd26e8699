/** One journal file: reads and changes it, restores changes that other programs undid, keeps pending entries. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import * as l10n from '@vscode/l10n';

import type { EditCode, EditResult } from '../../core/journal/checkedEdit';
import { appendEntry } from '../../core/journal/edit';
import { parseJournal, type ParsedJournal } from '../../core/journal/parse';
import { withLines, type JournalProblem, type JournalProblemCode } from '../../core/journal/problem';
import type { ReadableJournal } from '../../core/journal/reading';
import { EMPTY_JOURNAL } from '../../core/journal/empty';
import type { EntryOf, Section } from '../../core/journal/schema';
import type { JournalSnapshot } from '../../core/journal/snapshot';
import { differenceOf } from '../../core/journal/textEdit';
import { failure, success, type Result } from '../../core/result';
import type { FileCode } from '../files/fileFailure';
import type { Clock } from '../clock';
import type { Trust } from '../files/fileText';
import type { ReplacedFile } from '../files/replacedFile';
import { Aftercare } from './aftercare';
import { BackupKeeper, type Backups } from './backups';
import type { Care, JournalText } from './journalText';
import { WaitingEntries, type Receiver } from './waitingEntries';

type ChangeCode = EditCode | FileCode | JournalProblemCode;

/** Where an entry went: into the journal, or into `pending/`, and why. */
export type Appended<S extends Section> =
  | { readonly kind: 'saved'; readonly entry: EntryOf<S> }
  | {
      readonly kind: 'pending';
      readonly entry: EntryOf<S>;
      readonly code: ChangeCode;
      readonly path: string;
    };

/** Makes an entry from the journal that it goes into, so that its id is unique there. */
export type EntryMaker<S extends Section> = (journal: ReadableJournal | undefined) => EntryOf<S>;

interface StorePlaces {
  /** Second folder for pending entries, for when the journal's own is read-only or its disk is full. */
  readonly spare: string;
  readonly backups: Backups;
  readonly clock: Clock;
  /** Called with problems that did not stop the work. */
  readonly warn: (message: string) => void;
}

export class JournalStore {
  #parsed: ParsedJournal | undefined;
  #lastGood: ReadableJournal | undefined;
  /** The text that was last read or written, readable or not; `undefined` before the first time. */
  #known: { readonly text: string | undefined } | undefined;
  /** Cache of the last text that was parsed only to judge it. */
  #looked: ParsedJournal | undefined;
  readonly #aftercare = new Aftercare({
    read: (text) => this.#readParsed(text),
    change: (text, edit) => this.change(text, edit),
    keepLate: (text) => this.#keepLate(text),
  });
  readonly #keeper: BackupKeeper;
  readonly #waiting: WaitingEntries;

  constructor(
    readonly path: string,
    readonly places: StorePlaces,
  ) {
    this.#waiting = new WaitingEntries([join(dirname(path), 'pending'), places.spare], places.warn);
    this.#keeper = new BackupKeeper(places.backups, places.warn);
  }

  /** The text that was read or written last, readable or not; nothing where there was no file. */
  get text(): string | undefined {
    return this.#known?.text;
  }

  /** True for some seconds after a change, in which `mend` must be called from time to time. */
  get isSettling(): boolean {
    return !this.#aftercare.recent.isEmpty;
  }

  /** Reads the journal and adds pending entries to it once it is readable. */
  async load(text: JournalText, uri: string): Promise<JournalSnapshot> {
    const earlier = this.#lastGood;
    await this.mend(text);
    const snapshot = await this.#read(text, uri);
    await this.#backUpAfterReading(earlier);
    return snapshot;
  }

  async #read(text: JournalText, uri: string): Promise<JournalSnapshot> {
    const read = await text.read(await this.#care());
    if (!read.ok) return this.#snapshot(uri, 'stale', [fileProblem(read.failure.code, read.failure.message)]);
    this.#known = { text: read.value };
    if (read.value === undefined) {
      this.#parsed = undefined;
      this.#lastGood = undefined;
      const isWanted = existsSync(dirname(this.path)) && (await this.#foldIn(text));
      return isWanted ? this.#read(text, uri) : this.#snapshot(uri, 'missing', []);
    }
    const parsed = this.#parse(read.value);
    if (parsed.kind === 'unreadable') return this.#snapshot(uri, 'stale', parsed.problems);
    if (await this.#foldIn(text)) return this.#read(text, uri);
    return this.#snapshot(uri, 'ready', parsed.problems);
  }

  /** Adds an entry to the journal, else to `pending/`. Fails when neither is possible, or the id is taken. */
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
    const now = this.places.clock.now();
    const kept = await this.#waiting.keep({ section, entry: made }, now, entry && this.#receiver(text));
    if (!kept.ok) return changed;
    const { path, entry: waiting } = kept.value;
    return success({ kind: 'pending', entry: waiting, code: changed.failure.code, path });
  }

  /** Applies one edit to the newest text of the journal. */
  async change(
    text: JournalText,
    edit: (parsed: ReadableJournal) => EditResult,
  ): Promise<Result<ReadableJournal, ChangeCode>> {
    let before: ReadableJournal | undefined;
    let replaced: { readonly file: ReplacedFile | undefined; readonly was?: string | undefined } | undefined;
    const onReplaced = (file?: ReplacedFile, was?: string) => (replaced = { file, was });
    const care = { ...(await this.#care()), onReplaced };
    const changed = await text.change<ReadableJournal, ChangeCode>((current) => {
      const parsed = this.#parse(current);
      if (parsed.kind === 'unreadable') return failure(parsed.problems[0].code, parsed.problems[0].message);
      before = parsed;
      const edited = edit(parsed);
      if (!edited.ok) return edited;
      const { edit: change, after } = edited.value;
      return success({ text: after.text, edit: change, value: after });
    }, care);
    if (!changed.ok) return changed;
    this.#remember(changed.value);
    this.#known = { text: changed.value.text };
    if (before && replaced) {
      const { was, file } = replaced;
      const old = was === undefined ? before : this.#parsedOnly(was);
      this.#aftercare.recent.add(old.kind === 'readable' ? old : before, changed.value, file);
    }
    return changed;
  }

  /** Replaces the whole text if it still is `before`. Earlier changes are not restored after it. */
  async replace(
    text: JournalText,
    before: string,
    after: string,
  ): Promise<Result<string, ChangeCode | 'changed-meanwhile'>> {
    const message = l10n.t('The journal changed meanwhile. Nothing was written; try again.');
    const replaced = await text.change<string, 'changed-meanwhile'>(
      (current) =>
        current === before
          ? success({ text: after, edit: differenceOf(before, after), value: after })
          : failure('changed-meanwhile', message),
      await this.#care(),
    );
    if (replaced.ok) {
      this.#known = { text: after };
      await this.accept();
    }
    return replaced;
  }

  /** Restores recent changes that another program undid; see `Aftercare`. */
  mend(text: JournalText): Promise<void> {
    return this.#aftercare.mend(text);
  }

  /** Accepts what the user has just saved in an editor: what they took out is not restored. */
  acceptSaved(text: string): Promise<void> {
    return this.#aftercare.acceptSaved(this.#parsedOnly(text));
  }

  /** Accepts the journal as it is: no recent change is restored. */
  accept(): Promise<void> {
    return this.#aftercare.recent.forget();
  }

  async #keepLate(text: string): Promise<void> {
    this.places.warn(
      'Another program wrote into a journal that had just been replaced; what it wrote was kept as a backup.',
    );
    await this.#keeper.keepNow(this.#parsedOnly(text));
  }

  /** Options for reading and writing: a backup before a change; waiting while the file looks half written. */
  async #care(): Promise<Care> {
    const hadJournal = this.#known
      ? this.#known.text !== undefined
      : (await this.places.backups.list()).length > 0;
    return {
      judge: (text) => this.#judge(text, hadJournal),
      before: (text) => this.#keeper.keepToday(this.#parsedOnly(text)),
    };
  }

  #judge(text: string | undefined, hadJournal: boolean): Trust {
    if (this.#known && this.#known.text === text) return 'known';
    if (text === undefined) return hadJournal ? 'doubtful' : 'known';
    const isShorter = text.length < (this.#known?.text?.length ?? 0);
    if (isShorter || text.trim() === '') return 'doubtful';
    return this.#parsedOnly(text).kind === 'readable' ? 'likely' : 'doubtful';
  }

  /** Backs up the state before another program's change. A folder that was removed is not created again. */
  async #backUpAfterReading(earlier: ReadableJournal | undefined): Promise<void> {
    if (!existsSync(dirname(this.path))) return;
    if (earlier) await this.#keeper.keepReplaced(earlier, this.#parsed);
    else if (this.#lastGood) await this.#keeper.keepToday(this.#lastGood);
  }

  /** Adds the pending entries to the journal. True when the file changed. */
  #foldIn(text: JournalText): Promise<boolean> {
    return this.#waiting.foldInto(this.#receiver(text));
  }

  #receiver(text: JournalText): Receiver {
    const { path } = this;
    return { path, read: () => this.#readable(text), change: (edit) => this.change(text, edit) };
  }

  /** The journal as a text has it now; a missing file is an empty one. */
  async #readable(text: JournalText): Promise<ReadableJournal | undefined> {
    const read = await this.#readParsed(text);
    const parsed = read.ok ? (read.value ?? this.#parsedOnly('')) : undefined;
    return parsed?.kind === 'readable' ? parsed : undefined;
  }

  /** What a text has now, without taking it for the journal that was read last. */
  async #readParsed(text: JournalText): Promise<Result<ParsedJournal | undefined, FileCode>> {
    const read = await text.read(await this.#care());
    if (!read.ok) return read;
    return success(read.value === undefined ? undefined : this.#parsedOnly(read.value));
  }

  #parse(text: string): ParsedJournal {
    const parsed = this.#parsedOnly(text);
    this.#remember(parsed);
    return parsed;
  }

  /** Parses a text that may be half written, without taking it for the journal. */
  #parsedOnly(text: string): ParsedJournal {
    if (this.#parsed?.text === text) return this.#parsed;
    if (this.#looked?.text !== text) this.#looked = parseJournal(text, this.#lastGood);
    return this.#looked;
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
    const pending = await this.#waiting.list();
    const placed = withLines(text, [...problems, ...this.#waiting.problems(pending)]);
    const count = pending.entries.length + pending.unread.length;
    return { state, uri, journal, problems: placed, pending: count };
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

import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { EventEmitter, l10n, Uri, workspace, type Disposable, type Event, type TextDocument } from 'vscode';

import type * as editing from '../../core/journal/edit';
import type { EditResult } from '../../core/journal/checkedEdit';
import type { EntryPatch } from '../../core/journal/edit';
import type { ReadableJournal } from '../../core/journal/reading';
import type { ManagerGapPatch } from '../../core/journal/managerGapEdit';
import type { Profile, Section } from '../../core/journal/schema';
import { UNREAD, type JournalSnapshot } from '../../core/journal/snapshot';
import { differenceOf } from '../../core/journal/textEdit';
import { failure, success, type Result } from '../../core/result';
import type { Clock } from '../clock';
import { CodedError, valueOf } from '../codedError';
import { backUpAfterReading, backUpHome } from './homeBackups';
import type { JournalStore, Appended, EntryMaker } from './journalStore';
import type { JournalText, TextChange } from './journalText';
import type { Location } from './location';
import { watchFile } from './watchFile';

/** Typing in the journal is followed after a pause of this long. */
const PAUSE_MS = 150;

/** An entry that was added, with the address of the journal. */
export type Written<S extends Section> = Appended<S> & { readonly uri: Uri };

/**
 * The journal, for everything that shows or changes it. Nothing is read before the first `load`. Every
 * change of the file, by whomever, gives a new snapshot and one event.
 */
export class JournalService implements Disposable {
  readonly #changed = new EventEmitter<JournalSnapshot>();
  readonly onDidChange: Event<JournalSnapshot> = this.#changed.event;
  readonly #listeners: Disposable[];
  #watcher: Disposable | undefined;
  #store: JournalStore | undefined;
  #snapshot = UNREAD;
  #queue: Promise<unknown> = Promise.resolve();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly location: Location,
    private readonly clock: Clock,
    private readonly spareFolder: string,
  ) {
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => this.#noticeDocument(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('promoJournal.location')) this.reloadSoon();
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.reloadSoon()),
    ];
  }

  /** The journal as last read. */
  get snapshot(): JournalSnapshot {
    return this.#snapshot;
  }

  /** The journal, read if nobody did yet. */
  load(): Promise<JournalSnapshot> {
    return this.#snapshot.state === 'unread' ? this.reload() : Promise.resolve(this.#snapshot);
  }

  /** Reads the journal anew; only entries that changed are parsed. */
  reload(): Promise<JournalSnapshot> {
    return this.#inTurn(() => this.#read());
  }

  /** Adds an entry; throws a `CodedError` when it could not even be kept aside. */
  append<S extends Section>(section: S, make: EntryMaker<S>): Promise<Written<S>> {
    return this.#inTurn(async () => {
      const { store, text, uri } = await this.#open();
      const appended = valueOf(await store.append(text, section, make));
      await this.#read();
      return { ...appended, uri };
    });
  }

  /** Adds ids to `dismissed` and gives those that were not there yet; throws a `CodedError`. */
  async dismiss(ids: readonly string[]): Promise<readonly string[]> {
    const { journal } = await this.load();
    const added = ids.filter((id) => !journal.dismissed.includes(id));
    const [first, ...others] = added;
    if (first === undefined) return [];
    const written = await this.append('dismissed', () => first);
    if (written.kind === 'pending') for (const id of others) await this.append('dismissed', () => id);
    else if (others.length > 0)
      await this.#change((edit, now) => edit.appendEntries(now, 'dismissed', others));
    return added;
  }

  /** Takes ids out of `dismissed`; throws a `CodedError`. */
  undismiss(ids: readonly string[]): Promise<Uri> {
    return this.#change((edit, parsed) => edit.removeEntries(parsed, 'dismissed', ids));
  }

  /** Changes fields of an entry; throws a `CodedError`. */
  update<S extends Exclude<Section, 'dismissed'>>(
    section: S,
    id: string,
    patch: EntryPatch<S>,
  ): Promise<Uri> {
    return this.#change((edit, parsed) => edit.updateEntry(parsed, section, id, patch));
  }

  /** Changes fields of a gap that the manager named; throws a `CodedError`. */
  async updateManagerGap(id: string, patch: ManagerGapPatch): Promise<Uri> {
    const { updateManagerGap } = await import('../../core/journal/managerGapEdit');
    return this.#change((_, parsed) => updateManagerGap(parsed, id, patch));
  }

  /** Takes an entry out; throws a `CodedError`. */
  remove(section: Section, id: string): Promise<Uri> {
    return this.#change((edit, parsed) => edit.removeEntry(parsed, section, id));
  }

  /** Changes fields of the profile; throws a `CodedError`. */
  updateProfile(patch: Partial<Profile>): Promise<Uri> {
    return this.#change((edit, parsed) => edit.updateProfile(parsed, patch));
  }

  /** The text of the journal as it is now, readable or not; empty where there is no file. Throws a `CodedError`. */
  async text(): Promise<string> {
    const { text } = await this.#open();
    return valueOf(await text.read()) ?? '';
  }

  /** Replaces the whole text, if it still is `before`; throws a `CodedError`. */
  replace(before: string, after: string): Promise<Uri> {
    return this.#inTurn(async () => {
      const { text, uri } = await this.#open();
      valueOf(await text.change((current) => wholeChange(current, before, after)));
      await this.#read();
      return uri;
    });
  }

  /** The address of the journal file; throws a `CodedError` when there can be none here. */
  uri(): Uri {
    return Uri.file(valueOf(this.location.path()));
  }

  /** Reads again after a pause, once, however often it is called meanwhile. Does nothing before the first read. */
  reloadSoon(): void {
    if (this.#snapshot.state === 'unread') return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.reload(), PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#watcher?.dispose();
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  #change(make: (edit: typeof editing, parsed: ReadableJournal) => EditResult): Promise<Uri> {
    return this.#inTurn(async () => {
      const { store, text, uri } = await this.#open();
      const edit = await import('../../core/journal/edit');
      valueOf(await store.change(text, (parsed) => make(edit, parsed)));
      await this.#read();
      return uri;
    });
  }

  /** One thing after the other: a read never sees half of a write. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #read(): Promise<JournalSnapshot> {
    const snapshot = await this.#readSnapshot();
    this.#snapshot = snapshot;
    this.#changed.fire(snapshot);
    return snapshot;
  }

  async #readSnapshot(): Promise<JournalSnapshot> {
    try {
      const { store, text, uri } = await this.#open();
      const before = store.lastGoodText;
      const snapshot = await store.load(text, uri.toString());
      await backUpAfterReading(store, before, this.clock.today());
      return snapshot;
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return { ...UNREAD, state: 'missing' };
    }
  }

  async #open(): Promise<{ store: JournalStore; text: JournalText; uri: Uri }> {
    const uri = this.uri();
    const store = await this.#storeOf(uri.fsPath);
    const document = workspace.textDocuments.find(
      (open) => open.isDirty && open.uri.toString() === uri.toString(),
    );
    const before = () => backUpHome(uri.fsPath, this.clock.today());
    const text = document
      ? (await import('./editorText')).editorText(document, before)
      : (await import('./journalText')).diskText(uri.fsPath, { onWait, before });
    return { store, text, uri };
  }

  async #storeOf(path: string): Promise<JournalStore> {
    if (this.#store?.path === path) return this.#store;
    const { JournalStore } = await import('./journalStore');
    const spare = join(
      this.spareFolder,
      'pending',
      createHash('sha256').update(path).digest('hex').slice(0, 16),
    );
    this.#store = new JournalStore(path, spare, () => this.clock.now());
    this.#watch(path);
    return this.#store;
  }

  #watch(path: string): void {
    this.#watcher?.dispose();
    this.#watcher = watchFile(path, () => this.reloadSoon());
  }

  #noticeDocument(document: TextDocument): void {
    if (document.uri.toString() === this.#snapshot.uri) this.reloadSoon();
  }
}

function onWait(until: Promise<void>): void {
  void import('../messages').then(({ reportWaiting }) => reportWaiting(until));
}

function wholeChange(
  current: string,
  before: string,
  after: string,
): Result<TextChange<void>, 'changed-meanwhile'> {
  return current === before
    ? success({ text: after, edit: differenceOf(before, after), value: undefined })
    : failure('changed-meanwhile', l10n.t('The journal changed meanwhile. Nothing was written; try again.'));
}

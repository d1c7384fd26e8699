import { EventEmitter, Uri, workspace, type Disposable, type Event, type TextDocument } from 'vscode';

import type * as editing from '../../core/journal/edit';
import type { EntryPatch } from '../../core/journal/edit';
import type { EditResult } from '../../core/journal/checkedEdit';
import type { ReadableJournal } from '../../core/journal/reading';
import type { ManagerGapPatch } from '../../core/journal/managerGapEdit';
import type { Profile, Section } from '../../core/journal/schema';
import { UNREAD, type JournalSnapshot } from '../../core/journal/snapshot';
import type { Clock } from '../clock';
import { setContext } from '../commands';
import { CodedError, valueOf } from '../codedError';
import type { Backups } from './backups';
import { backupFolder, spareFolder, type Location } from './location';
import type { Appended, EntryMaker, JournalStore } from './journalStore';
import type { JournalText } from './journalText';
import { watchFile } from '../watch';

/** Debounce, in milliseconds, for reading the journal after edits and file changes. */
const PAUSE_MS = 150;

/** Milliseconds between two checks of whether a saved change is still in the file. */
const LOOK_AFTER_MS = 1_000;

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
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly location: Location,
    private readonly clock: Clock,
    private readonly storage: string,
  ) {
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => this.#noticeDocument(document)),
      workspace.onDidSaveTextDocument((document) => {
        if (document.uri.toString() === this.#snapshot.uri) void this.#store?.acceptSaved(document.getText());
      }),
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

  /** Reads the journal again; only entries that changed are parsed. */
  reload(): Promise<JournalSnapshot> {
    return this.#inTurn(() => this.#read());
  }

  /** Adds an entry; throws a `CodedError` when it could be written neither to the journal nor to `pending/`. */
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

  /** Changes fields of several entries, each by its id, as one edit; throws a `CodedError`. */
  async updateAll<S extends Exclude<Section, 'dismissed'>>(
    section: S,
    patches: ReadonlyMap<string, EntryPatch<S>>,
  ): Promise<Uri> {
    const { updateEntries } = await import('../../core/journal/updateEntries');
    return this.#change((_, parsed) => updateEntries(parsed, section, patches));
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
    return valueOf(await text.read({})) ?? '';
  }

  /** Replaces the whole text, if it still is `before`; throws a `CodedError`. */
  replace(before: string, after: string): Promise<Uri> {
    return this.#inTurn(async () => {
      const { store, text, uri } = await this.#open();
      valueOf(await store.replace(text, before, after));
      await this.#read();
      return uri;
    });
  }

  /** The copies of the journal; throws a `CodedError` when there can be no journal here. */
  async backups(): Promise<Backups> {
    return (await this.#open()).store.places.backups;
  }

  /** The address of the journal file; throws a `CodedError` when there can be none here. */
  uri(): Uri {
    return Uri.file(valueOf(this.location.path()));
  }

  /** Reads the journal again, debounced. Does nothing before the first read. */
  reloadSoon(): void {
    if (this.#snapshot.state === 'unread') return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.reload(), PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#settling);
    void this.#store?.accept();
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

  /** Runs reads and writes one after another, so that a read never sees half of a write. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #read(): Promise<JournalSnapshot> {
    const snapshot = await this.#readSnapshot();
    this.#snapshot = snapshot;
    setContext('promoJournal.unreadable', snapshot.state === 'stale');
    this.#changed.fire(snapshot);
    return snapshot;
  }

  async #readSnapshot(): Promise<JournalSnapshot> {
    try {
      const { store, text, uri } = await this.#open();
      const snapshot = await store.load(text, uri.toString());
      this.#settleSoon(store);
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
    const file = (await import('./journalText')).diskText(uri.fsPath, { onWait, onOtherNames });
    const text = document ? (await import('./editorText')).editorText(document, file) : file;
    return { store, text, uri };
  }

  async #storeOf(path: string): Promise<JournalStore> {
    if (this.#store?.path === path) return this.#store;
    const [{ JournalStore }, { Backups }, { log }] = await Promise.all([
      import('./journalStore'),
      import('./backups'),
      import('../log'),
    ]);
    const spare = spareFolder(path, this.storage);
    const backups = new Backups(backupFolder(path, this.storage), this.clock);
    await this.#store?.accept();
    this.#store = new JournalStore(path, {
      spare,
      backups,
      clock: this.clock,
      warn: (text) => log().warn(text),
    });
    this.#watch(path);
    return this.#store;
  }

  /** Schedules checks of a saved change for as long as another program may undo it. */
  #settleSoon(store: JournalStore): void {
    clearTimeout(this.#settling);
    if (store.isSettling) this.#settling = setTimeout(() => void this.#settle(store), LOOK_AFTER_MS);
  }

  async #settle(store: JournalStore): Promise<void> {
    try {
      await this.#inTurn(async () => {
        const { text } = await this.#open();
        const before = store.text;
        await store.mend(text);
        if (store.text === before) this.#settleSoon(store);
        else await this.#read();
      });
    } catch (error) {
      (await import('../log')).log().warn(`The journal could not be looked after: ${String(error)}`);
    }
  }

  #watch(path: string): void {
    this.#watcher?.dispose();
    this.#watcher = watchFile(path, () => this.reloadSoon());
  }

  #noticeDocument(document: TextDocument): void {
    if (document.uri.toString() === this.#snapshot.uri) this.reloadSoon();
  }
}

function onOtherNames(): void {
  void import('../messages').then(({ reportOtherNames }) => reportOtherNames());
}

function onWait(until: Promise<void>): void {
  void import('../messages').then(({ reportWaiting }) => reportWaiting(until));
}

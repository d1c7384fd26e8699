import { dirname } from 'node:path';

import {
  Disposable,
  EventEmitter,
  l10n,
  Uri,
  workspace,
  type Event,
  type Memento,
  type TextDocument,
} from 'vscode';

import { BUILT_IN_RUBRICS, DEFAULT_RUBRIC } from '../core/rubric/builtIn';
import type { Rubric } from '../core/rubric/model';
import type { ParsedRubric } from '../core/rubric/parse';
import { rubricAmong } from '../core/rubric/resolve';
import { firstError } from '../core/rubric/problem';
import { CodedError } from './codedError';
import type { JournalService } from './journal/journalService';
import { log } from './log';
import { ownPlaces } from './ownPlaces';
import type { ListedRubric, RubricFile, RubricPlaces } from './rubricFiles';
import { readSettings, SETTINGS } from './settings';
import { watchFolders } from './watch';

/** Where it is remembered which rubrics of the user's own were in force. */
const USED_RUBRICS = 'rubrics.used';
const MOST_USED_RUBRICS = 20;

/** Why the rubric that the journal names is not the one that is used as it stands. */
export interface RubricTrouble {
  readonly reference: string;
  readonly message: string;
  /** True when it read before, and that is used. */
  readonly isLastGood: boolean;
  readonly place?: { readonly path: string; readonly line: number };
}

/** What wins are held against now. */
export interface RubricInForce {
  /** How the journal or the setting names it: an id or a path. */
  readonly reference: string;
  readonly rubric: Rubric;
  readonly trouble?: RubricTrouble;
}

/** The rubric that the journal is held against: its own, else the setting's, else the default one. */
export class RubricService implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** The rubric in force may be another one now. */
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #lastGood = new Map<string, Rubric>();
  readonly #listeners: readonly Disposable[];
  #loaded: { readonly key: string; readonly inForce: Promise<RubricInForce> } | undefined;
  #watchers: Disposable = Disposable.from();
  /** The file of the rubric in force, unless it is the product's. */
  #ownPath: string | undefined;

  constructor(
    private readonly extensionUri: Uri,
    private readonly journal: JournalService,
    private readonly globalMemory: Memento,
  ) {
    this.#listeners = [
      workspace.onDidSaveTextDocument((document) => this.#noticeSaved(document)),
      workspace.onDidGrantWorkspaceTrust(() => this.forget()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SETTINGS}.rubrics`)) this.forget();
      }),
    ];
  }

  /** The rubric in force. One that can't be used gives its last good version, else the default one. */
  async current(): Promise<Rubric> {
    return (await this.inForce()).rubric;
  }

  /** The rubric in force, how it is named, and what is wrong with it. */
  inForce(): Promise<RubricInForce> {
    const reference =
      this.journal.snapshot.journal.profile.rubric ?? (readSettings().rubric || DEFAULT_RUBRIC);
    const key = [reference, ...this.places().folders].join('\n');
    if (this.#loaded?.key !== key) this.#loaded = { key, inForce: this.#load(reference) };
    return this.#loaded.inForce;
  }

  /** The rubric that a name stands for; throws `unknown-rubric` or `rubric-invalid`. */
  async named(reference: string): Promise<Rubric> {
    const file = await this.find(reference);
    if (!file) throw new CodedError({ code: 'unknown-rubric', message: unknownText(reference) });
    const { rubric, problems } = await this.read(file);
    if (rubric) return rubric;
    const problem = firstError(problems);
    const message = l10n.t(
      '“{0}” can’t be used. Line {1}: {2}',
      file.label,
      problem?.line ?? 1,
      problem?.message ?? '',
    );
    throw new CodedError({ code: 'rubric-invalid', message });
  }

  /** Every rubric that can be chosen. */
  async list(): Promise<readonly ListedRubric[]> {
    const { listRubrics } = await import('./rubricFiles');
    return listRubrics(BUILT_IN_RUBRICS, this.places());
  }

  async find(reference: string): Promise<RubricFile | undefined> {
    const { findRubric } = await import('./rubricFiles');
    return findRubric(reference, this.places());
  }

  /** Reads a file, or the text of an editor, with what it extends. */
  async read(file: RubricFile): Promise<ParsedRubric> {
    const { readRubricFile } = await import('./rubricFiles');
    return readRubricFile(file, this.places());
  }

  /** Where rubrics are looked for now. */
  places(): RubricPlaces {
    const builtIn = Uri.joinPath(this.extensionUri, 'templates', 'rubrics').fsPath;
    return { builtIn, ...ownPlaces('rubrics', this.journal.location) };
  }

  /** True for a document in one of the folders, or the file of the rubric in force. */
  isRubric({ uri, languageId }: TextDocument): boolean {
    if (uri.scheme !== 'file' || languageId !== 'yaml') return false;
    return this.places().folders.includes(dirname(uri.fsPath)) || this.#ownPath === uri.fsPath;
  }

  /** Reads anew when asked next, and tells that it is worth asking. */
  forget(): void {
    if (!this.#loaded) return;
    this.#loaded = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    this.#watchers.dispose();
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  async #load(reference: string): Promise<RubricInForce> {
    const { findRubric } = await import('./rubricFiles');
    const places = this.places();
    const file = await findRubric(reference, places);
    this.#watch(places, file);
    if (!file) return this.#instead({ reference, message: unknownText(reference) });
    const { rubric, problems } = await this.read(file);
    if (rubric) {
      this.#lastGood.set(reference, rubric);
      await this.#remember(file.path, places);
      return { reference, rubric: rubricAmong(rubric, await this.#others()) };
    }
    const problem = firstError(problems);
    const line = problem?.line ?? 1;
    const message = l10n.t('“{0}” can’t be used. Line {1}: {2}', file.label, line, problem?.message ?? '');
    return this.#instead({ reference, message, place: { path: file.path, line } });
  }

  /** The last version that read, else the default rubric. */
  async #instead(trouble: Omit<RubricTrouble, 'isLastGood'>): Promise<RubricInForce> {
    const { reference } = trouble;
    const lastGood = this.#lastGood.get(reference);
    log().warn(`${trouble.message} ${lastGood ? 'Its last version that read' : DEFAULT_RUBRIC} is used.`);
    const rubric = lastGood ?? (await this.named(DEFAULT_RUBRIC));
    const others = await this.#others();
    return {
      reference,
      rubric: rubricAmong(rubric, others),
      trouble: { ...trouble, isLastGood: lastGood !== undefined },
    };
  }

  /** Every rubric that a journal may speak the words of: those that can be chosen, and the user's own of before. */
  async #others(): Promise<readonly Rubric[]> {
    const listed = await this.list();
    const paths = new Set(listed.map(({ file }) => file.path));
    const used = this.globalMemory.get<readonly string[]>(USED_RUBRICS, []);
    const more = await Promise.all(used.filter((path) => !paths.has(path)).map((path) => this.#readAt(path)));
    const ofList = listed.map(({ reference, parsed }) => parsed.rubric ?? this.#lastGood.get(reference));
    return [...ofList, ...more].flatMap((rubric) => rubric ?? []);
  }

  async #readAt(path: string): Promise<Rubric | undefined> {
    const file = await this.find(path);
    return (file && (await this.read(file)).rubric) ?? this.#lastGood.get(path);
  }

  /** Keeps in mind where a rubric of the user's own is: wins may name its dimensions after another one was chosen. */
  async #remember(path: string, { builtIn }: RubricPlaces): Promise<void> {
    const used = this.globalMemory.get<readonly string[]>(USED_RUBRICS, []);
    if (dirname(path) === builtIn || used.includes(path)) return;
    await this.globalMemory.update(USED_RUBRICS, [...used, path].slice(-MOST_USED_RUBRICS));
  }

  #watch({ builtIn, folders }: RubricPlaces, file: RubricFile | undefined): void {
    this.#ownPath = file && dirname(file.path) !== builtIn ? file.path : undefined;
    const watched = new Set([...folders, ...(this.#ownPath === undefined ? [] : [dirname(this.#ownPath)])]);
    this.#watchers.dispose();
    this.#watchers = watchFolders(watched, '*.{yaml,yml}', () => this.forget());
  }

  #noticeSaved(document: TextDocument): void {
    if (this.#loaded && this.isRubric(document)) this.forget();
  }
}

function unknownText(reference: string): string {
  return l10n.t('There is no rubric “{0}”.', reference);
}

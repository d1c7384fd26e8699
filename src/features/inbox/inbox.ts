import { commands, l10n, type TreeView } from 'vscode';

import { partsOf, withMerged, withSplit } from '../../core/evidence/arrangement';
import type { Suggestion } from '../../core/evidence/suggestion';
import { setContext } from '../../host/contextKeys';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/ensureLocation';
import type { RowElement, RowTree } from '../../host/ui/rowTree';
import {
  VIEWS,
  type FindWinsOptions,
  type NewWin,
  type QuestionRow,
  type SuggestionRow,
  type TakeOut,
  type Written,
} from '../../manifest';
import { arrangementIn, asideIn, HAS_SEARCHED } from './memory';
import { pickOthers, pickParts } from './pick';
import { Search, stateOf } from './search';
import { Selection, type Given } from './selection';
import { Triage } from './triage';
import { askWhoIsMe } from './whoIsMe';

/** The commands of the inbox, on its view. */
export class Inbox {
  readonly #search: Search;
  readonly #triage: Triage;
  readonly #selection: Selection;
  #hasSearched = false;
  /** The search that a person asked for and that goes on: asking again waits for it. */
  #asked: Promise<readonly Suggestion[]> | undefined;

  constructor(
    private readonly services: Services,
    private readonly view: TreeView<RowElement>,
    private readonly tree: RowTree,
  ) {
    this.#search = new Search(services, (message) => {
      // An empty message would leave an empty line above the tree.
      (view as { message: string | undefined }).message = message;
    });
    this.#triage = new Triage(services);
    this.#selection = new Selection(services.suggestions, view, tree);
    void services.suggestions.arrange(arrangementIn(services.memory));
  }

  /** Looks for wins. A person is asked at most once who they are, and led to the first suggestion. */
  async find(options: FindWinsOptions | undefined): Promise<readonly Suggestion[]> {
    this.#hasSearched = true;
    if (options !== undefined) return this.#search.find(options);
    this.#asked ??= this.#findAsking().finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  async #findAsking(): Promise<readonly Suggestion[]> {
    await commands.executeCommand(`${VIEWS.inbox}.focus`);
    let found = await this.#search.find({});
    if (await askWhoIsMe(this.services)) found = await this.#search.find({});
    await this.services.memory.update(HAS_SEARCHED, true);
    await this.#selection.leadTo(() => true);
    return found;
  }

  /** Fills the inbox of a workspace in which wins were looked for before. */
  async findAgain(): Promise<void> {
    if (this.#hasSearched) return;
    this.#hasSearched = true;
    await this.#search.find({}).catch(() => undefined);
  }

  stop(): void {
    this.#search.stop();
  }

  async accept(given: Given, more?: unknown): Promise<Written | undefined> {
    const question = await this.#selection.question(given);
    if (question !== undefined) return this.#answer(question);
    return this.#decide(given, more, (ids) => this.#triage.accept(ids, overridesIn(more)), toggle);
  }

  async merge(given: Given, more?: unknown): Promise<Written | undefined> {
    return this.#decide(given, more, (ids) => this.#triage.merge(ids, overridesIn(more)));
  }

  async dismiss(given: Given, more?: unknown): Promise<void> {
    const question = await this.#selection.question(given);
    if (question === undefined) await this.#decide(given, more, (ids) => this.#triage.dismiss(ids));
    else await this.#dismissQuestion(question);
  }

  async edit(given: Given): Promise<Written | undefined> {
    const question = await this.#selection.question(given);
    if (question !== undefined) return this.#answer(question);
    return this.#decide(given, undefined, ([id = '']) => this.#triage.edit(id));
  }

  async addToWin(given: Given): Promise<void> {
    await this.#decide(given, undefined, ([id = '']) => this.#triage.addToWin(id));
  }

  /** Puts aside, or brings back what all is aside when `isAside` is left to it. */
  async putAside([given, more]: readonly [Given?, unknown?], isAside?: boolean): Promise<void> {
    await this.#decide(given, more, (ids) => {
      const aside = asideIn(this.services.memory);
      return this.#triage.putAside(ids, isAside ?? !ids.every((id) => aside.has(id)));
    });
  }

  /** Merges what was given or is selected; asks with what when that is only one. */
  async mergeWith(given: Given, more?: unknown): Promise<void> {
    const ids = await this.#selection.ids(given, more);
    const [one] = ids.length === 1 ? this.services.suggestions.withIds(ids) : [];
    const others = one ? await pickOthers(one, this.services.suggestions.waiting()) : [];
    const all = [...ids, ...others];
    if (all.length > 1) await this.#arrange(all, withMerged);
  }

  /** Makes every part of a suggestion one of its own. */
  async split(given: Given): Promise<void> {
    const [id] = await this.#selection.ids(given, undefined);
    if (id === undefined) return;
    await this.#arrange([id], (arrangement, [one]) => {
      const parts = one ? partsOf(one).map((part) => part.id) : [];
      return one && parts.length > 1 ? withSplit(arrangement, one, parts, true) : arrangement;
    });
  }

  /** Makes some parts of a suggestion another one; asks which when they are not given. */
  async takeOut(given: TakeOut | SuggestionRow | undefined): Promise<void> {
    const isGiven = given !== undefined && 'parts' in given;
    const [id] = isGiven ? [given.id] : await this.#selection.ids(given, undefined);
    const [one] = id === undefined ? [] : this.services.suggestions.withIds([id]);
    const parts = isGiven ? given.parts : one ? await pickParts(one) : [];
    if (one && parts.length > 0)
      await this.#arrange([one.id], (arrangement) => withSplit(arrangement, one, parts));
  }

  async answer(row: QuestionRow | undefined): Promise<Written | undefined> {
    const question = await this.#selection.question(row);
    return question === undefined ? undefined : this.#answer(question);
  }

  async dismissQuestion(row: QuestionRow | undefined): Promise<void> {
    const question = await this.#selection.question(row);
    if (question !== undefined) await this.#dismissQuestion(question);
  }

  async undo(): Promise<void> {
    const ids = await this.#triage.undo();
    await this.services.suggestions.settled();
    this.show();
    await this.#selection.leadTo((id) => ids.includes(id));
  }

  /** Shows the suggestions as they are now. */
  show(): void {
    const { all } = this.services.suggestions;
    const aside = asideIn(this.services.memory);
    const count = all.filter(({ standing, id }) => standing === 'candidate' && !aside.has(id)).length;
    const tooltip = count === 1 ? l10n.t('1 suggestion waits') : l10n.t('{0} suggestions wait', count);
    this.view.badge = count === 0 ? undefined : { value: count, tooltip };
    if (this.#hasSearched && all.length > 0) setContext('promoJournal.inbox', stateOf(all));
    setContext('promoJournal.canUndo', this.#triage.canUndo);
    this.tree.refresh();
  }

  /** Leads to some suggestions. */
  async reveal(ids: readonly string[]): Promise<void> {
    await commands.executeCommand(`${VIEWS.inbox}.focus`);
    await this.#selection.leadTo((id) => ids.includes(id));
  }

  async #answer(question: string): Promise<Written | undefined> {
    const written = await this.#triage.answer(question);
    await this.#settle();
    return written;
  }

  async #dismissQuestion(question: string): Promise<void> {
    if (!(await ensureLocation(this.services.journal))) return;
    await this.#triage.dismissQuestion(question);
    await this.#settle();
  }

  /** Merges or splits, and leads to what came of it. */
  async #arrange(ids: readonly string[], change: Parameters<Triage['arrange']>[1]): Promise<void> {
    await this.#triage.arrange(ids, change);
    await this.#settle();
    await this.#selection.leadTo((id) => ids.includes(id));
  }

  /** Makes a decision on what was given or is selected, and goes on to the next suggestion. */
  async #decide<Outcome>(
    given: Given,
    more: unknown,
    decision: (ids: readonly string[]) => Promise<Outcome>,
    otherwise: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Outcome | undefined> {
    const ids = await this.#selection.ids(given, more);
    if (ids.length === 0) {
      await otherwise();
      return undefined;
    }
    const isFromCode = this.#selection.isFromCode(given);
    if (!isFromCode && !(await ensureLocation(this.services.journal))) return undefined;
    const next = this.#selection.after(ids);
    const outcome = await decision(ids);
    await this.#settle();
    if (!isFromCode && next !== undefined) await this.#selection.leadTo((id) => id === next);
    return outcome;
  }

  async #settle(): Promise<void> {
    await this.services.suggestions.settled();
    this.show();
  }
}

/** Enter on what cannot be accepted folds and unfolds it. */
function toggle(): Promise<unknown> {
  return Promise.resolve(commands.executeCommand('list.toggleExpand'));
}

function overridesIn(more: unknown): Partial<NewWin> {
  return typeof more === 'object' && more !== null && !Array.isArray(more) ? more : {};
}

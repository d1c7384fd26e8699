import { commands, l10n, type TreeView } from 'vscode';

import type { Suggestion } from '../../core/evidence/suggestion';
import { setContext } from '../../host/contextKeys';
import type { Services } from '../../host/services';
import { ensureLocation } from '../../host/ui/ensureLocation';
import type { RowElement, RowTree } from '../../host/ui/rowTree';
import {
  VIEWS,
  type FindWinsOptions,
  type NewWin,
  type SuggestionIds,
  type SuggestionRow,
  type Written,
} from '../../manifest';
import { HAS_SEARCHED } from './memory';
import { askWhoIsMe, Search, stateOf } from './search';
import { Triage } from './triage';

/** What a command of the inbox is given: ids by code, a row (and the other selected rows) by menus, nothing by keys. */
type Given = SuggestionIds | SuggestionRow | undefined;

/** The commands of the inbox, on its view. */
export class Inbox {
  readonly #search: Search;
  readonly #triage: Triage;
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
    if (await askWhoIsMe(this.services.suggestions.proposals())) found = await this.#search.find({});
    await this.services.memory.update(HAS_SEARCHED, true);
    await this.#select(() => true);
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
    return this.#decide(given, more, (ids) => this.#triage.accept(ids, overridesIn(more)));
  }

  async merge(given: Given, more?: unknown): Promise<Written | undefined> {
    return this.#decide(given, more, (ids) => this.#triage.merge(ids, overridesIn(more)));
  }

  async dismiss(given: Given, more?: unknown): Promise<void> {
    await this.#decide(given, more, (ids) => this.#triage.dismiss(ids));
  }

  async edit(given: Given): Promise<Written | undefined> {
    return this.#decide(given, undefined, ([id]) =>
      id === undefined ? Promise.resolve(undefined) : this.#triage.edit(id),
    );
  }

  async undo(): Promise<void> {
    const ids = await this.#triage.undo();
    await this.services.suggestions.settled();
    this.show();
    await this.#select((id) => ids.includes(id));
  }

  /** Shows the suggestions as they are now. */
  show(): void {
    const { all } = this.services.suggestions;
    const count = all.filter(({ standing }) => standing === 'candidate').length;
    const tooltip = count === 1 ? l10n.t('1 suggestion waits') : l10n.t('{0} suggestions wait', count);
    this.view.badge = count === 0 ? undefined : { value: count, tooltip };
    if (this.#hasSearched && all.length > 0) setContext('promoJournal.inbox', stateOf(all));
    setContext('promoJournal.canUndo', this.#triage.canUndo);
    this.tree.refresh();
  }

  /** Leads to some suggestions. */
  async reveal(ids: readonly string[]): Promise<void> {
    await commands.executeCommand(`${VIEWS.inbox}.focus`);
    await this.#select((id) => ids.includes(id));
  }

  /** Makes a decision on what was given or is selected, and goes on to the next suggestion. */
  async #decide<Outcome>(
    given: Given,
    more: unknown,
    decision: (ids: readonly string[]) => Promise<Outcome>,
  ): Promise<Outcome | undefined> {
    const isFromCode = given !== undefined && !isRow(given);
    const ids = isFromCode ? [given].flat() : this.#chosen(given, more);
    if (!isFromCode && ids.length === 0) {
      await commands.executeCommand('list.toggleExpand');
      return undefined;
    }
    if (!isFromCode && !(await ensureLocation(this.services.journal))) return undefined;
    const next = this.#after(ids);
    const outcome = await decision(ids);
    await this.services.suggestions.settled();
    this.show();
    if (!isFromCode && next !== undefined) await this.#select((id) => id === next);
    return outcome;
  }

  #chosen(given: SuggestionRow | undefined, more: unknown): string[] {
    const clicked =
      Array.isArray(more) && more.length > 0 ? (more as RowElement[]) : given ? [given] : this.view.selection;
    const waiting = new Set(this.services.suggestions.waiting().map(({ id }) => id));
    return clicked.flatMap(({ row }) => row.suggestionId ?? []).filter((id) => waiting.has(id));
  }

  /** The suggestion below the last of some, else the one above the first; what is logged is passed over. */
  #after(ids: readonly string[]): string | undefined {
    const order = this.tree.rows.flatMap(({ suggestionId, contextValue }) =>
      suggestionId !== undefined && contextValue === 'suggestion' ? [suggestionId] : [],
    );
    const places = ids.map((id) => order.indexOf(id));
    return order[Math.max(...places) + 1] ?? order[Math.min(...places) - 1];
  }

  async #select(isWanted: (id: string) => boolean): Promise<void> {
    if (!this.view.visible) return;
    await this.tree.shown();
    const element = this.tree.find(
      ({ suggestionId }) => suggestionId !== undefined && isWanted(suggestionId),
    );
    if (element) await this.view.reveal(element, { select: true, focus: true });
  }
}

function isRow(given: NonNullable<Given>): given is SuggestionRow {
  return typeof given === 'object' && 'row' in given;
}

function overridesIn(more: unknown): Partial<NewWin> {
  return typeof more === 'object' && more !== null && !Array.isArray(more) ? more : {};
}

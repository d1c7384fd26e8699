import type { TreeView } from 'vscode';

import type { SuggestionService } from '../../host/suggestions';
import type { RowElement, RowTree } from '../../host/ui/rowTree';
import type { QuestionRow, SuggestionIds, SuggestionRow } from '../../manifest';

/** What a command of the inbox is given: ids by code, a row (and the other selected rows) by menus, nothing by keys. */
export type Given = SuggestionIds | SuggestionRow | undefined;

/** Which suggestions a command is about, and which comes next. */
export class Selection {
  /** The last command of a key: one that is pressed meanwhile is for the row that it leads to. */
  #last: Promise<unknown> = Promise.resolve();
  /** What was selected last, as far as VS Code knew the rows then. */
  #selected: readonly RowElement[];

  constructor(
    private readonly suggestions: SuggestionService,
    private readonly view: TreeView<RowElement>,
    private readonly tree: RowTree,
  ) {
    this.#selected = view.selection;
    view.onDidChangeSelection(({ selection }) => (this.#selected = selection));
  }

  isFromCode(given: Given): given is SuggestionIds {
    return typeof given === 'string' || Array.isArray(given);
  }

  /** Ids of the suggestions that are meant: those given by code, else the rows that still wait. */
  ids(given: Given, more: unknown): readonly string[] {
    if (this.isFromCode(given)) return [given].flat();
    const waiting = new Set(this.suggestions.waiting().map(({ id }) => id));
    const rows = this.#rows(given, more);
    return rows.flatMap(({ row }) => row.suggestionId ?? []).filter((id) => waiting.has(id));
  }

  /** Id of the question that is meant, if it is one. */
  question(given: Given | QuestionRow): string | undefined {
    if (typeof given === 'string' || Array.isArray(given)) return undefined;
    const [element] = this.#rows(given as RowElement | undefined, undefined);
    return element?.row.contextValue === 'question' ? element.row.id : undefined;
  }

  /** The suggestion below the last of some, else the one above the first; what is logged is passed over. */
  after(ids: readonly string[]): string | undefined {
    const order = this.tree.rows.flatMap(({ suggestionId, contextValue }) =>
      suggestionId !== undefined && contextValue?.startsWith('suggestion') ? [suggestionId] : [],
    );
    const places = ids.map((id) => order.indexOf(id));
    return order[Math.max(...places) + 1] ?? order[Math.min(...places) - 1];
  }

  /** Runs what a key asked for, after what the keys before it asked for. */
  inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const running = this.#last.then(work);
    this.#last = running.catch(() => undefined);
    return running;
  }

  /** Selects the first suggestion that is wanted, once the tree shows what there is now. */
  async leadTo(isWanted: (id: string) => boolean): Promise<void> {
    if (!this.view.visible) return;
    await this.tree.shown();
    const element = this.tree.find(
      ({ suggestionId }) => suggestionId !== undefined && isWanted(suggestionId),
    );
    if (element) await this.view.reveal(element, { select: true, focus: true });
  }

  #rows(given: SuggestionRow | RowElement | undefined, more: unknown): readonly RowElement[] {
    if (Array.isArray(more) && more.length > 0) return more as RowElement[];
    if (given) return [given as RowElement];
    return this.#selectedNow().filter(({ row }) => row.contextValue !== 'joined');
  }

  /** While VS Code asks for a tree anew it knows none of the rows or not all, and a key would be for nothing. */
  #selectedNow(): readonly RowElement[] {
    const isShown = ({ row }: RowElement): boolean => this.tree.find(({ id }) => id === row.id) !== undefined;
    const kept = this.#selected.filter(isShown);
    return kept.length > this.view.selection.length ? kept : this.view.selection;
  }
}

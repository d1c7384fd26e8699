import type { TreeView } from 'vscode';

import type { SuggestionService } from '../../host/suggestions';
import type { RowElement, RowTree } from '../../host/ui/rowTree';
import type { QuestionRow, SuggestionIds, SuggestionRow } from '../../manifest';

/** What a command of the inbox is given: ids by code, a row (and the other selected rows) by menus, nothing by keys. */
export type Given = SuggestionIds | SuggestionRow | undefined;

/** Which suggestions a command is about, and which comes next. */
export class Selection {
  /** Leading to a row, as long as it goes on: a key pressed meanwhile is for that row. */
  #leading: Promise<void> = Promise.resolve();

  constructor(
    private readonly suggestions: SuggestionService,
    private readonly view: TreeView<RowElement>,
    private readonly tree: RowTree,
  ) {}

  isFromCode(given: Given): given is SuggestionIds {
    return typeof given === 'string' || Array.isArray(given);
  }

  /** Ids of the suggestions that are meant: those given by code, else the rows that still wait. */
  async ids(given: Given, more: unknown): Promise<readonly string[]> {
    if (this.isFromCode(given)) return [given].flat();
    const waiting = new Set(this.suggestions.waiting().map(({ id }) => id));
    const rows = await this.#rows(given, more);
    return rows.flatMap(({ row }) => row.suggestionId ?? []).filter((id) => waiting.has(id));
  }

  /** Id of the question that is meant, if it is one. */
  async question(given: Given | QuestionRow): Promise<string | undefined> {
    if (typeof given === 'string' || Array.isArray(given)) return undefined;
    const [element] = await this.#rows(given as RowElement | undefined, undefined);
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

  /** Selects the first suggestion that is wanted, once the tree shows what there is now. */
  leadTo(isWanted: (id: string) => boolean): Promise<void> {
    const leading = this.#lead(isWanted);
    this.#leading = leading.catch(() => undefined);
    return leading;
  }

  async #lead(isWanted: (id: string) => boolean): Promise<void> {
    if (!this.view.visible) return;
    await this.tree.shown();
    const element = this.tree.find(
      ({ suggestionId }) => suggestionId !== undefined && isWanted(suggestionId),
    );
    if (element) await this.view.reveal(element, { select: true, focus: true });
  }

  async #rows(given: SuggestionRow | RowElement | undefined, more: unknown): Promise<readonly RowElement[]> {
    if (Array.isArray(more) && more.length > 0) return more as RowElement[];
    if (given) return [given as RowElement];
    await this.#leading;
    return this.view.selection.filter(({ row }) => row.contextValue !== 'joined');
  }
}

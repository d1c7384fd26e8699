import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItemCollapsibleState,
  type Disposable,
  type Event,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';

import type { InternalCommands } from '../../manifest';
import { markdown, treeItem, type Block } from './plain';
import type { Row, Tooltip } from './row';

/** Runs what a row is for, and shows what goes wrong: a press on a row is a person's. */
const PRESS: keyof InternalCommands = 'promoJournal.press';

/** A row as VS Code holds it: commands of menus and keys get this. */
export interface RowElement {
  readonly row: Row;
}

/** A tree of rows. It asks for all of them when it is shown and after `refresh`, and never in between. */
export class RowTree implements TreeDataProvider<RowElement>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  readonly #parents = new Map<string, RowElement>();
  readonly #elements = new Map<string, RowElement>();

  #isFresh: Promise<void> | undefined;
  #setFresh: () => void = () => undefined;
  /** True from `refresh` until VS Code asks for the rows. */
  #isAsked = false;

  constructor(private readonly load: () => Promise<readonly Row[]>) {}

  /** Asks for the rows again. */
  refresh(): void {
    this.#isFresh ??= new Promise((resolve) => (this.#setFresh = resolve));
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#changed.fire();
  }

  /** Settles when the rows that were last requested are there. */
  shown(): Promise<void> {
    return this.#isFresh ?? Promise.resolve();
  }

  /** Every row that is there, from top to bottom. */
  get rows(): Row[] {
    return [...this.#elements.values()].map(({ row }) => row);
  }

  /** The element of a row that was shown, to reveal it. */
  find(isWanted: (row: Row) => boolean): RowElement | undefined {
    return [...this.#elements.values()].find(({ row }) => isWanted(row));
  }

  async getChildren(element?: RowElement): Promise<RowElement[]> {
    if (element) return this.#elementsOf(await childrenOf(element.row), element);
    this.#isAsked = false;
    const rows = await this.load();
    this.#elements.clear();
    this.#parents.clear();
    const elements = this.#elementsOf(rows, undefined);
    this.#settle();
    return elements;
  }

  /** Settles `shown`, unless rows were requested again meanwhile. */
  #settle(): void {
    if (this.#isAsked) return;
    this.#setFresh();
    this.#isFresh = undefined;
  }

  getParent(element: RowElement): RowElement | undefined {
    return this.#parents.get(element.row.id);
  }

  getTreeItem({ row }: RowElement): TreeItem {
    const item = treeItem(row.label, row.description, folding(row));
    item.id = row.id;
    if (row.tooltip) item.tooltip = markdown(...blocksOf(row.tooltip));
    if (row.icon) item.iconPath = new ThemeIcon(row.icon, row.color ? new ThemeColor(row.color) : undefined);
    if (row.contextValue) item.contextValue = row.contextValue;
    if (row.command) item.command = { command: PRESS, title: row.command.title, arguments: [row.command] };
    if (row.spoken) item.accessibilityInformation = { label: row.spoken };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Every level is made known at once, so that a deep row can be revealed. */
  #elementsOf(rows: readonly Row[], parent: RowElement | undefined): RowElement[] {
    return rows.map((row) => {
      const element = this.#elements.get(row.id) ?? { row };
      this.#elements.set(row.id, element);
      if (parent) this.#parents.set(row.id, parent);
      this.#elementsOf(row.children ?? [], element);
      return element;
    });
  }
}

async function childrenOf({ children, details }: Row): Promise<readonly Row[]> {
  return details ? details() : (children ?? []);
}

function folding({ children, details, isFolded }: Row): TreeItemCollapsibleState {
  if (details) return TreeItemCollapsibleState.Collapsed;
  if (!children || children.length === 0) return TreeItemCollapsibleState.None;
  return isFolded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function blocksOf({ title, lines, links = [] }: Tooltip): Block[] {
  return [{ strong: title }, ...lines, ...links.map((link) => ({ link }))];
}

import type { Locator, Page } from 'playwright-core';
import type { PageElement } from './pageElement';
import { EFFECT_LIMIT_MS, until } from './until';

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for a root. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** One view of the side bar: its welcome text or its tree. Only rows on the screen exist. */
export class View {
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    private readonly title: string,
  ) {
    const header = page.locator(`.pane-header[aria-label^="${title}"]`);
    this.pane = page.locator('.pane').filter({ has: header });
  }

  /** Waits until the view is on the screen, folded or not. */
  async waitUntilShown(): Promise<void> {
    await this.pane.waitFor();
  }

  /** Folds the view, or unfolds it. Its buttons stand at the right end of its header. */
  async fold(): Promise<void> {
    await this.pane.locator('.pane-header').click({ position: { x: 24, y: 10 } });
  }

  async rows(): Promise<TreeRow[]> {
    return this.pane.locator('[role=treeitem]').evaluateAll((rows: readonly PageElement[]) =>
      rows
        .map((row) => {
          const expanded = row.getAttribute('aria-expanded');
          return {
            top: row.getBoundingClientRect().top,
            label: row.querySelector('.label-name')?.textContent?.trim() ?? '',
            description: row.querySelector('.label-description')?.textContent?.trim() ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
            selected: row.getAttribute('aria-selected') === 'true',
            spoken: row.getAttribute('aria-label') ?? '',
          };
        })
        .sort((a, b) => a.top - b.top)
        .map(({ label, description, level, expanded, selected, spoken }) => ({
          label,
          description,
          level,
          expanded,
          selected,
          spoken,
        })),
    );
  }

  /** Waits until the tree has rows that `enough` likes; any at all without it. */
  async waitForRows(
    enough: (rows: readonly TreeRow[]) => boolean = (rows) => rows.length > 0,
  ): Promise<TreeRow[]> {
    return until(`rows in the view “${this.title}”`, async () => {
      const rows = await this.rows();
      return enough(rows) ? rows : undefined;
    });
  }

  /** The first row of that label. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name').getByText(label, { exact: true });
    return this.pane.locator('[role=treeitem]').filter({ has: name }).first();
  }

  /** Presses a key on a row: once it is the selected one and the tree has the focus, so that the key finds it. */
  async press(label: string, key: string): Promise<void> {
    await this.select(label);
    await this.page.keyboard.press(key);
  }

  /** Resolves when a row is selected and keys go to its tree; clicks it where it is not. */
  async select(label: string): Promise<void> {
    await until(`“${label}” to be selected`, async () => {
      if (await this.isSelected(label)) return true;
      await this.row(label).click();
      return (await this.isSelected(label)) || undefined;
    });
  }

  /** Opens a row that has others below it, unless it is open. A tree that was just drawn anew can lose a click. */
  async expand(label: string): Promise<void> {
    const expanded = async () =>
      (await this.rows()).some((row) => row.label === label && row.expanded === true) || undefined;
    if (await expanded()) return;
    await this.row(label).click();
    await until(`“${label}” to open`, async () => {
      if (await until(`“${label}” to open`, expanded, EFFECT_LIMIT_MS).catch(() => undefined)) return true;
      // Unlike a second click, the key never folds what opens late.
      await this.row(label).focus();
      await this.page.keyboard.press('ArrowRight');
      return undefined;
    });
  }

  /** Opens a row, and again where a tree that is drawn anew folds it, until `enough` likes the rows. */
  async expandUntil(label: string, enough: (rows: readonly TreeRow[]) => boolean): Promise<TreeRow[]> {
    return until(`rows below “${label}”`, async () => {
      await this.expand(label);
      const rows = await this.rows();
      return enough(rows) ? rows : undefined;
    });
  }

  private async isSelected(label: string): Promise<boolean> {
    const isThere = (await this.rows()).some((row) => row.selected && row.label === label);
    return isThere && (await this.pane.locator('.monaco-list:focus').count()) > 0;
  }

  /** Presses an inline button of a row, by its tooltip. */
  async rowButton(label: string, button: string): Promise<void> {
    await this.row(label).hover();
    await this.row(label).getByRole('button', { name: button }).click();
  }

  /** Opens the context menu of a row, and chooses an item of it. */
  async rowMenu(label: string, item: string): Promise<void> {
    await this.row(label).click({ button: 'right' });
    const items = this.page.locator('.monaco-menu .action-item');
    const wanted = items.filter({ has: this.page.locator(`[aria-label="${item}"]`) });
    // A click on a menu that has just opened is taken for the end of the one that opened it.
    await until(`the menu item “${item}”`, async () => {
      await wanted.hover();
      return (await wanted.getAttribute('class'))?.includes('focused') || undefined;
    });
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button of the view's title bar, by its tooltip. */
  async titleButton(button: string): Promise<void> {
    await this.pane.hover();
    await this.pane.locator('.pane-header').getByRole('button', { name: button }).click();
  }

  /** Waits until the view has the keys: who opens it may give them to it after its rows are there. */
  async waitUntilFocused(): Promise<void> {
    await this.pane.locator('.monaco-list:focus').waitFor();
  }

  /** Waits for the text that an empty view shows, its buttons included, and gives it. */
  async welcome(): Promise<string> {
    const content = this.pane.locator('.welcome-view-content');
    return until(
      `a text in the empty view “${this.title}”`,
      async () => (await content.innerText()).trim() || undefined,
    );
  }

  /** Presses a button of the welcome text. */
  async welcomeButton(name: string): Promise<void> {
    await this.pane.locator('.welcome-view-content').getByRole('button', { name }).click();
  }

  /** The line above a tree. */
  async message(): Promise<string> {
    return (await this.pane.locator('.message').innerText()).trim();
  }
}

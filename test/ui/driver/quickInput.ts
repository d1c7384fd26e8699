import type { Locator, Page } from 'playwright-core';
import type { PageElement } from './pageElement';
import { LIMIT_MS, until } from './until';

export interface QuickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Where a separator stands above it, its text. */
  readonly section: string;
  readonly focused: boolean;
  readonly checked: boolean;
}

/** The texts of a row: label, description, detail, and the separator above it. */
const ROW_TEXTS = [
  '.label-name',
  '.label-description',
  '.quick-input-list-label-meta',
  '.quick-input-list-separator',
];

/** Quick picks and input boxes. */
export class QuickInput {
  private readonly widget: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.input = this.widget.locator('.quick-input-box input');
  }

  /** Replaces what stands in the box, as soon as there is one. */
  async type(text: string, limitMs = LIMIT_MS): Promise<void> {
    await this.input.fill(text, { timeout: limitMs });
  }

  async text(): Promise<string> {
    return this.input.inputValue();
  }

  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').innerText()).trim();
  }

  /** Waits until a box of that title is open. */
  async waitForTitle(wanted: string | RegExp, limitMs = LIMIT_MS): Promise<void> {
    await this.widget.locator('.quick-input-title').filter({ hasText: wanted }).waitFor({ timeout: limitMs });
  }

  /** What the box says before anything is typed. */
  async placeholder(): Promise<string> {
    return (await this.input.getAttribute('placeholder')) ?? '';
  }

  /** The line under an input box: its prompt, or what is wrong with the text. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  async isOpen(): Promise<boolean> {
    return this.widget.isVisible();
  }

  /** The rows on the screen. */
  async rows(): Promise<QuickRow[]> {
    // This function runs in the page. It names no inner functions: tsx would mark them with a helper that the page lacks.
    return this.widget.locator('.monaco-list-row').evaluateAll(
      (rows: readonly PageElement[], selectors) =>
        rows
          .map((row) => ({
            top: row.getBoundingClientRect().top,
            texts: selectors.map((selector) => row.querySelector(selector)?.textContent?.trim() ?? ''),
            focused: row.classList.contains('focused'),
            checked: row.querySelector('[role=checkbox][aria-checked=true], input:checked') !== null,
          }))
          .sort((a, b) => a.top - b.top)
          .map(({ texts: [label = '', description = '', detail = '', section = ''], focused, checked }) => ({
            label,
            description,
            detail,
            section,
            focused,
            checked,
          })),
      ROW_TEXTS,
    );
  }

  /** Waits for a row of that label and clicks it. */
  async choose(label: string, limitMs = LIMIT_MS): Promise<void> {
    await (await this.rowOf(label, limitMs)).click({ timeout: limitMs });
  }

  /** Enter. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Escape; resolves when the box is gone, and with it what would take the next key. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await until('the box to close', async () => ((await this.isOpen()) ? undefined : true));
  }

  private async rowOf(label: string, limitMs: number): Promise<Locator> {
    const rows = this.widget.locator('.monaco-list-row');
    return until(
      `the row “${label}” in the quick input`,
      async () => {
        const labels = await rows.evaluateAll((each: readonly PageElement[]) =>
          each.map((row) => row.querySelector('.label-name')?.textContent?.trim()),
        );
        const index = labels.indexOf(label);
        return index < 0 ? undefined : rows.nth(index);
      },
      limitMs,
    );
  }
}

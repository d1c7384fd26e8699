import type { Frame, Page } from 'playwright-core';
import { changeSettings, type Settings } from '../../../scripts/vscode/settings';
import type { PageElement } from './pageElement';
import { QuickInput } from './quickInput';
import { View } from './view';
import { EFFECT_LIMIT_MS, until } from './until';

export type Theme = 'Dark Modern' | 'Light Modern' | 'Dark High Contrast' | 'Light High Contrast';

/** How long a box may take to go after what closes it. */
const CLOSING_MS = 500;

/** What marks a theme's kind on the workbench. */
const THEME_CLASSES: Readonly<Record<Theme, string>> = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
};

export interface WorkbenchFolders {
  readonly dataFolder: string;
  readonly home: string;
  readonly opened: string | undefined;
}

/** An open VS Code window, used as a person does: keys, mouse, and what can be read on the screen. */
export class Workbench {
  /** The box that asks: command palette, quick pick or input. */
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    readonly folders: WorkbenchFolders,
    private readonly closeAll: () => Promise<void>,
  ) {
    this.quickInput = new QuickInput(page);
  }

  /** Runs a command by its title in the command palette, category included: `Promo Journal: Log Win`. */
  async runCommand(title: string): Promise<void> {
    // An editor that opens just now takes the focus, which closes the palette: then it is opened again.
    await until(`the command “${title}” in the palette`, async () => {
      await this.page.keyboard.press('F1');
      return this.chooseCommand(title).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** Presses keys as VS Code names them in a browser, `Control+Shift+KeyP`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Opens a box with a key, and resolves when one of that title is there. The key is pressed again only where no box came:
   * in an open one it would be typed. `before` puts the focus where the key works.
   */
  async openBox(key: string, title: string | RegExp, before = () => Promise.resolve()): Promise<void> {
    await until(`the box that ${key} opens`, async () => {
      // A box that is still open was asked for before, and is about to close.
      const isClosing = await this.quickInput.isOpen();
      if (!isClosing) {
        await before();
        await this.page.keyboard.press(key);
      }
      return this.quickInput.waitForTitle(title, isClosing ? CLOSING_MS : EFFECT_LIMIT_MS).then(
        () => true,
        () => undefined,
      );
    });
  }

  /** Opens a container of the activity bar by its title, unless it is open. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** The titles in the activity bar. */
  async containers(): Promise<string[]> {
    const labels = await this.page.locator('.activitybar .action-label[aria-label]').all();
    return Promise.all(labels.map(async (label) => (await label.getAttribute('aria-label')) ?? ''));
  }

  /** A view of the open container, by its title: `Gaps`. */
  view(title: string): View {
    return new View(this.page, title);
  }

  /** The texts in the status bar. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.statusbar-item').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** The messages that are on the screen. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Presses a button of a message or a dialog. */
  async pressButton(name: string): Promise<void> {
    const places = this.page.locator('.notifications-toasts, .monaco-dialog-box, .notifications-center');
    await places.getByRole('button', { name, exact: true }).click();
  }

  /** The text that the active editor shows; long documents show only a part of themselves. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines .view-line');
    const placed = await lines.evaluateAll((elements: readonly PageElement[]) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        text: element.textContent ?? '',
      })),
    );
    const sorted = placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
    return sorted.join('\n');
  }

  /** The titles of the open editors. */
  async editors(): Promise<string[]> {
    const names = await this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
    return names.map((name) => name.trim());
  }

  /** The document of the webview that is on the screen, when it has something in it. */
  async webview(): Promise<Frame> {
    return until('a webview with content', async () => {
      for (const frame of this.page.frames().filter((each) => each.url().includes('/fake.html'))) {
        const content = await frame
          .locator('body')
          .innerText()
          .catch(() => '');
        if (content.trim() !== '') return frame;
      }
      return undefined;
    });
  }

  /** Switches the theme as a user does, and waits until it shows. */
  async setTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.type(theme);
    await this.quickInput.choose(theme);
    await this.page.locator(`.monaco-workbench.${THEME_CLASSES[theme]}`).waitFor();
  }

  /** Changes user settings and loads the window again: it doesn't watch the file. */
  async changeSettings(settings: Settings): Promise<void> {
    await changeSettings(this.folders.dataFolder, settings);
    await this.page.reload();
    await shown(this.page);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.closeAll();
  }

  private async chooseCommand(title: string): Promise<void> {
    await this.quickInput.type(`>${title}`, EFFECT_LIMIT_MS);
    await this.quickInput.choose(title, EFFECT_LIMIT_MS);
  }
}

/** Resolves when a window can be used. */
export async function shown(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
}

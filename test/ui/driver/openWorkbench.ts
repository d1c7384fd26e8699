import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/vscode/browser';
import { freshVsix } from '../../../scripts/vscode/extensionPackage';
import { installExtension, startServer, type CodeServer } from '../../../scripts/vscode/server';
import { writeFirstSettings, type Settings } from '../../../scripts/vscode/settings';
import { workbenchUrl } from '../../../scripts/vscode/workbenchUrl';
import { LIMIT_MS } from './until';
import { shown, Workbench } from './workbench';
import { remove } from '../../support/folders';

export interface WorkbenchOptions {
  /** Absolute path of a folder or a `.code-workspace` file; an empty window without it. */
  readonly open?: string;
  /** Makes what is opened, in an empty folder, and returns its path. Instead of `open`. */
  readonly make?: (folder: string) => Promise<string>;
  /** The home folder of the extensions: an empty one unless it is named. */
  readonly home?: string;
  readonly trust?: 'trusted' | 'ask';
  /** Variables of the server and its extensions, such as those that a container sets. */
  readonly env?: NodeJS.ProcessEnv;
  /** User settings beyond the quiet ones. */
  readonly settings?: Settings;
  readonly size?: { readonly width: number; readonly height: number };
  /** What the browser says that it is; VS Code takes its system from it, and so its default keys. */
  readonly userAgent?: string;
  /** The VSIX to install: the project's own, packaged afresh where needed; `none` for a bare VS Code. */
  readonly vsix?: string;
}

const LAPTOP = { width: 1280, height: 800 };

/**
 * Serves an embedded VS Code with the packaged extension installed and opens it in a browser, as a user has it: own settings,
 * own home folder. Resolves when the window can be used. `close` takes everything away again.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pj-ui-')));
  const undo: (() => Promise<unknown>)[] = [() => remove(folder)];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await assemble(options, folder, undo, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  options: WorkbenchOptions,
  folder: string,
  undo: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Workbench> {
  const dataFolder = join(folder, 'data');
  const home = options.home ?? join(folder, 'home');
  await mkdir(home, { recursive: true });
  const opened = options.make === undefined ? options.open : await options.make(join(folder, 'workspace'));
  await writeFirstSettings(dataFolder, options.settings);
  if (options.vsix !== 'none') await installExtension(dataFolder, options.vsix ?? (await freshVsix()));
  const { trust = 'trusted', env = {} } = options;
  const server = await startServer({ dataFolder, home, trust, env });
  undo.push(() => server.stop());
  const browser = await launchBrowser();
  undo.push(() => browser.close());
  const page = await openPage(browser, server, opened, options);
  return new Workbench(page, { dataFolder, home, opened }, close);
}

async function openPage(
  browser: Browser,
  server: CodeServer,
  open: string | undefined,
  { size, userAgent }: WorkbenchOptions,
): Promise<Page> {
  const context = await browser.newContext({ viewport: size ?? LAPTOP, ...(userAgent && { userAgent }) });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(workbenchUrl(server.url, { open }));
  await shown(page);
  return page;
}

/**
 * Opens a workbench, does `work` in it and closes it again: for throw-away scripts, run with `npx tsx FILE`.
 *
 *     import { drive } from './test/ui/driver';
 *     await drive({ open: '/path/of/repository' }, async (workbench) => {
 *       await workbench.runCommand('Promo Journal: Show Gaps');
 *       await workbench.screenshot('/tmp/gaps.png');
 *     });
 */
export async function drive(
  options: WorkbenchOptions,
  work: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await work(workbench);
  } finally {
    await workbench.close();
  }
}

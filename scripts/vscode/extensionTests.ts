import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, type CodeServer } from './server';
import { workbenchUrl } from './workbenchUrl';

/** Nothing heard from the tests for so long means that the workbench hangs; a test's own limit is far below. */
const SILENCE_LIMIT_MS = 300_000;

/**
 * Starts each line of the tests' reporter, when the environment variable of the same name asks for it. The console that a
 * page passes on mixes those lines with what the workbench says about itself.
 */
export const REPORTER_MARK = '\u2063tests\u2063';

export interface ExtensionTests {
  /** Absolute paths. */
  readonly extension: string;
  readonly tests: string;
  readonly workspace?: string | undefined;
  readonly trust: 'trusted' | 'ask';
  readonly dataFolder: string;
  readonly verbose: boolean;
}

/**
 * Runs an extension's tests in the embedded VS Code and resolves with their exit code. The reporter's lines are printed as
 * they come; where it said nothing, what went wrong in the workbench is printed instead.
 */
export async function runExtensionTests(tests: ExtensionTests): Promise<number> {
  const { dataFolder, trust } = tests;
  const env = { PROMO_JOURNAL_REPORTER_MARK: REPORTER_MARK };
  const server = await startServer({ dataFolder, trust, extensionTests: true, env });
  try {
    const browser = await launchBrowser();
    try {
      return await drive(await browser.newPage(), server, tests);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function drive(page: Page, server: CodeServer, tests: ExtensionTests): Promise<number> {
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = [
    ['extensionDevelopmentPath', remote + urlPath(tests.extension)],
    ['extensionTestsPath', remote + urlPath(tests.tests)],
    ['skipWelcome', 'true'],
  ];
  const log = new TestLog(tests.verbose);
  const exit = await new Promise<number>((resolve) => {
    log.onSilence(SILENCE_LIMIT_MS, () => resolve(1));
    page.on('crash', () => resolve(1));
    void page
      .exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => log.add(type, args))
      .then(() => page.exposeFunction('codeAutomationExit', resolve))
      .then(() => page.goto(workbenchUrl(server.url, { open: tests.workspace, payload })))
      .catch((error: unknown) => {
        log.add('error', [String(error)]);
        resolve(1);
      });
  });
  log.end(exit);
  return exit;
}

function urlPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** Tells the reporter's lines from the workbench's, and keeps the latter's errors for a run that never got to its tests. */
class TestLog {
  private readonly errors: string[] = [];
  private heardTests = false;
  private silence: NodeJS.Timeout | undefined;

  constructor(private readonly verbose: boolean) {}

  add(type: string, args: readonly unknown[]): void {
    this.silence?.refresh();
    const text = format(...args);
    if (text.startsWith(REPORTER_MARK)) {
      this.heardTests = true;
      console.log(text.slice(REPORTER_MARK.length));
    } else if (this.verbose) {
      console.log(`[${type}] ${text}`);
    } else if (type === 'error') {
      this.errors.push(text);
    }
  }

  onSilence(limitMs: number, then: () => void): void {
    this.silence = setTimeout(() => {
      this.errors.push(`Nothing was heard from the tests for ${limitMs / 1000} seconds.`);
      then();
    }, limitMs);
  }

  end(exit: number): void {
    clearTimeout(this.silence);
    if (exit !== 0 && !this.heardTests)
      console.error(['The tests did not start.', ...this.errors].join('\n'));
  }
}

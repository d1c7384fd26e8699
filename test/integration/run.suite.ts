import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSuite } from './run.bundle';
import type { Host } from './run.host';
import type { OneWindow } from './run.suites';
import { remove } from '../support/folders';

/** Runs one suite in a VS Code, a home folder and a workspace of its own, and resolves with the exit code. */
export async function runSuite(suite: OneWindow, host: Host, extension: string): Promise<number> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pj-')));
  try {
    return await runIn(folder, suite, host, extension);
  } finally {
    await remove(folder);
  }
}

async function runIn(folder: string, suite: OneWindow, host: Host, extension: string): Promise<number> {
  const home = join(folder, 'home');
  await mkdir(home);
  const workspace = await suite.makeWorkspace(folder);
  const tests = await bundleSuite(suite.name);
  await suite.installBeside?.(extensionsIn(folder));
  const { executable, env } =
    suite.trust === 'ask' ? host.restricted : { executable: host.executable, env: {} };
  return openWindow({ executable, env, extension, tests, folder, home, workspace });
}

export interface TestWindow {
  readonly executable: string;
  readonly extension: string;
  /** Path of the bundled suite. */
  readonly tests: string;
  /** For what the VS Code keeps. */
  readonly folder: string;
  readonly home: string;
  readonly workspace?: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs tests in a VS Code that is started for them, and resolves with their exit code. */
export async function openWindow(window: TestWindow): Promise<number> {
  const { executable, extension, tests, folder, home, workspace, env } = window;
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: {
        ...env,
        ...colour(),
        HOME: home,
        USERPROFILE: home,
        PROMO_JOURNAL_TEST_HOME: home,
      },
      launchArgs: [
        ...(workspace === undefined ? [] : [workspace]),
        `--user-data-dir=${userDataIn(folder)}`,
        `--extensions-dir=${extensionsIn(folder)}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}

function userDataIn(folder: string): string {
  return join(folder, 'user');
}

/** Where the embedded VS Code, which is not told, has its extensions. */
function extensionsIn(folder: string): string {
  return join(userDataIn(folder), 'extensions');
}

/** The tests' process writes to a pipe always, so whether this one does has to be handed on. */
function colour(): Readonly<Record<string, string>> {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1' };
}

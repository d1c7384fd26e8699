import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSuite } from './run.bundle';
import type { Host } from './run.host';
import type { Suite } from './run.suites';

/** Runs one suite in a VS Code, a home folder and a workspace of its own, and resolves with the exit code. */
export async function runSuite(suite: Suite, host: Host, extension: string): Promise<number> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pj-')));
  try {
    return await runIn(folder, suite, host, extension);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, suite: Suite, host: Host, extension: string): Promise<number> {
  const home = join(folder, 'home');
  await mkdir(home);
  const workspace = await suite.makeWorkspace(folder);
  const extensionTestsPath = await bundleSuite(suite.name);
  const user = join(folder, 'user');
  // Where the embedded VS Code, which is not told, has them.
  const extensions = join(user, 'extensions');
  await suite.installBeside?.(extensions);
  const { executable, env } =
    suite.trust === 'ask' ? host.restricted : { executable: host.executable, env: {} };
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath,
      extensionTestsEnv: {
        ...env,
        ...colour(),
        HOME: home,
        USERPROFILE: home,
        PROMO_JOURNAL_TEST_HOME: home,
      },
      launchArgs: [
        ...(workspace === undefined ? [] : [workspace]),
        `--user-data-dir=${user}`,
        `--extensions-dir=${extensions}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}

/** The tests' process writes to a pipe always, so whether this one does has to be handed on. */
function colour(): Readonly<Record<string, string>> {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1' };
}

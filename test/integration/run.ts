import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/folders';
import { runMain, ToolingError } from '../../scripts/lib/main';
import { bundleSuite } from './run.bundle';
import { buildExtension, chooseHost, type Host } from './run.host';
import { SUITES, type Suite } from './run.suites';

await runMain(async () => {
  const suites = chosenSuites(process.argv.slice(2));
  const host = await chooseHost();
  await buildExtension();
  for (const suite of suites) {
    const exit = await runSuite(suite, host);
    if (exit !== 0) return exit;
  }
  return 0;
});

function chosenSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown === undefined)
    return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
  throw new ToolingError(`No suite ${unknown}: there are ${SUITES.map(({ name }) => name).join(', ')}.`);
}

/** One suite in a VS Code, a home folder and a workspace of its own. */
async function runSuite(suite: Suite, host: Host): Promise<number> {
  console.log(`\nIntegration: ${suite.name}`);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pj-')));
  try {
    return await runIn(folder, suite, host);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, suite: Suite, host: Host): Promise<number> {
  const home = join(folder, 'home');
  await mkdir(home);
  const workspace = await suite.makeWorkspace(folder);
  const extensionTestsPath = await bundleSuite(suite.name);
  const { executable, env } =
    suite.trust === 'ask' ? host.restricted : { executable: host.executable, env: {} };
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath,
      extensionTestsEnv: { ...env, ...colour(), HOME: home, USERPROFILE: home },
      launchArgs: [
        ...(workspace === undefined ? [] : [workspace]),
        `--user-data-dir=${join(folder, 'user')}`,
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

import { ROOT } from '../../scripts/lib/folders';
import { runMain, ToolingError } from '../../scripts/lib/main';
import { run } from '../../scripts/lib/processes';
import { buildExtension, chooseHost, type Host } from './run.host';
import { runRace } from './run.race';
import { runSuite } from './run.suite';
import { SUITES, type Suite } from './run.suites';

/** Says that the extension is built already. */
const BUILT = '--built';

// npm run integration [-- SUITE…]: every suite, or those that are named.
await runMain(async () => {
  const names = process.argv.slice(2);
  const suites = chosenSuites(names.filter((name) => name !== BUILT));
  const host = await chooseHost();
  if (names.includes(BUILT)) return runSuites(suites, host);
  await buildExtension();
  // The first two take about as long as the others together, which run beside them and say at the end how it went.
  const others = runBeside(suites.slice(2));
  const code = await runSuites(suites.slice(0, 2), host);
  const beside = await others;
  console.log(beside.stdout + beside.stderr);
  return code === 0 ? beside.code : code;
});

async function runBeside(suites: readonly Suite[]): ReturnType<typeof run> {
  if (suites.length === 0) return { code: 0, stdout: '', stderr: '' };
  const names = suites.map(({ name }) => name);
  return run(process.execPath, ['--import=tsx', 'test/integration/run.ts', BUILT, ...names], { cwd: ROOT });
}

/** Runs suites one after the other. */
async function runSuites(suites: readonly Suite[], host: Host): Promise<number> {
  let failed = 0;
  for (const suite of suites) {
    console.log(`\nIntegration: ${suite.name}`);
    const code = suite.kind === 'one-window' ? runSuite(suite, host, ROOT) : runRace(host, ROOT);
    if ((await code) !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function chosenSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown === undefined)
    return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
  throw new ToolingError(`No suite ${unknown}: there are ${SUITES.map(({ name }) => name).join(', ')}.`);
}

import { ROOT } from '../../scripts/lib/folders';
import { runMain, ToolingError } from '../../scripts/lib/main';
import { run } from '../../scripts/lib/processes';
import { withPackagedExtension } from './run.extension';
import { chooseHost, type Host } from './run.host';
import { runRace } from './run.race';
import { runSuite } from './run.suite';
import { SUITES, type Suite } from './run.suites';

/** The folder of the unpacked extension, for the lane that runs beside another. */
const PACKAGED = '--packaged=';

// npm run integration [-- SUITE…]: every suite, or those that are named, on the extension as it is packaged.
await runMain(async () => {
  const given = process.argv.slice(2);
  const suites = chosenSuites(given.filter((name) => !name.startsWith(PACKAGED)));
  const host = await chooseHost();
  const unpacked = given.find((name) => name.startsWith(PACKAGED))?.slice(PACKAGED.length);
  if (unpacked !== undefined) return runSuites(suites, host, unpacked);
  return withPackagedExtension((extension) => runInTwoLanes(suites, host, extension));
});

/** The first two suites take about as long as the others together, which run beside them and say at the end how it went. */
async function runInTwoLanes(suites: readonly Suite[], host: Host, extension: string): Promise<number> {
  const others = runBeside(suites.slice(2), extension);
  const code = await runSuites(suites.slice(0, 2), host, extension);
  const beside = await others;
  console.log(beside.stdout + beside.stderr);
  return code === 0 ? beside.code : code;
}

async function runBeside(suites: readonly Suite[], extension: string): ReturnType<typeof run> {
  if (suites.length === 0) return { code: 0, stdout: '', stderr: '' };
  const lane = ['test/integration/run.ts', PACKAGED + extension, ...suites.map(({ name }) => name)];
  return run(process.execPath, ['--import=tsx', ...lane], { cwd: ROOT });
}

/** Runs suites one after the other. */
async function runSuites(suites: readonly Suite[], host: Host, extension: string): Promise<number> {
  let failed = 0;
  for (const suite of suites) {
    console.log(`\nIntegration: ${suite.name}`);
    const code = suite.kind === 'one-window' ? runSuite(suite, host, extension) : runRace(host, extension);
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

import { ROOT } from '../../scripts/lib/folders';
import { runMain, ToolingError } from '../../scripts/lib/main';
import { buildExtension, chooseHost } from './run.host';
import { runRace } from './run.race';
import { runSuite } from './run.suite';
import { SUITES, type Suite } from './run.suites';

// npm run integration [-- SUITE…]: every suite, or those that are named, one after the other.
await runMain(async () => {
  const suites = chosenSuites(process.argv.slice(2));
  const host = await chooseHost();
  await buildExtension();
  let failed = 0;
  for (const suite of suites) {
    console.log(`\nIntegration: ${suite.name}`);
    const run = suite.kind === 'one-window' ? runSuite(suite, host, ROOT) : runRace(host, ROOT);
    if ((await run) !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});

function chosenSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown === undefined)
    return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
  throw new ToolingError(`No suite ${unknown}: there are ${SUITES.map(({ name }) => name).join(', ')}.`);
}

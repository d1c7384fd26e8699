import Mocha from 'mocha';
import { format } from 'node:util';

/** A hanging test fails after this, and the others go on; on a busy machine, too, no test should come near it. */
const TEST_LIMIT_MS = 120_000;

/**
 * Runs the test files that `load` brings in, inside a VS Code. Rejects when one fails, and when there is none: VS Code turns
 * that into its exit code.
 */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
  const mark = process.env['PROMO_JOURNAL_REPORTER_MARK'] ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log('%s', mark + format(...args));
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TEST_LIMIT_MS,
    color: process.env['NO_COLOR'] === undefined,
    forbidOnly: true,
    forbidPending: true,
    failZero: true,
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}

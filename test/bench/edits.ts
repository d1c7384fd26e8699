/** Edits of generated journals, many more of them than the test run takes the time for. */
import { spawnSync } from 'node:child_process';

import { RUNS_VARIABLE, SEED_VARIABLE } from '../support/chance';
import type { Measurement } from './measure';

const CASES = 100_000;
/** What the suite runs. */
const CASES_OF_SUITE = 300;
const PROPERTY = 'test/unit/journal/edit.property.test.ts';

export function bench(): Promise<Measurement[]> {
  const seed = Date.now() % 2 ** 31;
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/mocha/bin/mocha.js',
      '--no-config',
      '--node-option',
      'import=tsx',
      '--timeout',
      '0',
      PROPERTY,
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        [SEED_VARIABLE]: String(seed),
        [RUNS_VARIABLE]: String(CASES / CASES_OF_SUITE),
      },
    },
  );
  return Promise.resolve([
    {
      name: `sequences of edits, of ${CASES.toLocaleString('en')}, that touched another byte or lost a value`,
      value: run.status === 0 ? 0 : 1,
      limit: 0,
      unit: 'cases',
      detail: `seed ${seed}${run.status === 0 ? '' : `: ${run.stdout.slice(-500)}`}`,
    },
  ]);
}

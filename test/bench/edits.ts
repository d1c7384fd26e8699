/** Edits of generated journals, many more of them than the test run takes the time for. */
import { spawnSync } from 'node:child_process';

import type { Measurement } from './measure';

const CASES = 100_000;
const PROPERTY = 'test/unit/journal/edit.property.test.ts';

export function bench(): Promise<Measurement[]> {
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
    { encoding: 'utf8', env: { ...process.env, PROMO_JOURNAL_CASES: String(CASES) } },
  );
  return Promise.resolve([
    {
      name: `sequences of edits, of ${CASES.toLocaleString('en')}, that touched another byte or lost a value`,
      value: run.status === 0 ? 0 : 1,
      limit: 0,
      unit: 'cases',
      detail: /seed \d+/.exec(run.stdout)?.[0] ?? run.stderr.slice(-500),
    },
  ]);
}

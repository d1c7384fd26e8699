/**
 * Prints how the product stands against the design's budgets, as multiples of a yardstick taken in the
 * same run: `npm run bench`. `-- --repository PATH --author EMAIL [--until DAY]` adds reading a history
 * of your choice.
 */
import { parseArgs } from 'node:util';

import type { Measurement } from './measure';

const { values } = parseArgs({
  options: {
    repository: { type: 'string' },
    author: { type: 'string' },
    until: { type: 'string' },
    only: { type: 'string' },
  },
});

const BENCHES: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  storage: async () => (await import('./storage')).bench(),
  edits: async () => (await import('./edits')).bench(),
  trust: async () => (await import('./trust')).bench(),
  merge: async () => (await import('./merge')).bench(),
  reports: async () => (await import('./reports')).bench(),
  preview: async () => (await import('./preview')).bench(),
  sizes: async () => (await import('./sizes')).bench(),
  findWins: async () => (await import('./findWins')).bench(values),
  activation: async () => (await import('./activation')).bench(),
};

for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const measurement of await bench()) console.log(lineOf(measurement));
}

function lineOf({ name, value, limit, unit, detail }: Measurement): string {
  const verdict = value <= limit ? 'within' : 'OVER  ';
  const amount = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  return `${verdict}  ${amount.padStart(9)} of ${limit} ${unit}  ${name}\n${' '.repeat(26)}${detail}`;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { holds } from '../../support/chance';
import { describeImpact } from '../../../src/core/capture/describe';
import { parseJournal } from '../../../src/core/journal/parse';
import { figureText } from '../../../src/core/packet/impact';

/** Numbers as people and programs write them. */
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(3)),
  fc.constantFrom('0x10', '1e3', '007', '+5', '1.50', '-0', '1_200', '12345678901234567890', '4.2E-7'),
);
const unit = fc.constantFrom('', 'ms', "'%'", '€', 'x');
const examples: [string, string, string][] = [
  ['0', '4.173400837801394e+21', "'%'"],
  ['-7.4e152', '5', ''],
  ['5', '-7.4e152', 'ms'],
  ['0.1234567890123456', '0.5', ''],
  ['99.97', '99.99', "'%'"],
];

/** What is printed without the change that was computed, and without what only groups and signs. */
function bare(figure: string): string {
  return figure
    .replace(/ \([^)]*\)$/, '')
    .replaceAll(',', '')
    .replaceAll('−', '-');
}

function withoutUnit(figure: string): string {
  return figure
    .replace('€', '')
    .replace(/(?:ms|%|x)$/, '')
    .trim();
}

describe('a printed figure', () => {
  it('has the digits of the file, every one and no others', () => {
    holds(
      fc.property(number, number, unit, (before, after, unit) => {
        const impact = `{before: ${before}, after: ${after}${unit && `, unit: ${unit}`}}`;
        const parsed = parseJournal(`wins:\n  - {id: a, date: 2026-01-01, title: A, impact: ${impact}}\n`);
        assert.ok(parsed.kind === 'readable');
        const read = parsed.journal.wins[0]?.impact ?? {};
        for (const figure of [figureText(read), describeImpact(read)]) {
          const [from = '', to = ''] = bare(figure).split(' → ');
          assert.deepEqual([from, to].map(withoutUnit), [before, after], figure);
        }
      }),
      { numRuns: 2000, examples },
    );
  });

  for (const [before, after, change] of [
    [800, 210, '(−74 %)'],
    [800, 300, '(−63 %)'],
    [1000, 1, '(−99.9 %)'],
    [100_000, 1, '(−99.9 %)'],
    [5, 0, '(−100 %)'],
    [2e15, 1e15, ''],
    [0, 5, ''],
    [1000, 1001, ''],
  ] as const) {
    it(`tells of ${before} and ${after} the change “${change}”`, () => {
      for (const figure of [figureText({ before, after }), describeImpact({ before, after })])
        assert.equal(/ \((.*)\)$/.exec(figure)?.[0].trim().replaceAll('\u202f', ' ') ?? '', change);
    });
  }

  it('computes with numbers that are written in another way, where they are plain', () => {
    assert.match(figureText({ before: '1.50', after: 3 }), /\+100/);
    assert.equal(figureText({ before: '1e3', after: 3 }), '1e3 → 3');
    assert.match(figureText({ before: 99.97, after: 99.99, unit: '%' }), /\(\+0\.02\u202fpoints\)/);
    assert.doesNotMatch(figureText({ before: 0, after: 4.2e21, unit: '%' }), /points/);
  });
});

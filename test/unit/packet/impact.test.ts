import assert from 'node:assert/strict';

import type { Impact } from '../../../src/core/journal/schema';
import { figureText } from '../../../src/core/packet/impact';

const cases: [impact: Impact, text: string][] = [
  [{ metric: 'checkout p95', before: 800, after: 210, unit: 'ms' }, 'checkout p95: 800 → 210 ms (−74 %)'],
  [{ before: 4, after: 5 }, '4 → 5 (+25 %)'],
  [{ before: '800 ms', after: '210 ms' }, '800 ms → 210 ms (−74 %)'],
  [{ before: '800 ms', after: 210, unit: 'ms' }, '800 ms → 210 ms (−74 %)'],
  [{ before: '26 h', after: '9 min' }, '26 h → 9 min'],
  [{ before: '1,200', after: '600' }, '1,200 → 600'],
  [{ before: 'by hand', after: 'by itself' }, 'by hand → by itself'],
  [{ before: 99.87, after: 99.96, unit: '%' }, '99.87 → 99.96 % (+0.1 points)'],
  [{ before: 0, after: 5 }, '0 → 5'],
  [{ before: -5, after: 5 }, '−5 → 5'],
  [{ before: 31, after: 0 }, '31 → 0 (−100 %)'],
  [{ before: 5, after: 5 }, '5 → 5'],
  [{ before: 1000, after: 1001 }, '1000 → 1001'],
  [{ before: 3, after: 4000 }, '3 → 4000'],
  [{ before: 800, after: 210, unit: 'ms', change: 'a quarter' }, '800 → 210 ms (a quarter)'],
  [{ change: '40 %', metric: 'build time' }, 'build time: 40 %'],
  [{ after: 4, unit: 'teams' }, '4 teams'],
  [{ before: 4, unit: 'h' }, '4 h → ?'],
  [{ summary: 'Better by 12' }, ''],
  [{ metric: 'p95' }, ''],
  [{}, ''],
];

describe('figureText', () => {
  for (const [impact, text] of cases) {
    it(`says “${text}” of ${JSON.stringify(impact)}`, () => {
      assert.equal(figureText(impact).replaceAll('\u202F', ' '), text);
    });
  }

  it('keeps a figure and its unit together', () => {
    assert.equal(figureText({ after: 4, unit: 'h' }), '4\u202Fh');
  });
});

import assert from 'node:assert/strict';
import { fitsLine } from '../../../src/core/capture/fits';
import { parseQuickLine } from '../../../src/core/capture/quickLine';
import { context } from './quickLineContext';

const work = {
  repository: 'shop',
  branch: 'abc-12-cache-prices',
  commits: [
    { day: '2026-11-18', subject: 'Cache prices at the edge' },
    { day: '2026-11-20', subject: 'Measure the checkout' },
  ],
};

describe('the commits of a branch fit a line', () => {
  const lines: readonly (readonly [line: string, fits: boolean])[] = [
    ['', false],
    ['Cached the prices', true],
    ['Fixed it ABC-12', true],
    ['Fixed it ABC-13', false],
    ['Made checkout faster !checkout', true],
    ['Measured the checkout !payments', false],
    ['Mentored @sam on the interview loop', false],
    ['Cached the prices ^yesterday', true],
    ['Cached the prices ^nov 10', true],
    ['Cached the prices ^2026-03-02', false],
    ['Cached the prices ^jan 2026 - mar 2026', false],
    ['Cached the prices ^this year', true],
    ['Fixed it ABC-12 ^2026-03-02', false],
    ['Added and fixed some code', false],
  ];
  for (const [line, fits] of lines)
    it(`${line === '' ? '(empty)' : line}: ${fits ? 'yes' : 'no'}`, () =>
      assert.equal(fitsLine(parseQuickLine(line, context), work), fits));
});

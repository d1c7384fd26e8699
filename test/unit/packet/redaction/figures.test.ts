import assert from 'node:assert/strict';
import fc from 'fast-check';

import { figuresIn, rangeOf } from '../../../../src/core/packet/redaction/figures';
import { replaceIn } from '../../../../src/core/packet/redaction/replaceIn';
import { holds } from '../../../support/chance';

const withRanges = (text: string): string => replaceIn(text, figuresIn(text));

describe('figures as ranges', () => {
  for (const [text, ranges] of [
    ['800 → 210 ms (−74 %)', '800–900 → 200–300 ms (down 70–80 %)'],
    ['31 → 0 (−100 %)', '30–40 → 0 (down 100 %)'],
    ['5 → 9 (+80 %)', '5 → 9 (up 80–90 %)'],
    ['99.87 → 99.96 % (+0.1 points)', '99–99.9 → 99.9–99.99 % (up 0.1–0.2 points)'],
    ['reduced by −74 %', 'reduced by 70–80 %'],
    ['97 % of them', '95–99 % of them'],
    ['89.9 % and 150 %', '80–90 % and 100–200 %'],
    ['−40 °C', '−50 to −40 °C'],
    ['1,234 users', '1,000–2,000 users'],
    ['180,000 € a year', '100,000–200,000 € a year'],
    ['1 500 000 rows, 180 000 €', '1,000,000–2,000,000 rows, 100,000–200,000 €'],
    ['2.1 s and 2,5 s', '2–3 s and 2–3 s'],
    ['$1.2M, €180k, USD 1400', '$1–2M, €100–200k, USD 1000–2000'],
    ['a 214-customer outage', 'a 200–300-customer outage'],
    ['800ms→210ms', '800–900ms→200–300ms'],
    ['10 teams', '10–20 teams'],
    ['Trained 12 engineers', 'Trained 10–20 engineers'],
    ['cut Asia 40 % faster', 'cut Asia 40–50 % faster'],
    ['served Stripe 2,000 merchants', 'served Stripe 2,000–3,000 merchants'],
    ['Since May 200 users', 'Since May 200–300 users'],
  ] as const) {
    it(`says “${text}” as “${ranges}”`, () => assert.equal(withRanges(text), ranges));
  }

  for (const text of [
    '2 teams, 9 plans, 0 %',
    'p95 of L5, S3 and x86-64',
    'in 2026, on 2026-11-24, at 14:30',
    'on 4 February, 12 September and May 31',
    'the 30th, #1234, checkout#12',
    'v1.2.3, 1.2.3 and Python 3.12',
    'moved to Node 22 everywhere',
    'Node 22 everywhere',
    'ADR 19, RFC 2119, step 12, comment 14',
    '10–20 ms and 17-19 %',
    'a 30-day window on 64-bit hosts, 24/7',
  ]) {
    it(`leaves “${text}”`, () => assert.equal(withRanges(text), text));
  }

  it('never says a range without the figure in it, nor a figure that is no round number', () => {
    holds(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), fc.boolean(), (value, isPercent) => {
        const range = rangeOf(value, { isPercent });
        const [from = NaN, to = from] = range.split('–').map((end) => Number(end.replaceAll(',', '')));
        assert.ok(from <= value && value <= to, range);
        assert.ok(Number.isInteger(value) || from < to, range);
      }),
    );
  });
});

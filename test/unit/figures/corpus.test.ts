import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFigures } from '../../../src/core/figures/figures';
import { holds } from '../../support/chance';
import { phrasingsOf, readingOf } from './corpus';

const FILES = ['commits.txt', 'lines.txt'] as const;
const ALL = FILES.flatMap(phrasingsOf);

for (const file of FILES) {
  describe(`the figures of ${file}`, () => {
    for (const { text, reading } of phrasingsOf(file))
      it(`${text} ⟹ ${reading}`, () => assert.equal(readingOf(text), reading));
  });
}

describe('the corpus', () => {
  it('has at least 400 phrasings, each once', () => {
    assert.ok(ALL.length >= 400);
    assert.equal(new Set(ALL.map(({ text }) => text)).size, ALL.length);
  });
});

const PIECES = (
  'from to by down up 800 210 1.200 1,200 12.5 0 ms s % x € $ k million → -> - ~ < + ± ( ) , . : / a per week hours in of 1 2 ' +
  'cut raised p95 faster reduction saved was instead 1h30 two'
).split(' ');
const textLike = fc.oneof(
  fc.constantFrom(...ALL.map(({ text }) => text)),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', ' ', '\n')), { maxLength: 16 })
    .map((pairs) => pairs.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

/** The digits of a text, without what groups and parts them. */
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The numbers of a text, as it writes them. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,'’_ \u00a0\u2009\u202f]?\d+)*/gu) ?? [];

describe('the figures of any text', () => {
  it('stand in it, in order and apart', () => {
    holds(
      fc.property(textLike, (text) => {
        let end = 0;
        for (const figure of readFigures(text)) {
          assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= text.length);
          end = figure.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('have no digit that the text does not have, and leave out none of a number', () => {
    holds(
      fc.property(textLike, (text) => {
        for (const { start, end, impact } of readFigures(text)) {
          const written = numbersIn(text.slice(start, end)).map(digitsOf);
          for (const word of [impact.change, impact.before, impact.after])
            if (typeof word === 'string')
              for (const number of numbersIn(word).map(digitsOf))
                assert.ok(written.some((one) => one.includes(number)));
          for (const value of [impact.before, impact.after])
            if (typeof value === 'number')
              assert.ok(
                written.some((digits) => isOf(digits, value)),
                `${text}: ${value}`,
              );
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** True where digits are those of a value, but for zeros that a scale adds and that a fraction ends in. */
function isOf(digits: string, value: number): boolean {
  const bare = (text: string): string => text.replace(/^0+|0+$/g, '');
  return bare(digits) === bare(digitsOf(BigInt(Math.trunc(value)) === 0n ? value.toFixed(15) : plain(value)));
}

function plain(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : String(value);
}

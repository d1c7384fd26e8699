import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuickLine, type QuickLineContext } from '../../../src/core/capture/quickLine';
import { parseNaturalDate } from '../../../src/core/capture/naturalDate';
import { winId } from '../../../src/core/capture/winId';
import { rubric } from './rubric';
import { holds } from '../../support/chance';

const context: QuickLineContext = {
  today: '2026-11-22',
  rubric,
  projects: [{ id: 'checkout-rewrite' }],
  parseDate: parseNaturalDate,
};

const FRAGMENTS = [
  ...[
    '#scope',
    '#foo',
    '@jean',
    '@"Jean Luc"',
    '!checkout',
    '^today',
    '^mar–may',
    '^nope',
    '^in two weeks',
    'https://x.org/a',
  ],
  ...[
    'ABC-12',
    '#123',
    'PR 7',
    'abc1234',
    '800ms → 210ms',
    'from 3 to 5 h',
    'by 40 %',
    '`#scope`',
    '\\#scope',
    '[a](https://b.c)',
  ],
  ...[
    'Cut',
    'with',
    'and',
    'see',
    'by',
    'from',
    'é',
    '漢字',
    '👩‍🚀',
    'שלום',
    '\u0301',
    ',',
    '.',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '-',
    ':',
    '"',
    '`',
    '\\',
  ],
];
const lineLike = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(' ', '', '  ', '\n')), { maxLength: 14 })
  .map((pairs) => pairs.flat().join(''));
const anyLine = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), lineLike);

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('any quick line', () => {
  it('is read without failing, and its title has no spaces to spare', () => {
    holds(
      fc.property(anyLine, (line) => {
        const { title } = parseQuickLine(line, context);
        assert.equal(title, collapsed(title));
      }),
      { numRuns: 500 },
    );
  });

  it('has marks in order, apart from each other, with the text they say', () => {
    holds(
      fc.property(anyLine, (line) => {
        let end = 0;
        for (const mark of parseQuickLine(line, context).marks) {
          assert.ok(mark.start >= end && mark.end > mark.start);
          assert.equal(mark.text, line.slice(mark.start, mark.end));
          end = mark.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is its own title where nothing was understood', () => {
    holds(
      fc.property(anyLine, (line) => {
        fc.pre(!line.includes('\\'));
        const { title, marks } = parseQuickLine(line, context);
        fc.pre(marks.every(({ understood }) => !understood));
        assert.equal(title, collapsed(line));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word that is no mark, in order', () => {
    const word = fc.stringMatching(/^[g-z]{3,8}$/).map((text) => `z${text}`);
    const mark = fc.constantFrom(
      '#scope',
      '@"Jean Luc"',
      '!checkout',
      '^today',
      'https://x.org/a',
      'ABC-12',
      '#123',
    );
    holds(
      fc.property(fc.array(fc.tuple(word, fc.option(mark))), (pairs) => {
        const line = pairs.map(([text, sign]) => (sign ? `${text} ${sign}` : text)).join(' ');
        const words = parseQuickLine(line, context)
          .title.split(' ')
          .filter((text) => text.startsWith('z'));
        assert.deepEqual(
          words,
          pairs.map(([text]) => text),
        );
      }),
    );
  });

  it('keeps the words of what was not understood', () => {
    holds(
      fc.property(lineLike, (line) => {
        const { title, marks } = parseQuickLine(line, context);
        for (const { text, understood } of marks) if (!understood) assert.ok(title.includes(collapsed(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('may be of any length', () => {
    const repeated = [
      '@a, ',
      '(https://',
      '(#12) ',
      ' 1 → 2',
      '`',
      '1,111',
      ' ^xyz',
      '- ',
      '@"',
      '\\#',
      'https://,',
    ];
    for (const text of repeated) {
      const { marks } = parseQuickLine(text.repeat(100_000 / text.length), context);
      assert.ok(marks.every(({ start, end }) => start < end));
    }
  });
});

describe('the id of any win', () => {
  it('is a day and ASCII words, at most 60 characters, and not taken', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(30), (title, count) => {
        const taken = new Set<string>();
        for (let index = 0; index <= count; index++) {
          const id = winId('2026-11-20', title, taken);
          assert.match(id, /^2026-11-20(-[a-z0-9]+)+$/);
          assert.ok(id.length <= 60 && !taken.has(id));
          taken.add(id);
        }
      }),
    );
  });
});

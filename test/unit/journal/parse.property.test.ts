import assert from 'node:assert/strict';
import fc from 'fast-check';

import { parseJournal } from '../../../src/core/journal/parse';
import { journalTexts } from '../../fixtures/journalTexts';
import { holds } from '../../support/chance';

const LINES = [
  '',
  '# a remark',
  'wins:',
  'dismissed: [x]',
  'weeks:',
  '  - id: 2026-01-01-new',
  '    date: 2026-01-01',
  '    title: New',
  '  deeper: text',
  '-',
  '  text: |',
  '\tx',
];

/** What a person does to a file by hand: takes lines out, and puts others in. */
const changes = fc.array(
  fc.record({
    at: fc.nat(40),
    removed: fc.nat(4),
    added: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A list where a mapping belongs has items, too, and is no list of entries. */
const LIST_AS_PROFILE: [string, { at: number; removed: number; added: string[] }[]] = [
  'profile:\n  - {id: a}\n  - {id: b}\n  - {id: c}\nmine: 1\n',
  [{ at: 4, removed: 0, added: ['# a remark'] }],
];

describe('reading a journal again after any change by hand', () => {
  it('gives what reading it from the start gives', () => {
    holds(
      fc.property(journalTexts, changes, (start, steps) => {
        let [text, earlier] = [start, parseJournal(start)];
        for (const { at, removed, added } of steps) {
          const lines = text.split('\n');
          lines.splice(at % (lines.length + 1), removed, ...added);
          text = lines.join('\n');
          earlier = parseJournal(text, earlier);
          assert.deepEqual(earlier, parseJournal(text));
        }
      }),
      { numRuns: 300, examples: [LIST_AS_PROFILE] },
    );
  });
});

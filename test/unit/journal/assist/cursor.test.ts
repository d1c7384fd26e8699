import assert from 'node:assert/strict';

import { contextAt } from '../../../../src/core/journal/assist/cursor';
import { JOURNAL, marked } from './marked';

/** `kind path = word` at the mark, and what else is worth telling. */
function at(source: string): string {
  const { text, offset } = marked(source);
  const context = contextAt(text, offset);
  if (!context) return 'nothing';
  const word = text.slice(context.start, context.end);
  return `${context.kind} ${context.path.join('.')} = ${word}`;
}

describe('contextAt', () => {
  const cases: readonly (readonly [what: string, source: string, expected: string])[] = [
    ['an empty file', '‸', 'key  = '],
    ['a top-level key', 'schema: 1\npro‸', 'key  = pro'],
    ['a line of a section', 'wins:\n  ‸', 'key wins = '],
    ['behind a dash', 'wins:\n  - ‸', 'key wins = '],
    ['the first key of an entry', 'wins:\n  - i‸d: x\n', 'key wins = id'],
    ['a half-typed key', 'wins:\n  - id: x\n    lev‸\n    title: y\n', 'key wins = lev'],
    ['a blank line in an entry', 'wins:\n  - id: x\n    ‸\n    title: y\n', 'key wins = '],
    ['dashes at the margin', 'wins:\n- id: x\n  ‸\n', 'key wins = '],
    ['a value', 'wins:\n  - id: x\n    level: ne‸\n', 'value wins.level = ne'],
    ['an empty value', 'wins:\n  - level:‸', 'value wins.level = '],
    ['the middle of a value', 'wins:\n  - level: ne‸xt # why\n', 'value wins.level = next'],
    ['a quoted value', 'wins:\n  - project: "che‸ck"\n', 'value wins.project = check'],
    [
      'a quote that was just opened',
      'wins:\n  - project: "che‸\n    level: next',
      'value wins.project = che',
    ],
    ['an item of a list on one line', 'wins:\n  - dimensions: [a, sc‸]\n', 'value wins.dimensions = sc'],
    [
      'a list that was just opened',
      'wins:\n  - dimensions: [a, ‸\n    level: next',
      'value wins.dimensions = ',
    ],
    ['an item on a line of its own', 'wins:\n  - dimensions:\n      - sc‸\n', 'key wins.dimensions = sc'],
    ['a key of a record on one line', 'wins:\n  - impact: {before: 1, af‸}\n', 'key wins.impact = af'],
    [
      'a value in a record on one line',
      'wins:\n  - impact: {before: 1, unit: m‸}\n',
      'value wins.impact.unit = m',
    ],
    ['an open record', 'wins:\n  - impact: { ‸\n    level: next\n', 'key wins.impact = '],
    [
      'a record over several lines',
      'wins:\n  - impact: {before: 1,\n      un‸it: ms}\n',
      'key wins.impact = unit',
    ],
    [
      'a record in a list on one line',
      'wins:\n  - evidence: [{ pr: "1" }, { co‸ }]\n',
      'key wins.evidence = co',
    ],
    ['a list in a record', 'feedback:\n  - { from: a, wins: [ca‸] }\n', 'value feedback.wins = ca'],
    ['a record in lines', 'wins:\n  - impact:\n      met‸\n', 'key wins.impact = met'],
    [
      'a record in a list in lines',
      'wins:\n  - helped:\n      - who: a\n        ou‸\n',
      'key wins.helped = ou',
    ],
    ['a comment', 'wins:\n  # lev‸\n', 'nothing'],
    ['text of several lines', 'wins:\n  - action: |\n      level: ‸\n', 'nothing'],
    ['folded text', 'wins:\n  - action: >- # long\n      first\n      ‸\n', 'nothing'],
    ['the second line of plain text', 'wins:\n  - action: first\n      sec‸\n', 'nothing'],
    ['an entry below a broken one', 'wins:\n  - id: [x\n  - id: y\n    le‸\n', 'key wins = le'],
    ['a file with CRLF', 'wins:\r\n  - id: x\r\n    level: ne‸\r\n', 'value wins.level = ne'],
    ['a file with a byte order mark', '\ufeffsch‸: 1\n', 'key  = sch'],
    [
      'an address',
      'wins:\n  - evidence:\n      - link: https://x.ex‸ample\n',
      'value wins.evidence.link = https://x.example',
    ],
  ];
  for (const [what, source, expected] of cases) {
    it(`reads ${what}`, () => assert.equal(at(source), expected));
  }

  it('knows the keys that the record has, above and below, and none of its neighbours’', () => {
    const siblings = (source: string) => {
      const { text, offset } = marked(source);
      return [...(contextAt(text, offset)?.siblings ?? [])].sort();
    };
    const entry =
      'wins:\n  - id: x\n    impact: {before: 1}\n    ‸\n    title: y\n  - id: z\n    level: next\n';
    assert.deepEqual(siblings(entry), ['id', 'impact', 'title']);
    assert.deepEqual(siblings('wins:\n  - impact: {before: 1, ‸, unit: ms}\n'), ['before', 'unit']);
    assert.deepEqual(siblings('wins:\n  - evidence:\n      - pr: "1"\n      - ‸repo: x\n'), ['repo']);
    assert.deepEqual(siblings('schema: 1\n‸\nwins: []\n'), ['schema', 'wins']);
  });

  it('has an answer, and no error, at every place of a journal cut off anywhere', () => {
    for (let length = 0; length <= JOURNAL.length; length++) {
      const context = contextAt(JOURNAL.slice(0, length), length);
      if (context) assert.ok(context.start <= length && length <= context.end);
    }
  });
});

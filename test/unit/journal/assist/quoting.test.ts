import assert from 'node:assert/strict';

import { fixesFor } from '../../../../src/core/journal/assist/fixes';
import { problemsOf } from '../../../../src/core/journal/assist/problems';
import { parseJournal } from '../../../../src/core/journal/parse';
import { applyEdit } from '../../../../src/core/journal/textEdit';
import { rubric } from '../../capture/rubric';

const HEAD = 'schema: 1 # mine\nwins:\n  - id: a\n    date: 2026-01-01\n';
const win = (title: string) => `${HEAD}    title: ${title}\n    project: p # why\n`;

/** The text after the preferred fix of the first problem. */
function mended(text: string): string {
  const parsed = parseJournal(text);
  const [problem] = problemsOf(parsed, rubric);
  assert.ok(problem, 'no problem');
  const fix = fixesFor(problem, parsed, rubric, { withSchema: true }).find(({ isPreferred }) => isPreferred);
  assert.ok(fix, `no fix of “${problem.message}”`);
  return applyEdit(text, fix.edit);
}

describe('a title that YAML reads otherwise', () => {
  for (const title of [
    'Rolled out plan #7 of the migration',
    'Moved all to #scope',
    '!important removed',
    '! x',
    '*text*',
    '*text* b',
    '&x',
    '&x b',
    '@someone did it',
    '"a" b',
    "'a' b",
    'Note: something',
    'Cut p95: 800 → 210 ms',
    'Note: a: b',
    'key:',
    '[WIP] fix',
    '[WIP]',
    '{x}',
    '{x} y',
    'null',
    '~',
    '> quoted',
    '| pipe',
    '>',
    '|',
    '%',
    '% of users',
    '`code` x',
    '- a',
    '? b',
    ', a',
    '] x',
    '#7 done',
    '"open',
  ]) {
    it(`is told, and right in quotes: ${title}`, () => {
      const after = mended(win(title));
      const parsed = parseJournal(after);
      assert.equal(parsed.kind === 'readable' && parsed.journal.wins[0]?.title, title);
      assert.deepEqual(parsed.problems, []);
      assert.ok(after.startsWith(`${HEAD}    title: `) && after.endsWith('\n    project: p # why\n'));
    });
  }

  for (const title of [
    'yes',
    'no',
    '12:30',
    '0x1F',
    '1e3',
    '007',
    '2026-11-20',
    'a#7',
    "don't",
    'a\\b',
    '~210',
  ]) {
    it(`is none where it is text: ${title}`, () => {
      const parsed = parseJournal(win(title));
      assert.equal(parsed.kind === 'readable' && parsed.journal.wins[0]?.title, title);
      assert.deepEqual(parsed.problems, []);
    });
  }

  it('is none where a comment has its blank, or where an anchor is used', () => {
    assert.deepEqual(parseJournal(win('A fix # aside')).problems, []);
    assert.deepEqual(parseJournal(win('&x b\n    problem: *x')).problems, []);
    assert.deepEqual(parseJournal(win('"a" #b')).problems, []);
  });
});

describe('numbers in braces and days in the wrong order', () => {
  const impact = (value: string) => `${HEAD}    title: A\n    impact: {before: ${value}, unit: ms}\n`;
  for (const number of ['1,200', '12,5', '1.200,5', '1,200,300', '1,200.50', '.inf', '1e400', '.nan', '~']) {
    it(`are quoted: ${number}`, () => {
      const text = impact(number);
      const before = parseJournal(text);
      assert.deepEqual(before.kind === 'readable' && before.journal.wins[0]?.impact, { unit: 'ms' });
      assert.equal(mended(text).replaceAll('"', ''), text);
      const parsed = parseJournal(mended(text));
      assert.equal(parsed.kind === 'readable' && parsed.journal.wins[0]?.impact?.before, number);
    });
  }

  for (const number of ['1 200', '1_200', '0x10', '"210"', '~210', '99.9%', '1.50', '007']) {
    it(`are kept as written: ${number}`, () => {
      const parsed = parseJournal(impact(number));
      assert.equal(
        parsed.kind === 'readable' && parsed.journal.wins[0]?.impact?.before,
        number.replaceAll('"', ''),
      );
      assert.deepEqual(parsed.problems, []);
    });
  }

  it('swaps two days, and reads nothing from them before', () => {
    const text = 'wins:\n  - {id: a, date: {from: 2026-11-20, to: 2026-10-01}, title: A} # c\n';
    const before = parseJournal(text);
    assert.deepEqual(before.kind === 'readable' && before.journal.wins, []);
    assert.deepEqual(
      before.problems.map(({ code }) => code),
      ['reversed-days'],
    );
    assert.equal(
      mended(text),
      'wins:\n  - {id: a, date: {from: 2026-10-01, to: 2026-11-20}, title: A} # c\n',
    );
    const project = 'projects:\n  - id: p\n    from: 2026-11-20\n    to: 2026-10-01\n';
    assert.equal(mended(project), 'projects:\n  - id: p\n    from: 2026-10-01\n    to: 2026-11-20\n');
  });
});

describe('a second document', () => {
  const text =
    'wins:\n  - {id: a, date: 2026-01-01, title: A} # c\n---\nwins:\n  - {id: b, date: 2026-01-01, title: B}\n';

  it('is told at its mark, and joined', () => {
    const [problem] = parseJournal(text).problems;
    assert.ok(problem);
    assert.deepEqual([problem.code, problem.offset], ['second-document', text.indexOf('---')]);
    assert.equal(
      mended(text),
      'wins:\n  - {id: a, date: 2026-01-01, title: A} # c\n  - {id: b, date: 2026-01-01, title: B}\n',
    );
  });

  it('is none where it says nothing', () => {
    for (const end of ['---\n', '...\n', '...\n# c\n', '---\n# c\n'])
      assert.deepEqual(parseJournal(`schema: 1\n${end}`).problems, []);
  });
});

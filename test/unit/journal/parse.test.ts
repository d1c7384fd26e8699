import assert from 'node:assert/strict';

import { LONGEST_JOURNAL, MOST_VALUES } from '../../../src/core/journal/amount';
import { parseJournal } from '../../../src/core/journal/parse';
import { withLines } from '../../../src/core/journal/problem';
import type { ReadableJournal } from '../../../src/core/journal/reading';

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed;
}

/** Problems as “code@line”, lines counted from 1 as people see them. */
function problemsOf(text: string): string[] {
  return withLines(text, parseJournal(text).problems).map(({ code, line }) => `${code}@${line + 1}`);
}

const WIN = '  - {id: a, date: 2026-01-01, title: A}\n';

describe('reading a journal', () => {
  it('takes a hand-written file with just the required fields', () => {
    const { journal, problems } = read(`schema: 1\nwins:\n${WIN}`);
    assert.deepEqual(journal.wins, [{ id: 'a', date: '2026-01-01', title: 'A' }]);
    assert.deepEqual(problems, []);
  });

  it('takes an empty file, and one of comments', () => {
    for (const text of ['', '\n', '# nothing yet\n', '\ufeff', '---\n'])
      assert.deepEqual(read(text).journal.wins, []);
  });

  it('takes redactions as texts and with what stands in their place', () => {
    const { journal, problems } = read(
      'profile:\n  redactions:\n    - 4711\n    - {text: Acme, as: a client, kind: customer}\n    - {text: B, kind: x}\n',
    );
    const taken = ['4711', { text: 'Acme', as: 'a client', kind: 'customer' }, { text: 'B' }];
    assert.deepEqual(journal.profile.redactions, taken);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['“kind” is one of: code-name, customer, person, host.'],
    );
  });

  it('takes for an alias what had its name last before it', () => {
    const { journal } = read(
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    component: [&x one, *x, &x two, *x]\n',
    );
    assert.deepEqual(journal.wins[0]?.component, ['one', 'one', 'two', 'two']);
  });

  it('keeps a hash of digits as it is written', () => {
    const { journal } = read(
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: 404\n    evidence: [{commit: 0012345}, {commit: 1e10}]\n',
    );
    assert.deepEqual(journal.wins[0]?.evidence, [{ commit: '0012345' }, { commit: '1e10' }]);
    assert.equal(journal.wins[0].title, '404');
  });

  it('keeps numbers of an impact as numbers', () => {
    const { journal } = read(
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    impact: {before: 800, after: 2.5}\n',
    );
    assert.deepEqual(journal.wins[0]?.impact, { before: 800, after: 2.5 });
  });

  it('reads one entry the same alone and in a file of unusual layout', () => {
    const usual = `schema: 1\nwins:\n${WIN}${WIN.replace('id: a', 'id: b')}dismissed: [x]\n`;
    const unusual = `---\n${usual}`;
    assert.ok(read(usual).regions);
    assert.equal(read(unusual).regions, undefined);
    assert.deepEqual(read(unusual).journal, read(usual).journal);
  });

  it('takes unchanged entries from the earlier result', () => {
    const before = read(`wins:\n${WIN}${WIN.replace('id: a', 'id: b')}`);
    const after = parseJournal(before.text.replace('title: A}\n  - {id: b', 'title: B}\n  - {id: b'), before);
    assert.equal(after.kind, 'readable');
    const [first, second] = after.journal.wins;
    assert.equal(first?.title, 'B');
    assert.equal(second, before.journal.wins[1]);
  });

  it('unfolds anchors and merges', () => {
    const { journal } = read(
      'wins:\n  - &base\n    id: a\n    date: 2026-01-01\n    title: &t A\n  - id: b\n    date: 2026-01-01\n    title: *t\n',
    );
    assert.deepEqual(
      journal.wins.map(({ title }) => title),
      ['A', 'A'],
    );
  });
});

describe('a text of a million lines', () => {
  const win = 'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    problem: ';
  for (const [style, text] of [
    ['a block', `${win}|\n${'      line\n'.repeat(1_000_000)}`],
    ['quotes', `${win}"${'\n      line'.repeat(1_000_000)}"\n`],
  ] as const) {
    it(`is read in ${style}`, () => {
      const { journal, problems } = read(text);
      assert.equal(journal.wins[0]?.problem?.length, 5_000_000);
      assert.deepEqual(problems, []);
    });
  }
});

describe('problems of a journal', () => {
  for (const [name, text, expected] of [
    [
      'an unknown key is a warning at its line',
      `schema: 1\nwins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    mood: good\n`,
      ['unknown-key@6'],
    ],
    ['an unknown key at the top', `schema: 1\nextra: 1\nwins:\n${WIN}`, ['unknown-key@2']],
    ['a missing title', 'wins:\n  - id: a\n    date: 2026-01-01\n', ['missing-field@2']],
    [
      'a day that the calendar lacks',
      'wins:\n  - id: a\n    date: 2026-02-30\n    title: A\n',
      ['invalid-value@3'],
    ],
    [
      'a value that is none of the list',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    reach: galaxy\n',
      ['invalid-value@5'],
    ],
    ['an id that is there twice', `wins:\n${WIN}${WIN}`, ['duplicate-id@3']],
    [
      'an id that is there twice, once in a win that lacks its title',
      `wins:\n${WIN}  - {id: a, date: 2026-01-01}\n`,
      ['duplicate-id@3', 'missing-field@3'],
    ],
    [
      'a redaction of an unknown kind',
      'profile:\n  redactions:\n    - Falcon\n    - text: A\n      kind: customr\n',
      ['invalid-value@5'],
    ],
    ['a redaction without its text', 'profile:\n  redactions:\n    - {as: x}\n', ['missing-field@3']],
    ['a redaction that is a list', 'profile:\n  redactions:\n    - [a]\n', ['invalid-value@3']],
    [
      'a redaction with a field of its own',
      'profile:\n  redactions: [{text: A, to: x}]\n',
      ['unknown-key@2'],
    ],
    ['a section that is no list', 'wins: yes\n', ['invalid-value@1']],
    ['a YAML error', 'schema: 1\nwins:\n  - id: "a\n', ['yaml-error@4']],
    ['conflict markers', `wins:\n<<<<<<< HEAD\n${WIN}=======\n>>>>>>> theirs\n`, ['conflict-markers@2']],
    ['a newer schema', 'schema: 2\nwins: []\n', ['newer-schema@1']],
    ['something else than a journal', '- a\n- b\n', ['not-a-journal@1']],
    ['a key that is there twice', 'schema: 1\nschema: 1\n', ['yaml-error@2']],
  ] as const) {
    it(name, () => assert.deepEqual(problemsOf(text).toSorted(), expected.toSorted()));
  }

  it('leaves what is wrong out, and keeps the rest of the win', () => {
    const { journal } = read(
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    reach: galaxy\n    role: led\n    helped: [{how: x}, {who: Sam}]\n',
    );
    assert.deepEqual(journal.wins, [
      { id: 'a', date: '2026-01-01', title: 'A', role: 'led', helped: [{ who: 'Sam' }] },
    ]);
  });

  it('stops at an alias bomb, deep nesting and a file that is too long, without a crash', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(',')}]`,
    );
    const bomb = `l0: &l0 [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\nwins: *l9\n`;
    assert.deepEqual(problemsOf(bomb), ['too-large@1']);
    const entry = 'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    component:\n      - &x one\n';
    assert.deepEqual(problemsOf(entry + '      - *x\n'.repeat(20_000)), ['too-large@1']);
    for (const deep of [
      `x: ${'['.repeat(50_000)}`,
      `x: ${'{a: '.repeat(9000)}`,
      `x:\n  ${'- '.repeat(20_000)}`,
      `x:\n${' '.repeat(5000)}- y`,
    ]) {
      assert.deepEqual(problemsOf(deep), ['too-large@1']);
    }
    assert.deepEqual(problemsOf(`wins:\n${WIN}dismissed:\n  - "${'['.repeat(5000)}"\n`), []);
    assert.deepEqual(problemsOf(`# ${'x'.repeat(LONGEST_JOURNAL)}`), ['too-large@1']);
    for (const many of [
      'dismissed:\n' + '- a\n'.repeat(MOST_VALUES),
      `dismissed: [${'a,'.repeat(MOST_VALUES + 1)}]`,
      `weeks: {${'"a":"a"\n'.repeat(MOST_VALUES + 1)}}`,
      'wins:\n' + '? a\n'.repeat(MOST_VALUES + 1),
      `dismissed: [${'a, '.repeat(MOST_VALUES + 1)}]`,
    ])
      assert.deepEqual(problemsOf(many), ['too-large@1']);
  });
});

describe('the lines of problems', () => {
  it('are counted from 0, whatever order they come in', () => {
    const offsets = [7, 0, 3, 4, 4, 2];
    const found = withLines(
      'ab\nc\nd\ne',
      offsets.map((offset) => ({ offset })),
    );
    assert.deepEqual(
      found.map(({ line }) => line),
      [3, 0, 1, 1, 1, 0],
    );
  });
});

import assert from 'node:assert/strict';

import { fixesFor } from '../../../src/core/journal/assist/fixes';
import { problemsOf } from '../../../src/core/journal/assist/problems';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import { SECTIONS } from '../../../src/core/journal/schema';
import { applyEdit } from '../../../src/core/journal/textEdit';
import { journalFor } from '../../../src/core/packet/journalFor';
import { rubric } from '../capture/rubric';

const win = (id: string) => `  - id: ${id}\n    date: 2026-01-01\n    title: Work ${id}\n`;

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') assert.fail(parsed.problems[0].message);
  return parsed;
}

/** The ids of the wins that a manager sees. */
function seen(text: string): string {
  return journalFor('manager', read(text).journal)
    .wins.map(({ id }) => id)
    .join(' ');
}

/** Holds that exactly one error tells of a limit, at a text, and that its author is told what is held back. */
function assertTold(text: string, at: string): void {
  const parsed = read(text);
  const told = parsed.problems.filter(({ limit }) => limit !== undefined);
  assert.deepEqual(
    told.map(({ code, severity, offset, length }) => [code, severity, text.slice(offset, offset + length)]),
    [['misplaced-key', 'error', at]],
  );
  assert.ok(parsed.journal.heldBack.length > 0);
}

describe('a limit that is an item of its own', () => {
  for (const [item, at] of [
    ['visibility: private', 'visibility'],
    ['visibility: manager', 'visibility'],
    ['visibility: packet', 'visibility'],
    ['Visibilty: private', 'Visibilty'],
    ['private: true', 'private'],
    ['share: no', 'share'],
    ['{visibility: private}', 'visibility'],
    ['? {visibility: private}', '{visibility: private}'],
    ['visibility: private\n    evidence: [{doc: a.md}]', 'visibility'],
    ['visibility:private', 'visibility:private'],
    ['private', 'private'],
    ['"hidden: yes"', '"hidden: yes"'],
  ] as const)
    it(`limits the entries beside it, and no other: ${item}`, () => {
      const text = `wins:\n${win('a')}${win('b')}  - ${item}\n${win('c')}${win('d')}`;
      assert.equal(seen(text), 'a d');
      assertTold(text, at);
      assert.deepEqual(
        read(text).journal.heldBack.map(({ name }) => name),
        ['Work b', 'Work c'],
      );
    });

  it('limits all of its list where no entry is before it', () => {
    assert.equal(seen(`wins:\n  - visibility: private\n${win('a')}${win('b')}`), '');
  });

  it('limits what can’t be read beside it, too', () => {
    const text = `wins:\n${win('a')}  - {id: s, title: Quiet plan, project: p}\n  - visibility: private\n`;
    const { remains } = read(text).journal;
    assert.ok(
      remains.some(({ visibility, titles }) => visibility === 'private' && titles[0] === 'Quiet plan'),
    );
    assert.equal(seen(text), '');
  });

  it('limits a part of an entry that has a dash for each field', () => {
    const text = `wins:\n  - id: a\n  - title: Quiet plan\n  - visibility: private\n`;
    assert.ok(read(text).journal.remains.some(({ titles }) => titles.includes('Quiet plan')));
  });

  for (const section of SECTIONS.filter((one) => one !== 'dismissed' && one !== 'wins'))
    it(`limits an entry of every kind: ${section}`, () => {
      const entry =
        '{id: x, who: x, from: 2026-01-01, date: 2026-01-01, week: 2026-W01, check: why-now, answer: x}';
      const known = section === 'feedback' ? '{from: Ana}' : entry;
      const fields = read(`${section}:\n  - ${known}\n  - visibility: private\n`).journal[section];
      assert.ok(fields.every((one) => (one as { visibility?: string }).visibility === 'private'));
    });

  it('limits nobody any more once it is mended, in a file that is read again in part', () => {
    const text = `wins:\n${win('a')}${win('b')}  - visibility: private\n`;
    const before = parseJournal(text);
    const after = parseJournal(text.replace('  - visibility: private\n', ''), before);
    assert.ok(after.kind === 'readable');
    assert.deepEqual(
      after.journal.wins.map(({ visibility }) => visibility),
      [undefined, undefined],
    );
    assert.deepEqual(after.journal.heldBack, []);
  });

  it('is no entry that only lacks something', () => {
    assert.equal(seen(`wins:\n${win('a')}  - {id: b, visibility: private}\n${win('c')}`), 'a c');
    assert.equal(seen(`wins:\n${win('a')}  - evidence: [{doc: a.md}]\n`), 'a');
    assert.equal(seen(`wins:\n${win('a')}  - a text\n`), 'a');
  });
});

describe('a limit outside of every entry', () => {
  for (const [text, at] of [
    [`wins:\n${win('a')}visibility: private\n`, 'visibility'],
    [`visibility: private\nwins:\n${win('a')}`, 'visibility'],
    [`wins:\n${win('a')}Visibility: private\n`, 'Visibility'],
    [`wins:\n${win('a')}private: true\n`, 'private'],
    [`wins:\n${win('a')}share: no\n`, 'share'],
    [`wins:\n${win('a')}shared: false\n`, 'shared'],
    [`wins:\n${win('a')}hide: true\n`, 'hide'],
    [`wins:\n${win('a')}? {visibility: private}\n`, '{visibility: private}'],
    [`wins:\n${win('a')}consent: refused\n`, 'consent'],
    [`profile:\n  visibility: private\nwins:\n${win('a')}`, 'visibility'],
    [`profile:\n  confidential: true\nwins:\n${win('a')}`, 'confidential'],
    [`profile:\n  manager: {name: Ana, visibility: private}\nwins:\n${win('a')}`, 'visibility'],
  ] as const)
    it(`limits every entry: ${JSON.stringify(text)}`, () => {
      const both = `${text}feedback:\n  - from: Ana\n`;
      assert.equal(seen(both), '');
      assert.deepEqual(journalFor('manager', read(both).journal).feedback, []);
      assertTold(both, at);
    });

  it('is no key that means something else', () => {
    for (const key of ['visits: 3', 'content: x', 'shared: With the team of the platform at the offsite'])
      assert.equal(seen(`wins:\n${win('a')}${key}\n`), 'a');
    assert.equal(seen(`profile:\n  redactions: [Acme]\nwins:\n${win('a')}`), 'a');
    assert.equal(seen(`profile:\nredactions: [Acme]\nwins:\n${win('a')}`), 'a');
  });
});

describe('a limit of another kind of entry', () => {
  it('limits the one that it stands in', () => {
    for (const field of [
      'consent: refused',
      'redactions: [Acme]',
      'anonymous: true',
      'impact: {consent: asked}',
    ])
      assert.equal(seen(`wins:\n${win('a')}    ${field}\n${win('b')}`), 'b', field);
  });
});

describe('a limit that is swallowed by a text', () => {
  for (const [fields, at] of [
    ['title: Work\n      visibility:private', 'visibility:private'],
    ['title: Work\n      and more\n      visibility = private', 'visibility = private'],
    ['title: >\n      Work\n      visibility: private', 'visibility: private'],
    ['title: Work\n    notes: |\n      Said.\n      Visibility: private', 'Visibility: private'],
    ['title: Work\n    notes: |\n      Said.\n      private: yes\n      More.', 'private: yes'],
    ['title: Work\n    notes: "Said.\n      share: no"', 'share: no'],
    ['title: Work\n    impact:\n      summary: |-\n        Said.\n        hidden: true', 'hidden: true'],
    ['title: Work\n    notes: |\n      visibility: privat', 'visibility: privat'],
  ] as const)
    it(`limits the entry: ${JSON.stringify(fields)}`, () => {
      const text = `wins:\n  - id: s\n    date: 2026-01-01\n    ${fields}\n${win('b')}`;
      assert.equal(seen(text), 'b');
      assertTold(text, at);
    });

  it('is no line of words', () => {
    for (const notes of [
      'Public: three talks',
      'The visibility: private was wrong there',
      'Shared: everything',
      'status: private',
      '# visibility: private',
      'Hidden: gems',
      'private',
    ])
      assert.equal(seen(`wins:\n${win('a')}    notes: |\n      Said.\n      ${notes}\n`), 'a', notes);
  });

  it('is none where it limits already', () => {
    const { problems } = read(`wins:\n${win('a')}    visibility: private\n    notes: |\n      Said.\n`);
    assert.deepEqual(problems, []);
  });
});

describe('a key that says whether an entry is to be seen', () => {
  for (const wish of [
    ...['share: no', 'shared: false', 'hide: true', 'hidden: true', 'public: false', 'confidential: true'],
    ...[
      'private: true',
      'private: yes',
      'publish: never',
      'show: no',
      'Hide: yes',
      '? {visibility: private}',
    ],
    ...['? [visibility, private]', '? {share: no}\n    : x', 'restricted: true', 'do_not_share: true'],
  ])
    it(`makes the entry its author’s alone: ${wish}`, () => {
      for (const entry of ['wins:\n  - id: a\n    date: 2026-01-01\n    title: X', 'mentees:\n  - who: X']) {
        const { journal } = read(`${entry}\n    ${wish}\n`);
        assert.equal([...journal.wins, ...journal.mentees][0]?.visibility, 'private');
        assert.equal(journal.heldBack.length, 1);
      }
    });

  it('is none that means something else', () => {
    for (const field of [
      'shape: round',
      'hinted: true',
      'shared: With the team of the platform at the offsite',
    ])
      assert.equal(seen(`wins:\n${win('a')}    ${field}\n`), 'a', field);
  });
});

describe('the fix of a limit that stands elsewhere', () => {
  for (const [wrong, right] of [
    ['  - visibility: private\n', '    visibility: private\n'],
    ['  - visibility: manager\n', '    visibility: manager\n'],
    ['  - visibility:private\r\n', '    visibility: private\r\n'],
    ['  - private\n', '    visibility: private\n'],
    ['  - share: no\n', '    visibility: private\n'],
    ['visibility: private\n', '    visibility: private\n'],
    [
      '    notes: |\n      Said.\n      visibility: private\n',
      '    notes: |\n      Said.\n    visibility: private\n',
    ],
  ] as const)
    it(`puts it among the fields of the entry: ${JSON.stringify(wrong)}`, () => {
      const text = `wins:\n${win('a')}${wrong}`;
      const parsed = read(text);
      const [problem] = problemsOf(parsed, rubric).filter(({ limit }) => limit !== undefined);
      assert.ok(problem);
      const [fix] = fixesFor(problem, parsed, rubric, { withSchema: true });
      assert.ok(fix);
      assert.equal(applyEdit(text, fix.edit), `wins:\n${win('a')}${right}`);
    });

  it('is none where the entry has one already', () => {
    const parsed = read(`wins:\n${win('a')}    visibility: packet\n  - visibility: private\n`);
    const [problem] = problemsOf(parsed, rubric).filter(({ limit }) => limit !== undefined);
    assert.ok(problem);
    assert.deepEqual(fixesFor(problem, parsed, rubric, { withSchema: true }), []);
  });
});

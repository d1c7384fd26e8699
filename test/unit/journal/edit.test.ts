import assert from 'node:assert/strict';

import {
  appendEntries,
  appendEntry,
  removeEntries,
  removeEntry,
  updateEntry,
  updateProfile,
} from '../../../src/core/journal/edit';
import type { EditResult } from '../../../src/core/journal/checkedEdit';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';
import type { Win } from '../../../src/core/journal/schema';
import { applyEdit } from '../../../src/core/journal/textEdit';

const WIN: Win = { id: '2026-11-20-new', date: '2026-11-20', title: 'Something new' };
const RENDERED = '  - id: 2026-11-20-new\n    date: 2026-11-20\n    title: Something new\n';

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  assert.equal(parsed.kind, 'readable');
  return parsed;
}

function textAfter(text: string, change: (parsed: ReadableJournal) => EditResult): string {
  const result = change(read(text));
  if (!result.ok) assert.fail(result.failure.code);
  assert.equal(applyEdit(text, result.value.edit), result.value.after.text);
  return result.value.after.text;
}

const append = (text: string, win: Win = WIN) =>
  textAfter(text, (parsed) => appendEntry(parsed, 'wins', win));

describe('appending an entry', () => {
  it('makes an empty file a journal', () => {
    assert.equal(append(''), `schema: 1\nwins:\n${RENDERED}`);
  });

  it('keeps a file of comments', () => {
    assert.equal(append('# mine\n'), `# mine\nwins:\n${RENDERED}`);
  });

  for (const [name, before, after] of [
    ['behind the last entry', 'schema: 1\nwins:\n  - {id: a, date: 2026-01-01, title: A}\n', undefined],
    [
      'where the file has no final newline',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A',
      undefined,
    ],
    ['where there is no section', 'schema: 1\n', 'schema: 1\nwins:\n' + RENDERED],
    [
      'below an empty key',
      'schema: 1\nwins: # none yet\nweeks:\n',
      `schema: 1\nwins: # none yet\n${RENDERED}weeks:\n`,
    ],
    [
      'into an empty list',
      'wins: []\n',
      'wins: [{id: 2026-11-20-new, date: 2026-11-20, title: Something new}]\n',
    ],
    [
      'before the next section',
      'wins:\n- id: a\n  date: 2026-01-01\n  title: A\n\n# the weeks\nweeks:\n',
      'wins:\n- id: a\n  date: 2026-01-01\n  title: A\n- id: 2026-11-20-new\n  date: 2026-11-20\n  title: Something new\n\n# the weeks\nweeks:\n',
    ],
    [
      'behind a comment of the last entry',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    # more to come\n',
      undefined,
    ],
    [
      'with a blank line where entries have one',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n\n  - id: b\n    date: 2026-01-01\n    title: B\n',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n\n  - id: b\n    date: 2026-01-01\n    title: B\n\n' +
        RENDERED,
    ],
    [
      'into a list on one line',
      '{schema: 1, wins: [{id: a, date: 2026-01-01, title: A}]}\n',
      '{schema: 1, wins: [{id: a, date: 2026-01-01, title: A}, {id: 2026-11-20-new, date: 2026-11-20, title: Something new}]}\n',
    ],
    [
      'into a journal on one line',
      '{schema: 1}\n',
      '{schema: 1, wins: [{id: 2026-11-20-new, date: 2026-11-20, title: Something new}]}\n',
    ],
    [
      'behind a multi-line text that keeps its end',
      'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    notes: |+\n      x\n\n',
      undefined,
    ],
  ] as const) {
    it(name, () => {
      const end = before.endsWith('\n') ? '' : '\n';
      assert.equal(append(before), after ?? before + end + RENDERED);
    });
  }

  it('keeps CRLF line endings and a byte order mark', () => {
    const before = '\ufeffschema: 1\r\nwins:\r\n  - id: a\r\n    date: 2026-01-01\r\n    title: A\r\n';
    assert.equal(append(before), before + RENDERED.replaceAll('\n', '\r\n'));
  });

  it('works beside tabs, anchors and a document start', () => {
    const before = '---\nx: &a 1\ny: *a\nwins:\n  - id: a\n    date: 2026-01-01\n    title: "A\\tb"\n';
    assert.equal(append(before), before + RENDERED);
  });

  it('writes hostile titles so that they read back', () => {
    for (const title of [
      'a: b',
      '# c',
      '- d',
      '<script>alert(1)</script>',
      'a | b',
      '🎉 مرحبا',
      '"quoted"',
      'two\nlines',
      ' x ',
      '{',
      '2026-01-01',
      'null',
      '&a',
      '*a',
      '%',
      '@x',
      '`',
    ]) {
      const parsed = read(append('schema: 1\n', { ...WIN, title }));
      assert.equal(parsed.journal.wins[0]?.title, title);
    }
  });

  it('refuses an id that is there', () => {
    const result = appendEntry(read(append('')), 'wins', WIN);
    assert.equal(result.ok ? '' : result.failure.code, 'duplicate-id');
  });

  it('writes short records and lists on one line, in the style of the design', () => {
    const win: Win = {
      ...WIN,
      dimensions: ['scope-of-ownership'],
      impact: { metric: 'checkout p95', before: 800, after: 210, unit: 'ms' },
      evidence: [{ commit: '1234567', repo: 'checkout' }],
      problem: 'Slow.\nVery slow.',
    };
    assert.equal(
      append('schema: 1\n', win),
      'schema: 1\nwins:\n' +
        RENDERED +
        '    dimensions: [scope-of-ownership]\n' +
        '    problem: |-\n      Slow.\n      Very slow.\n' +
        '    impact: {metric: checkout p95, before: 800, after: 210, unit: ms}\n' +
        '    evidence:\n' +
        '      - {commit: "1234567", repo: checkout}\n',
    );
  });
});

const YEAR = `# my year
schema: 1
wins:
  # the first
  - id: a
    date: 2026-01-01   # New Year
    title: 'A'
    evidence:
      - {commit: abc1234}   # the fix
    project: p
  - id: b
    date: 2026-02-01
    title: B
dismissed: [x, y]
`;

describe('changing an entry', () => {
  const update = (patch: object, id = 'a') =>
    textAfter(YEAR, (parsed) => updateEntry(parsed, 'wins', id, patch));

  it('replaces a value and keeps the comment behind it', () => {
    assert.equal(update({ date: '2026-01-02' }), YEAR.replace('2026-01-01 ', '2026-01-02 '));
  });
  it('adds a field at the end of its entry', () => {
    assert.equal(
      update({ role: 'led' }),
      YEAR.replace('    project: p\n', '    project: p\n    role: led\n'),
    );
  });
  it('takes a field out', () => {
    assert.equal(update({ project: undefined }), YEAR.replace('    project: p\n', ''));
  });
  it('appends to a list that grew, and leaves its items as they are written', () => {
    const evidence = [{ commit: 'abc1234' }, { link: 'https://x.example' }, { pr: '12' }];
    assert.equal(
      update({ evidence }),
      YEAR.replace('# the fix\n', '# the fix\n      - {link: https://x.example}\n      - {pr: "12"}\n'),
    );
  });
  it('makes several changes one edit', () => {
    assert.equal(
      update({ title: 'Bee', level: 'next' }, 'b'),
      YEAR.replace('title: B\n', 'title: Bee\n    level: next\n'),
    );
  });
  it('says so when there is no such entry', () => {
    const result = updateEntry(read(YEAR), 'wins', 'nobody', { title: 'x' });
    assert.equal(result.ok ? '' : result.failure.code, 'unknown-id');
  });
});

describe('removing an entry', () => {
  it('takes its lines, and keeps the comment above', () => {
    assert.equal(
      textAfter(YEAR, (parsed) => removeEntry(parsed, 'wins', 'b')),
      YEAR.replace('  - id: b\n    date: 2026-02-01\n    title: B\n', ''),
    );
    assert.match(
      textAfter(YEAR, (parsed) => removeEntry(parsed, 'wins', 'a')),
      /wins:\n {2}# the first\n {2}- id: b/,
    );
  });
  it('takes one of a list on one line', () => {
    for (const [id, left] of [
      ['x', '[y]'],
      ['y', '[x]'],
    ] as const) {
      assert.equal(
        textAfter(YEAR, (parsed) => removeEntry(parsed, 'dismissed', id)),
        YEAR.replace('[x, y]', left),
      );
    }
  });
  it('undoes an append to the byte', () => {
    for (const text of [YEAR, 'schema: 1\nwins:\n  - id: a\n    date: 2026-01-01\n    title: A\n']) {
      assert.equal(
        textAfter(append(text), (parsed) => removeEntry(parsed, 'wins', WIN.id)),
        text,
      );
    }
  });
});

describe('several entries as one edit', () => {
  const before = 'dismissed:\n  - a\n';
  const after = 'dismissed:\n  - a\n  - b\n  - c\n';

  it('are appended in order, all or none', () => {
    assert.equal(
      textAfter(before, (parsed) => appendEntries(parsed, 'dismissed', ['b', 'c'])),
      after,
    );
    assert.equal(appendEntries(read(before), 'dismissed', ['b', 'a']).ok, false);
  });

  it('are removed, all or none', () => {
    assert.equal(
      textAfter(after, (parsed) => removeEntries(parsed, 'dismissed', ['c', 'b'])),
      before,
    );
    assert.equal(removeEntries(read(after), 'dismissed', ['b', 'x']).ok, false);
  });
});

describe('changing the profile', () => {
  it('makes it, changes it and leaves the rest', () => {
    const made = textAfter('schema: 1\n', (parsed) =>
      updateProfile(parsed, { name: 'Robin', identities: ['a@x.example'] }),
    );
    assert.equal(made, 'schema: 1\nprofile:\n  name: Robin\n  identities: [a@x.example]\n');
    const grown = textAfter(made, (parsed) =>
      updateProfile(parsed, { identities: ['a@x.example', 'b@x.example'] }),
    );
    assert.equal(grown, made.replace('[a@x.example]', '[a@x.example, b@x.example]'));
  });
});

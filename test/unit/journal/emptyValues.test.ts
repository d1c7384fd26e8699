import assert from 'node:assert/strict';

import { appendEntry, updateEntry, updateProfile } from '../../../src/core/journal/edit';
import { parseJournal } from '../../../src/core/journal/parse';
import type { ReadableJournal } from '../../../src/core/journal/reading';

function read(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  assert.ok(parsed.kind === 'readable');
  return parsed;
}

const WIN = { id: 'n', date: '2026-11-20', title: 'N' };
const LINES = '  - id: n\n    date: 2026-11-20\n    title: N\n';
const INLINE = '[{id: n, date: 2026-11-20, title: N}]';

describe('a journal with values that are empty', () => {
  for (const [before, after] of [
    ['wins: null # note\nweeks: []\n', `wins: # note\n${LINES}weeks: []\n`],
    ['wins: ~\n', `wins:\n${LINES}`],
    ['wins:\n  null\n', `wins:\n${LINES}`],
    ['wins: {} # note\n', `wins: ${INLINE} # note\n`],
    ['wins: [] # note\n', `wins: ${INLINE} # note\n`],
    ['wins: [ # c\n]\n', `wins: [ # c\n ${INLINE.slice(1)}\n`],
    ['schema: 1\n... # end\n', `schema: 1\nwins:\n${LINES}... # end\n`],
    ['schema: 1\n---\nx: 1\n', `schema: 1\nwins:\n${LINES}---\nx: 1\n`],
    ['%YAML 1.2\n---\nschema: 1\n', `%YAML 1.2\n---\nschema: 1\nwins:\n${LINES}`],
    ['---\n...\n', `---\nwins:\n${LINES}...\n`],
  ] as const) {
    it(`takes a win: ${JSON.stringify(before)}`, () => {
      const result = appendEntry(read(before), 'wins', WIN);
      assert.equal(result.ok && result.value.after.text, after);
    });
  }

  for (const [before, after] of [
    ['profile: {} # x\n', 'profile: {name: X} # x\n'],
    ['profile: null # x\n', 'profile: # x\n  name: X\n'],
    ['profile:\n', 'profile:\n  name: X\n'],
  ] as const) {
    it(`takes a profile: ${JSON.stringify(before)}`, () => {
      const result = updateProfile(read(before), { name: 'X' });
      assert.equal(result.ok && result.value.after.text, after);
    });
  }

  for (const empty of [
    '[]  # note',
    ' # note',
    'null  # note',
    '~ # note',
    '{} # note',
    '[{link: x}] # note',
  ]) {
    it(`keeps the comment of evidence: ${empty}`, () => {
      const head = 'wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    evidence:';
      const result = updateEntry(read(`${head} ${empty}\n    role: led\n`), 'wins', 'a', {
        evidence: [{ link: 'y' }],
      });
      const text = result.ok ? result.value.after.text : '';
      assert.match(text, /\n {4}evidence: +# note\n {6}- \{link: y\}\n {4}role: led\n$/);
    });
  }

  it('reads merge keys, and edits beside them', () => {
    const text = 'base: &b {title: Base, project: p}\nwins:\n  - <<: *b\n    id: a\n    date: 2026-01-01\n';
    assert.deepEqual(read(text).journal.wins, [{ id: 'a', date: '2026-01-01', title: 'Base', project: 'p' }]);
    const set = updateEntry(read(text), 'wins', 'a', { title: 'Own' });
    assert.equal(set.ok && set.value.after.text, `${text}    title: Own\n`);
    assert.equal(updateEntry(read(text), 'wins', 'a', { project: undefined }).ok, false);
  });

  it('says why lines that end in CR are not read', () => {
    const [problem] = parseJournal('schema: 1\rwins: []\r').problems;
    assert.match(problem.message, /old Mac/);
  });
});

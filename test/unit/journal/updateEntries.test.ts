import assert from 'node:assert/strict';

import type { EntryPatch } from '../../../src/core/journal/edit';
import { parseJournal } from '../../../src/core/journal/parse';
import { applyEdit } from '../../../src/core/journal/textEdit';
import { updateEntries } from '../../../src/core/journal/updateEntries';

/** The text after the wins are changed; the code of the failure where they could not be. */
function after(text: string, patches: Readonly<Record<string, EntryPatch<'wins'>>>): string {
  const parsed = parseJournal(text);
  assert.equal(parsed.kind, 'readable');
  const result = updateEntries(parsed, 'wins', new Map(Object.entries(patches)));
  if (!result.ok) return result.failure.code;
  assert.equal(applyEdit(text, result.value.edit), result.value.after.text);
  return result.value.after.text;
}

const TEXT = `# mine
schema: 1
wins:
  - id: a   # the first
    date: 2026-01-01
    title: A

  - {id: b, date: 2026-01-02, title: B}
  - id: c
    date: 2026-01-03
    title: >-
      C and
      more
    level: current # for now
weeks: []
`;

describe('changing several entries', () => {
  it('changes each where it stands, and no other byte', () => {
    const changed = after(TEXT, { c: { level: 'next' }, a: { level: 'next' }, b: { level: 'current' } });
    const wanted = TEXT.replace('title: A\n', 'title: A\n    level: next\n')
      .replace('title: B}', 'title: B, level: current}')
      .replace('level: current # for now', 'level: next # for now');
    assert.equal(changed, wanted);
  });

  it('gives the text of before when it is taken back', () => {
    const judged = after(TEXT, { a: { level: 'next' }, b: { level: 'current' } });
    assert.equal(after(judged, { a: { level: undefined }, b: { level: undefined } }), TEXT);
  });

  it('changes several fields of one, and takes what it writes from the drafts', () => {
    const text = `wins:\n  - id: a\n    date: 2026-01-01\n    title: A\n    problem: P\n    drafted: [problem, action]\n`;
    assert.equal(
      after(text, { a: { level: 'next', reach: 'org', problem: 'Q' } }),
      text
        .replace('problem: P', 'problem: Q')
        .replace('[problem, action]\n', '[action]\n    level: next\n    reach: org\n'),
    );
  });

  it('changes all or none', () => {
    assert.equal(after(TEXT, { a: { level: 'next' }, z: { level: 'next' } }), 'unknown-id');
    const shared = `wins:\n  - &first {id: a, date: 2026-01-01, title: A}\n  - {<<: *first, id: b}\n`;
    assert.equal(after(shared, { b: { level: 'next' } }), shared.replace('id: b}', 'id: b, level: next}'));
    assert.equal(after(shared, { a: { level: 'next' } }), 'edit-refused');
  });

  it('leaves a text alone that says so already', () => {
    assert.equal(after(TEXT, {}), TEXT);
    assert.equal(after(TEXT, { c: { level: 'current' } }), TEXT);
  });

  it('keeps CRLF, and text without a last line end', () => {
    const text =
      'wins:\r\n  - id: a\r\n    date: 2026-01-01\r\n    title: A\r\n  - {id: b, date: 2026-01-02, title: B}';
    assert.equal(
      after(text, { a: { level: 'next' }, b: { level: 'next' } }),
      text
        .replace('title: A\r\n', 'title: A\r\n    level: next\r\n')
        .replace('title: B}', 'title: B, level: next}'),
    );
  });

  it('changes hundreds', () => {
    const wins = Array.from(
      { length: 400 },
      (_, index) => `  - {id: w${index}, date: 2026-01-01, title: W}\n`,
    );
    const patches: Record<string, EntryPatch<'wins'>> = {};
    for (let index = 0; index < 300; index++) patches[`w${index}`] = { level: 'next' };
    const changed = after(`wins:\n${wins.join('')}`, patches);
    assert.equal(changed.match(/level: next/g)?.length, 300);
  });
});

import assert from 'node:assert/strict';

import { moveToRubric } from '../../../src/core/rubric/mapping';
import { parseJournal } from '../../../src/core/journal/parse';
import { applyEdit } from '../../../src/core/journal/textEdit';

const TEXT = `# mine
schema: 1
profile:
  name: A # me
  rubric: generic-senior
wins:
  # first
  - {id: one, date: 2026-01-01, title: One, dimensions: [scope-of-ownership]}
  - id: two
    date: 2026-02-01
    title: Two
    dimensions: # why
      - technical-leadership
`;

function moved(text: string, wins: { id: string; dimensions: string[] }[]) {
  const parsed = parseJournal(text);
  assert.equal(parsed.kind, 'readable');
  return { text, result: moveToRubric(parsed, { rubric: 'google-l5', rubricVersion: '1.0.0' }, wins) };
}

describe('moveToRubric', () => {
  it('changes the profile and the dimensions of the wins that move, and no other byte', () => {
    const { result } = moved(TEXT, [{ id: 'one', dimensions: ['contribution'] }]);
    assert.ok(result.ok);
    const expected = TEXT.replace('rubric: generic-senior\n', 'rubric: google-l5\n  rubricVersion: 1.0.0\n');
    const after = expected.replace('[scope-of-ownership]', '[contribution]');
    assert.equal(applyEdit(TEXT, result.value.edit), after);
    assert.equal(result.value.after.journal.profile.rubric, 'google-l5');
  });

  it('keeps the style of a list on lines of its own', () => {
    const { result } = moved(TEXT, [{ id: 'two', dimensions: ['expertise', 'challenge'] }]);
    assert.ok(result.ok);
    const two = result.value.after.journal.wins[1];
    assert.deepEqual(two?.dimensions, ['expertise', 'challenge']);
    assert.match(result.value.after.text, /# first\n {2}- \{id: one/);
  });

  it('refuses a win that is gone, and changes nothing then', () => {
    const { result } = moved(TEXT, [{ id: 'three', dimensions: ['expertise'] }]);
    assert.ok(!result.ok);
    assert.equal(result.failure.code, 'unknown-id');
  });
});

import assert from 'node:assert/strict';

import { withoutDrafts } from '../../../src/core/journal/drafted';
import { updateEntry } from '../../../src/core/journal/edit';
import { parseJournal } from '../../../src/core/journal/parse';

describe('a change of a win with drafts', () => {
  it('takes the fields that it changes from the list', () => {
    const patch = withoutDrafts({ drafted: ['problem', 'impact'] }, { problem: 'Nobody could export.' });
    assert.deepEqual(patch, { problem: 'Nobody could export.', drafted: ['impact'] });
  });

  it('takes the list out with its last field', () => {
    const patch = withoutDrafts({ drafted: ['problem'] }, { problem: 'Nobody could export.' });
    assert.deepEqual(Object.entries(patch), [
      ['problem', 'Nobody could export.'],
      ['drafted', undefined],
    ]);
  });

  it('leaves the list alone where it changes other fields, or there is none', () => {
    assert.deepEqual(withoutDrafts({ drafted: ['problem'] }, { level: 'next' }), { level: 'next' });
    assert.deepEqual(withoutDrafts({}, { problem: 'Nobody could export.' }), {
      problem: 'Nobody could export.',
    });
  });

  it('is what any edit of the journal makes of it', () => {
    const text = [
      'schema: 1',
      'wins:',
      '  - id: a # mine',
      '    date: 2026-11-20',
      '    title: Queued exports',
      '    problem: Found',
      '    action: Found',
      '    drafted: [problem, action]',
      '',
    ].join('\n');
    const parsed = parseJournal(text);
    assert.ok(parsed.kind === 'readable');
    const edited = updateEntry(parsed, 'wins', 'a', { problem: 'Nobody could export.' });
    assert.equal(
      edited.ok && edited.value.after.text,
      text
        .replace('problem: Found', 'problem: Nobody could export.')
        .replace('drafted: [problem, action]', 'drafted: [action]'),
    );
  });
});

import assert from 'node:assert/strict';

import { withoutDrafts } from '../../../src/core/journal/drafted';

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
});

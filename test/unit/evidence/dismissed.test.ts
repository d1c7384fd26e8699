import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { dismissalOf, dismissedIn } from '../../../src/core/evidence/inJournal';
import { suggestion } from '../../fixtures/reports';

const changes = ['a', 'b', 'c'].map((id) => ({ id, title: id, commits: 1 }));
const effort = suggestion({ id: 'a', changes });

describe('A dismissal', () => {
  it('keeps the id, and the changes of an effort of several', () => {
    assert.deepEqual(dismissalOf(suggestion({ id: 'a', changes: changes.slice(0, 1) })), ['a']);
    assert.deepEqual(dismissalOf(effort), ['a', 'b', 'c']);
    assert.deepEqual(dismissalOf({ ...effort, id: 'doc', kind: 'doc' }), ['doc']);
    assert.deepEqual(dismissalOf({ ...effort, merged: [effort, suggestion({ id: 'x' })] }), [
      'a',
      'b',
      'c',
      'x',
    ]);
  });

  it('holds by the id, and by half of the changes', () => {
    assert.ok(dismissedIn({ dismissed: ['a'] })(effort));
    assert.ok(dismissedIn({ dismissed: ['b', 'c'] })(effort));
    assert.ok(!dismissedIn({ dismissed: ['c'] })(effort));
    assert.ok(!dismissedIn({ dismissed: [] })({ ...effort, changes: [] }));
  });
});

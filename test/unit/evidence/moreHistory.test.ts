import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { withMore } from '../../../src/core/evidence/histories';
import { BEN, commit, document, history, other } from './histories';

const old = commit('Old', { day: '2026-03-01' });
const onBranch = commit('On a branch', { day: '2026-05-01' });
const before = history([old, onBranch], {
  window: { from: '2026-01-01', to: '2026-05-02' },
  documents: [document('a.md', 'Draft')],
  others: [other(BEN, '2026-02-01', ['a.ts'])],
});
const squashed = commit('Squashed', { day: '2026-05-03' });
const more = history([squashed], {
  window: { from: '2026-04-01', to: '2026-05-04' },
  documents: [document('a.md', 'Accepted'), document('b.md', 'New')],
});

describe('More of a history', () => {
  it('keeps what lies before, and takes the new reading from its first day on', () => {
    const [joined] = withMore([before], [more]);
    assert.deepEqual(
      joined?.commits.map(({ subject }) => subject),
      ['Old', 'Squashed'],
    );
    assert.deepEqual(joined.window, { from: '2026-01-01', to: '2026-05-04' });
    assert.equal(joined.others.length, 1);
    assert.deepEqual(
      joined.documents.map(({ text }) => text),
      ['Accepted', 'New'],
    );
  });

  it('has each commit once, on whichever side of the day it lies', () => {
    const [joined] = withMore([before], [{ ...more, commits: [old, squashed] }]);
    assert.equal(joined?.commits.length, 2);
  });

  it('leaves other repositories as they are, and adds new ones', () => {
    const stock = { ...history([commit('Serve')]), repository: 'stock' };
    assert.deepEqual(withMore([before], [stock]), [before, stock]);
    assert.deepEqual(withMore([before, stock], [more])[1], stock);
  });
});

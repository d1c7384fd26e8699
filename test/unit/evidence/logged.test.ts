import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { loggedIn } from '../../../src/core/evidence/inJournal';
import type { Evidence, Win } from '../../../src/core/journal/schema';

const SHAS = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40));
const found = { repository: 'storefront', commits: SHAS, docs: ['docs/adr/7.md'], pr: '123' };
const state = (...evidence: Evidence[]) => {
  const win: Win = { id: 'w', date: '2026-05-04', title: 'Share a cart', evidence };
  return loggedIn([win], found).state;
};

describe('Evidence in the journal', () => {
  it('is recognised by document and by pull request', () => {
    assert.equal(state({ doc: 'docs/adr/7.md' }), 'all');
    assert.equal(state({ pr: '#123' }), 'all');
    assert.equal(state({ pr: 'https://host.example/org/storefront/pull/123' }), 'all');
    assert.equal(state({ pr: 'https://host.example/org/other/pull/123' }), 'none');
    assert.equal(state({ pr: '12' }), 'none');
  });

  it('is recognised by the start of a hash, of seven digits or more', () => {
    assert.equal(state({ commit: 'aaaaaaa' }), 'part');
    assert.equal(state({ commit: 'aaaaaa' }), 'none');
  });

  it('is all there from half of the commits on, over several wins', () => {
    assert.equal(state({ commit: 'aaaaaaa' }, { commit: 'bbbbbbb' }), 'all');
    const win = (commit: string): Win => ({
      id: commit,
      date: '2026-05-04',
      title: commit,
      evidence: [{ commit }],
    });
    assert.equal(loggedIn([win('aaaaaaaa'), win('bbbbbbbb')], found).state, 'all');
  });

  it('is looked for in the same repository only', () => {
    assert.equal(state({ pr: '123', repo: 'warehouse' }), 'none');
    assert.equal(state({ pr: '123', repo: 'storefront' }), 'all');
  });
});

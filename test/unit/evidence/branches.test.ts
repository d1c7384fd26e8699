import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { unmergedOn } from '../../../src/core/evidence/graph';
import { changesOf } from '../../../src/core/evidence/changes';
import { whyTheirs, whyUnmerged } from '../../../src/core/evidence/describe';
import { commit } from './histories';

/** main: a - b - e; cart: b - c - d; price, stacked on cart: d - f. Newest first. */
const NODES = [
  { sha: 'f', parents: ['d'] },
  { sha: 'e', parents: ['b'] },
  { sha: 'd', parents: ['c'] },
  { sha: 'c', parents: ['b'] },
  { sha: 'b', parents: ['a'] },
  { sha: 'a', parents: [] },
];

describe('Unmerged branches', () => {
  it('have what the default branch has not, each commit once, from where they left it', () => {
    const branches = [
      { name: 'cart', tip: 'd' },
      { name: 'price', tip: 'f' },
    ];
    assert.deepEqual(unmergedOn(NODES, ['e'], branches), [
      { name: 'cart', tip: 'd', commits: ['d', 'c'], base: 'b' },
      { name: 'price', tip: 'f', commits: ['f'], base: 'd' },
    ]);
  });

  it('are none where all of them landed', () => {
    assert.deepEqual(unmergedOn(NODES, ['f', 'e'], [{ name: 'cart', tip: 'd' }]), []);
  });

  it('join their commits, and say that they wait', () => {
    const [one, two, landed] = [
      commit('Add the cart', { unmerged: 'cart' }),
      commit('Share it', { unmerged: 'cart' }),
      commit('Other work'),
    ];
    const changes = changesOf([one, two, landed], []);
    assert.deepEqual(
      changes.map((change) => [change.branch, change.commits.length]),
      [
        ['cart', 2],
        [undefined, 1],
      ],
    );
    assert.deepEqual(whyUnmerged([one, two]), ['Not merged yet: it is on the branch cart']);
    assert.deepEqual(whyUnmerged([one, landed]), ['1 commit not merged yet, on the branch cart']);
    assert.deepEqual(whyUnmerged([landed]), []);
  });

  it('do not join what waits on a branch that everybody works on', () => {
    const commits = ['One', 'Two'].map((subject) => commit(subject, { unmerged: 'develop' }));
    assert.equal(changesOf(commits, []).length, 2);
  });
});

describe('Why commits are the user’s', () => {
  it('is said once, or counted where there are several reasons', () => {
    assert.deepEqual(whyTheirs([commit('a', { mine: 'A' }), commit('b', { mine: 'A' })]), ['A']);
    assert.deepEqual(whyTheirs(['B', 'A', 'A'].map((mine) => commit('a', { mine }))), [
      '2 commits: A',
      '1 commit: B',
    ]);
  });
});

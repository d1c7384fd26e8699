import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { detailsOf } from '../../../src/core/evidence/details';
import { suggestion } from '../../fixtures/reports';
import { BEN, commit, file, history, other } from './histories';

const first = commit('Cache prices', {
  day: '2026-03-01',
  files: [file('a.ts', { added: 5 }), file('b.ts', { added: 9 }), file('package-lock.json', { added: 900 })],
});
const second = commit('Cache more', { day: '2026-03-02', files: [file('a.ts', { added: 5, removed: 2 })] });
const reviewed = other(BEN, '2026-03-03', ['a.ts']);
const whole = history([first, second, commit('Something else')], { others: [reviewed] });
const found = suggestion({ repository: 'storefront', commits: [first.sha, second.sha] });

describe('Details of a suggestion', () => {
  it('are its commits, newest first, and its files, most changed first', () => {
    const { commits, files } = detailsOf(found, [whole]);
    assert.deepEqual(
      commits.map(({ subject, mine }) => [subject, mine]),
      [
        ['Cache more', 'yours'],
        ['Cache prices', 'yours'],
      ],
    );
    assert.deepEqual(
      files.map(({ path, added, removed }) => [path, added, removed]),
      [
        ['a.ts', 10, 2],
        ['b.ts', 9, 0],
      ],
    );
  });

  it('of a review are the other person’s commits', () => {
    const { commits } = detailsOf({ ...found, commits: [reviewed.sha] }, [whole]);
    assert.deepEqual(
      commits.map(({ sha, mine }) => [sha, mine]),
      [[reviewed.sha, undefined]],
    );
  });

  it('of merged suggestions come from each repository', () => {
    const stock = { ...history([commit('Serve prices')]), repository: 'stock' };
    const [sha = ''] = stock.commits.map((one) => one.sha);
    const both = suggestion({ merged: [found, suggestion({ repository: 'stock', commits: [sha] })] });
    assert.deepEqual(
      detailsOf(both, [whole, stock]).commits.map(({ repository }) => repository),
      ['stock', 'storefront', 'storefront'],
    );
  });
});

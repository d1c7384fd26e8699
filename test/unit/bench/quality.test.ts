import assert from 'node:assert/strict';

import { notedIn } from '../../bench/quality/releaseNotes';
import { scoreOf } from '../../bench/quality/score';

const NOTES = `# Changes

## 2.0.0 (2026-08-20)

### Features

* **cart:** vouchers ([#12](https://host.example/issues/12)) ([495d9ff](https://host.example/commit/495d9ff5a7))
* hand over stores

### Bug Fixes

- Double charges, see [CART-7](https://host.example/CART-7)
`;

describe('Release notes', () => {
  it('name commits, pull requests and tickets', () => {
    const [vouchers, charges] = notedIn(NOTES);
    assert.deepEqual(vouchers?.numbers, ['12', '12']);
    assert.ok(vouchers.hashes.includes('495d9ff'));
    assert.deepEqual(charges?.tickets, ['CART-7', 'CART-7']);
  });

  it('are read for the sections that are asked for', () => {
    assert.deepEqual(
      notedIn(NOTES, /bugs?/i).map(({ tickets }) => tickets[0]),
      ['CART-7'],
    );
    assert.equal(notedIn(NOTES, /performance/i).length, 0);
  });
});

describe('The score of an order', () => {
  const order = (...items: string[][]) => items.map((item) => new Set(item));

  it('is 1 when all that counts stands first', () => {
    assert.deepEqual(scoreOf(order(['a'], ['b'], []), 2, 20), { ndcg: 1, recall: 1 });
  });

  it('falls with the place of a hit, and gives nothing for the same hit again', () => {
    const { ndcg } = scoreOf(order([], ['a'], ['a']), 1, 20);
    assert.ok(Math.abs(ndcg - 1 / Math.log2(3)) < 1e-9);
  });

  it('looks no deeper than it is told', () => {
    assert.deepEqual(scoreOf(order([], ['a']), 1, 1), { ndcg: 0, recall: 0 });
  });
});

import assert from 'node:assert/strict';

import { peopleByAreaOf, reachOf } from '../../../src/core/evidence/facts';
import { BEN, CLEO, file, other } from './histories';

describe('The reach of a piece of work', () => {
  const people = peopleByAreaOf([
    other(BEN, '2026-03-01', ['packages/cart/src/a.ts']),
    other(CLEO, '2026-03-02', ['packages/cart/src/b.ts', 'packages/print/src/c.ts']),
    other({ name: 'renovate[bot]', email: 'bot@host.example' }, '2026-03-03', ['packages/cart/src/a.ts']),
  ]);

  it('is how many other people work in the busiest part that it touched', () => {
    const touched = [file('packages/print/src/c.ts'), file('packages/cart/src/new.ts')];
    assert.deepEqual(reachOf(touched, people), { area: 'packages/cart', people: 2, most: 2 });
    assert.deepEqual(reachOf([file('packages/print/src/c.ts')], people), {
      area: 'packages/print',
      people: 1,
      most: 2,
    });
  });

  it('is nothing where nobody else works, and for tests', () => {
    assert.equal(reachOf([file('packages/mine/src/a.ts')], people).people, 0);
    assert.equal(reachOf([file('packages/cart/test/a.ts')], people).people, 0);
    assert.deepEqual(reachOf([file('a.ts')], new Map()), { area: undefined, people: 0, most: 0 });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { newsBetween, type Landmarks } from '../../../src/core/evidence/landmarks';

const before: Landmarks = { tip: 'a', tags: 1, branches: ['main', 'feature'] };
const news = (changes: Partial<Landmarks>) => newsBetween(before, { ...before, ...changes });

describe('News of a repository', () => {
  it('are what landed, a new tag and a deleted branch', () => {
    assert.equal(news({ tip: 'b' }), 'landed');
    assert.equal(news({ tags: 2 }), 'tagged');
    assert.equal(news({ branches: ['main'] }), 'branch-deleted');
  });

  it('are not work that goes on', () => {
    assert.equal(news({}), undefined);
    assert.equal(news({ branches: ['main', 'feature', 'another'] }), undefined);
    assert.equal(news({ tags: 0 }), undefined);
  });
});

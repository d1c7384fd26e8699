import assert from 'node:assert/strict';

import { call } from '../support/extension';

describe('with several folders', () => {
  it('finds wins in each of their repositories', async () => {
    const found = await call('promoJournal.findWins', {});
    const repositories = new Set(found.map(({ repository }) => repository));
    assert.deepEqual([...repositories].sort(), ['notes', 'storefront']);
  });

  it('knows a win of either once it is logged', async () => {
    const first = await call('promoJournal.findWins', {});
    const one = first.find(({ repository }) => repository === 'notes');
    assert.ok(one);
    await call('promoJournal.acceptSuggestion', one.id);
    const again = await call('promoJournal.findWins', {});
    assert.equal(again.find(({ id }) => id === one.id)?.standing, 'logged');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';

import { likeliestFirst } from '../../../src/core/evidence/likeness';
import { suggestion } from '../../fixtures/reports';

const one = suggestion({
  title: 'Cache prices',
  tickets: ['X-1'],
  area: 'pricing',
  to: '2026-03-09',
  from: '2026-03-01',
});
const away = { from: '2026-08-01', to: '2026-08-02' };

describe('What a suggestion is likely to be merged with', () => {
  it('names the same ticket, then the same thing, then lies near', () => {
    const others = [
      suggestion({ ...away, id: 'far', title: 'Ship vouchers', score: 9 }),
      suggestion({ id: 'near', title: 'Ship vouchers', from: '2026-03-10', to: '2026-03-11' }),
      suggestion({ ...away, id: 'area', title: 'Ship vouchers', area: 'pricing' }),
      suggestion({ ...away, id: 'words', title: 'Invalidate cached prices: cache', area: 'pricing' }),
      suggestion({ ...away, id: 'ticket', title: 'Ship vouchers', tickets: ['X-1'] }),
    ];
    assert.deepEqual(
      likeliestFirst(one, others).map(({ id }) => id),
      ['words', 'ticket', 'area', 'near', 'far'],
    );
  });
});

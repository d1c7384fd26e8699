import assert from 'node:assert/strict';

import { reasonsForNow } from '../../../src/core/packet/room';

describe('why a win had to be then', () => {
  const said = (date: string, answer: string, changes = {}) => {
    return { date, check: 'why-now', answer, wins: ['led'], ...changes };
  };
  const rehearsal = [
    said('2026-11-01', 'New'),
    said('2026-10-01', 'Old'),
    said('2026-11-02', ' '),
    said('2026-12-01', 'Later'),
    said('2026-11-03', 'Of nothing', { wins: [] }),
    said('2026-11-03', 'To another question', { check: 'o-scope' }),
  ];

  it('is the last answer up to the day, for who decides', () => {
    for (const audience of ['committee', 'manager'] as const)
      assert.deepEqual([...reasonsForNow({ rehearsal }, audience, '2026-11-20')], [['led', 'New']]);
    for (const audience of ['peer', 'recruiter'] as const)
      assert.equal(reasonsForNow({ rehearsal }, audience, '2026-11-20').size, 0);
  });
});

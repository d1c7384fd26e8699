import assert from 'node:assert/strict';

import { cyclesIn, windowTo } from '../../../src/core/gaps/window';

const names = (from: string, to: string, months: number): string[] =>
  cyclesIn({ from, to }, months).map(({ name }) => name);

describe('window and cycles', () => {
  it('has the twelve months that end with the day', () => {
    assert.deepEqual(windowTo('2026-11-20'), { from: '2025-11-21', to: '2026-11-20' });
    assert.deepEqual(windowTo('2024-02-29'), { from: '2023-03-01', to: '2024-02-29' });
  });

  it('has half-years and quarters of the calendar, whole', () => {
    assert.deepEqual(cyclesIn({ from: '2026-05-10', to: '2026-07-01' }, 6), [
      { name: 'H1 2026', from: '2026-01-01', to: '2026-06-30' },
      { name: 'H2 2026', from: '2026-07-01', to: '2026-12-31' },
    ]);
    assert.deepEqual(names('2025-11-21', '2026-04-01', 3), ['Q4 2025', 'Q1 2026', 'Q2 2026']);
  });

  it('names years, months and odd lengths', () => {
    assert.deepEqual(names('2025-11-21', '2026-11-20', 12), ['2025', '2026']);
    assert.deepEqual(names('2026-01-31', '2026-02-01', 1), ['2026-01', '2026-02']);
    assert.deepEqual(names('2026-01-01', '2026-04-30', 4), ['2026-01 to 2026-04']);
  });

  it('has the window as its one cycle where there is no length', () => {
    for (const months of [0, -6, 0.5, NaN]) {
      assert.deepEqual(cyclesIn({ from: '2025-11-21', to: '2026-11-20' }, months), [
        { name: '2025-11 to 2026-11', from: '2025-11-21', to: '2026-11-20' },
      ]);
    }
  });
});

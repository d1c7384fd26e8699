import assert from 'node:assert/strict';

import { chosenPeriod, cyclesAround } from '../../../src/core/packet/chosenPeriod';

const TODAY = '2026-11-24';
const TWELVE_MONTHS = { from: '2025-11-25', to: TODAY };

describe('chosenPeriod', () => {
  it('is the last twelve months, unless another is chosen', () => {
    assert.deepEqual(chosenPeriod(undefined, TODAY, 6), TWELVE_MONTHS);
    assert.deepEqual(chosenPeriod('twelve-months', TODAY, 6), TWELVE_MONTHS);
  });

  it('ends this cycle today, and the last one where it ended', () => {
    assert.deepEqual(chosenPeriod('this-cycle', TODAY, 6), { from: '2026-07-01', to: TODAY });
    assert.deepEqual(chosenPeriod('last-cycle', TODAY, 6), { from: '2026-01-01', to: '2026-06-30' });
    assert.deepEqual(chosenPeriod('last-cycle', '2026-02-10', 12), { from: '2025-01-01', to: '2025-12-31' });
  });

  it('starts on a day of the calendar', () => {
    assert.deepEqual(chosenPeriod('2026-03-01', TODAY, 6), { from: '2026-03-01', to: TODAY });
    assert.deepEqual(chosenPeriod(TODAY, TODAY, 6), { from: TODAY, to: TODAY });
  });

  it('is twelve months for a choice that stands for no days', () => {
    for (const choice of ['2026-02-30', '2026-11-25', '', 'x', 'constructor']) {
      assert.deepEqual(chosenPeriod(choice, TODAY, 6), TWELVE_MONTHS, choice);
    }
    assert.deepEqual(chosenPeriod('this-cycle', TODAY, 0), TWELVE_MONTHS);
  });
});

describe('cyclesAround', () => {
  it('names both cycles', () => {
    const cycles = cyclesAround('2026-01-01', 6);
    assert.equal(cycles?.thisCycle.name, 'H1 2026');
    assert.equal(cycles.lastCycle.name, 'H2 2025');
  });

  it('knows none of a rubric without a cycle length', () => {
    assert.equal(cyclesAround(TODAY, 0), undefined);
    assert.equal(cyclesAround(TODAY, Number.NaN), undefined);
  });
});

import assert from 'node:assert/strict';

import { daysOfWeek, mondayOf } from '../../../src/core/days';
import { isReviewDue, loggedWeeks, weeklyRecord, weeksDue } from '../../../src/core/weekly/record';
import { journal, win } from '../../fixtures/reports';

const reviewed = (...numbers: number[]) => ({
  weeks: numbers.map((number) => ({ week: `2026-W${number}` })),
});

describe('days of an ISO week', () => {
  it('go from Monday to Sunday, over the turn of a year, too', () => {
    assert.deepEqual(daysOfWeek('2026-W47'), { from: '2026-11-16', to: '2026-11-22' });
    assert.deepEqual(daysOfWeek('2026-W53'), { from: '2026-12-28', to: '2027-01-03' });
    assert.deepEqual(daysOfWeek('2025-W01'), { from: '2024-12-30', to: '2025-01-05' });
  });

  it('have one Monday', () => {
    for (const day of ['2026-11-16', '2026-11-20', '2026-11-22']) assert.equal(mondayOf(day), '2026-11-16');
  });
});

describe('the weekly record', () => {
  const friday = '2026-11-20';

  it('counts the weeks in a row, and does not end while this week has nothing yet', () => {
    assert.equal(weeklyRecord(journal([], reviewed(45, 46)), friday).streak, 2);
    assert.equal(weeklyRecord(journal([], reviewed(45, 46, 47)), friday).streak, 3);
    assert.equal(weeklyRecord(journal([], reviewed(44, 45)), friday).streak, 0);
    assert.equal(weeklyRecord(journal(), friday).streak, 0);
  });

  it('counts a win as something logged, on the last day of its work', () => {
    const wins = [win({ date: { from: '2026-11-02', to: '2026-11-12' } })];
    assert.equal(weeklyRecord(journal(wins, reviewed(45)), friday).streak, 2);
  });

  it('names the missing ones of the last four whose Friday is over, and none before the first entry', () => {
    assert.deepEqual(weeklyRecord(journal([], reviewed(30, 45)), friday).missed, [
      '2026-W46',
      '2026-W44',
      '2026-W43',
    ]);
    assert.deepEqual(weeklyRecord(journal([], reviewed(45)), friday).missed, ['2026-W46']);
    assert.deepEqual(weeklyRecord(journal([], reviewed(45)), '2026-11-21').missed, ['2026-W47', '2026-W46']);
    assert.deepEqual(weeklyRecord(journal(), friday).missed, []);
  });

  it('counts the weeks of a year', () => {
    const weeks = ['2025-W46', '2025-W47', '2025-W48', '2026-W47', '2026-W48'].map((week) => ({ week }));
    assert.equal(weeklyRecord(journal([], { weeks }), friday).ofYear, 2);
  });

  it('looks back a year at most', () => {
    const logged = loggedWeeks([{ week: '2010-W01' }], [], friday);
    assert.equal(weeksDue(logged, friday, Infinity).length, 52);
    assert.deepEqual(weeksDue(logged, friday, -1), []);
  });
});

describe('a weekly review', () => {
  it('is due from its day on, until the week has one', () => {
    assert.equal(isReviewDue(undefined, 'friday', '2026-11-19'), false);
    assert.equal(isReviewDue(undefined, 'friday', '2026-11-20'), true);
    assert.equal(isReviewDue('2026-W46', 'friday', '2026-11-22'), true);
    assert.equal(isReviewDue('2026-W47', 'friday', '2026-11-22'), false);
    assert.equal(isReviewDue('2026-W47', 'monday', '2026-11-23'), true);
  });
});

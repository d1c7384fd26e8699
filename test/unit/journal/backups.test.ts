import assert from 'node:assert/strict';

import { addDays } from '../../../src/core/days';
import { backupName, backupsIn, superfluous } from '../../../src/core/journal/backups';

const TODAY = '2026-11-22';
const daysBack = (counts: readonly number[]) => counts.map((count) => addDays(TODAY, -count));
const kept = (names: readonly string[]) => {
  const backups = backupsIn(names);
  const dropped = new Set(superfluous(backups));
  return backups.filter((backup) => !dropped.has(backup)).map(({ name }) => name);
};

describe('backups of the journal', () => {
  it('are named by day and time, and found by their names, the newest first', () => {
    const names = [backupName('2026-11-20'), backupName('2026-11-22'), backupName('2026-11-22', '10:15:30')];
    assert.deepEqual(backupsIn([...names, 'notes.yaml', 'journal-2026-11-22.yaml.12.tmp']), [
      { name: 'journal-2026-11-22T101530.yaml', day: '2026-11-22', time: '10:15:30' },
      { name: 'journal-2026-11-22.yaml', day: '2026-11-22' },
      { name: 'journal-2026-11-20.yaml', day: '2026-11-20' },
    ]);
  });

  it('all stay while there are seven days of them, however far apart', () => {
    const names = daysBack([0, 40, 41, 42, 43, 44, 45]).map((day) => backupName(day));
    assert.deepEqual(kept(names), names);
  });

  it('of the eighth day go when their week has a newer one, and stay when it has none', () => {
    // 2026-11-22 is a Sunday: the seven days are a week, and the eighth is the Sunday before.
    const week = daysBack([0, 1, 2, 3, 4, 5, 6]);
    const names = [...week, ...daysBack([7, 8])].map((day) => backupName(day));
    assert.deepEqual(kept(names), names.slice(0, 8));
  });

  it('of a year of days are seven days and eight weeks', () => {
    const names = Array.from({ length: 365 }, (_, count) => backupName(addDays(TODAY, -count)));
    const expected = daysBack([0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35, 42, 49, 56]);
    assert.deepEqual(
      kept(names),
      expected.map((day) => backupName(day)),
    );
  });

  it('that were made on one day stay together', () => {
    const names = [backupName(TODAY, '11:00:00'), backupName(TODAY, '10:00:00'), backupName(TODAY)];
    assert.deepEqual(kept(names), names);
  });
});

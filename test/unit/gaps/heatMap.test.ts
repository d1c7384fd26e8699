import assert from 'node:assert/strict';

import { heatMapOf, type HeatMap } from '../../../src/core/gaps/heatMap';
import type { Win } from '../../../src/core/journal/schema';
import {
  AS_OF,
  checkInput,
  dimension,
  GENERIC,
  journal,
  provenWin,
  rubric,
  win,
} from '../../fixtures/reports';

const map = (wins: readonly Win[], bar = rubric()): HeatMap => heatMapOf(checkInput(journal(wins), bar));
const cell = (of: HeatMap, month: string) => of.rows[0]?.cells.find((one) => one.month === month);

describe('heatMapOf', () => {
  it('has every month of the window, also those with nothing', () => {
    const { months, rows } = map([]);
    assert.equal(months.length, 13);
    assert.deepEqual([months[0], months.at(-1)], ['2025-11', '2026-11']);
    assert.deepEqual(
      rows[0]?.cells.map(({ month }) => month),
      months,
    );
    assert.ok(rows[0].cells.every(({ nextLevel, unjudged, other }) => nextLevel + unjudged + other === 0));
  });

  it('counts next-level wins, wins to judge and those of the current level, and names them strongest first', () => {
    const strong = provenWin('2026-03-10');
    const silent = win({ date: '2026-03-02', dimensions: ['scope'] });
    const plain = win({ date: '2026-03-03', dimensions: ['scope'], level: 'current' });
    assert.deepEqual(cell(map([plain, silent, strong]), '2026-03'), {
      month: '2026-03',
      nextLevel: 1,
      unjudged: 1,
      other: 1,
      wins: [strong.id, silent.id, plain.id],
    });
  });

  it('counts a long win in each of its months, and only inside the window', () => {
    const long = provenWin('2026-01-01', { date: { from: '2025-01-01', to: '2026-01-05' } });
    const counted = map([long]).rows[0]?.cells.filter(({ nextLevel }) => nextLevel === 1);
    assert.deepEqual(
      counted?.map(({ month }) => month),
      ['2025-11', '2025-12', '2026-01'],
    );
  });

  it('leaves out the future, and dimensions that the rubric does not have', () => {
    const wins = [provenWin('2027-01-01'), provenWin('2026-05-01', { dimensions: ['charisma'] })];
    assert.ok(map(wins).rows[0]?.cells.every(({ wins: ids }) => ids.length === 0));
  });

  it('has a row for each dimension: none, or forty', () => {
    const forty = Array.from({ length: 40 }, (_, index) => dimension({ id: `d${index}` }));
    assert.equal(map([], rubric({ dimensions: [] })).rows.length, 0);
    assert.equal(map([], rubric({ dimensions: forty })).rows.length, 40);
  });

  it('agrees with the report on how many months a dimension has', () => {
    const input = checkInput(journal([provenWin('2026-03-01'), provenWin('2026-09-01')]), GENERIC, AS_OF);
    for (const [index, { cells }] of heatMapOf(input).rows.entries()) {
      const months = cells.filter(({ nextLevel }) => nextLevel > 0).length;
      assert.equal(months, input.evidence[index]?.have.months);
    }
  });
});

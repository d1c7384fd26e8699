import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import { comparedWith, movedWords, movementSince, type Movement } from '../../../src/core/gaps/movement';
import type { Win } from '../../../src/core/journal/schema';
import { AS_OF, journal, provenWin, rubric } from '../../fixtures/reports';

function movement(since: string, wins: readonly Win[], asOf = AS_OF): Movement {
  const [of, bar] = [journal(wins), rubric()];
  const { dimensions } = gapReport({ journal: of, rubric: bar, suggestions: [], asOf });
  return movementSince(since, of, bar, dimensions);
}

describe('movementSince', () => {
  it('tells which dimensions have another state, from the dates of the wins alone', () => {
    const { since, moved } = movement('2026-10-01', [provenWin('2026-10-20')]);
    assert.equal(since, '2026-10-01');
    assert.deepEqual(moved, [
      { id: 'scope-of-ownership', name: 'Scope of ownership', before: 'empty', now: 'thin' },
    ]);
    assert.deepEqual(moved.map(movedWords), ['Scope of ownership: empty → thin']);
  });

  it('tells of steps back, too: what was covered has gone stale', () => {
    const wins = ['2025-12-10', '2026-03-10', '2026-07-10'].map((day) => provenWin(day));
    const [first] = movement('2026-08-01', wins).moved;
    assert.deepEqual([first?.before, first?.now], ['covered', 'stale']);
  });

  it('has nothing to tell where nothing moved', () => {
    assert.deepEqual(movement('2026-11-01', [provenWin('2026-10-20')]).moved, []);
    assert.deepEqual(movement('1990-01-01', []).moved, []);
  });
});

describe('comparedWith', () => {
  const talks = (...dates: string[]) => ({ conversations: dates.map((date) => ({ date })) });

  it('is the last talk that is at least a week old', () => {
    assert.equal(comparedWith(talks('2026-08-02', '2026-10-02', '2026-04-14'), AS_OF), '2026-10-02');
    assert.equal(comparedWith(talks('2026-08-02', '2026-11-18', '2027-01-01'), AS_OF), '2026-08-02');
  });

  it('is four weeks ago without one', () => {
    assert.equal(comparedWith(talks(), AS_OF), '2026-10-23');
    assert.equal(comparedWith(talks('2026-11-19'), AS_OF), '2026-10-23');
  });
});

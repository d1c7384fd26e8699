import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import type { ManagerGapReport } from '../../../src/core/gaps/report';
import type { Journal, Win } from '../../../src/core/journal/schema';
import type { Rubric } from '../../../src/core/rubric/model';
import { AS_OF, journal, provenWin, rubric } from '../../fixtures/reports';

const said = (date: string, more: Partial<Journal> = {}, wins: string[] = []): Partial<Journal> => ({
  conversations: [{ date, gaps: [{ id: 'a', quote: 'Drive it.', wins }] }],
  ...more,
});

function first(more: Partial<Journal>, wins: Win[] = [], bar: Rubric = rubric()): ManagerGapReport {
  const [gap] = gapReport({
    journal: journal(wins, more),
    rubric: bar,
    suggestions: [],
    asOf: AS_OF,
  }).managerGaps;
  assert.ok(gap);
  return gap;
}

describe('what the manager said', () => {
  it('has a speaker: who it was with, else the manager', () => {
    const profile = { manager: { name: 'Mette' } };
    const conversations = [{ date: '2026-11-01', with: 'Jonas', gaps: [{ id: 'a', quote: 'Drive it.' }] }];
    assert.equal(first({ conversations, profile }).speaker, 'Jonas');
    assert.equal(first(said('2026-11-01', { profile })).speaker, 'Mette');
    assert.equal(first(said('2026-11-01')).speaker, '');
  });

  it('is unanswered after 60 days, or what the rubric says', () => {
    assert.equal(first(said('2026-09-22')).isUnanswered, false);
    assert.equal(first(said('2026-09-21')).isUnanswered, true);
    const bar = rubric({ checks: { 'gap-unanswered': { days: 90 } } });
    assert.equal(first(said('2026-09-21'), [], bar).isUnanswered, false);
  });

  it('counts from the last next-level win that is linked', () => {
    const wins = [provenWin('2026-10-01', { id: 'w' })];
    const linked = first(said('2026-01-01', {}, ['w', 'gone']), wins);
    assert.deepEqual([linked.since, linked.isUnanswered], ['2026-10-01', false]);
    const current = [{ ...provenWin('2026-10-01', { id: 'w' }), level: 'current' as const }];
    assert.equal(first(said('2026-01-01', {}, ['w']), current).since, '2026-01-01');
  });

  it('says whether it can be measured, and by when', () => {
    const gaps = [{ id: 'a', quote: 'Drive it.', measurable: true, due: '2026-12-01', dimension: 'scope' }];
    const { measurable, due, dimension } = first({ conversations: [{ date: '2026-11-01', gaps }] });
    assert.deepEqual([measurable, due, dimension], [true, '2026-12-01', 'scope']);
  });
});

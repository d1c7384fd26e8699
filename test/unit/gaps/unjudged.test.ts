import assert from 'node:assert/strict';

import { gapOverview } from '../../../src/core/gaps/overview';
import { stepAfterTriage, unjudgedIn } from '../../../src/core/gaps/unjudged';
import { windowTo } from '../../../src/core/gaps/window';
import type { Win } from '../../../src/core/journal/schema';
import { AS_OF, journal, rubric, win } from '../../fixtures/reports';

const WINDOW = windowTo(AS_OF);
const some = (count: number, changes: Partial<Win> = {}) => Array.from({ length: count }, () => win(changes));

describe('unjudged wins', () => {
  it('are those of the period without a level', () => {
    const wins = [
      win({ id: 'silent' }),
      win({ id: 'next', level: 'next' }),
      win({ id: 'current', level: 'current' }),
      win({ id: 'old', date: '2020-01-01' }),
      win({ id: 'ahead', date: '2026-12-24' }),
      win({ id: 'long', date: { from: '2020-01-01', to: '2026-01-01' } }),
      win({ id: 'ongoing', date: { from: '2026-11-01' } }),
    ];
    assert.deepEqual(
      unjudgedIn(wins, WINDOW).map(({ id }) => id),
      ['silent', 'long', 'ongoing'],
    );
  });

  it('are the same for the gap tracker', () => {
    const wins = [...some(3), ...some(2, { level: 'next' }), ...some(2, { date: '2020-01-01' })];
    const { unjudged } = gapOverview({
      journal: journal(wins),
      rubric: rubric(),
      suggestions: [],
      asOf: AS_OF,
    });
    assert.deepEqual(new Set(unjudged), new Set(unjudgedIn(wins, WINDOW)));
  });
});

describe('what comes after triage', () => {
  const after = (wins: readonly Win[], hasSeenPacket = false) => stepAfterTriage(wins, WINDOW, hasSeenPacket);

  it('is judging, from five wins to judge on', () => {
    assert.equal(after(some(4)), undefined);
    const five = some(5);
    assert.deepEqual(after([...some(9, { level: 'next' }), ...five], true), {
      kind: 'judge-levels',
      wins: five.map(({ id }) => id),
    });
  });

  it('is the first packet, once five wins are judged', () => {
    const judged = [...some(2, { level: 'next' }), ...some(3, { level: 'current' })];
    assert.equal(after(judged.slice(1)), undefined);
    assert.deepEqual(after(judged), { kind: 'preview-packet' });
    assert.equal(after(judged, true), undefined);
  });
});

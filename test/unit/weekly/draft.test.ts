import assert from 'node:assert/strict';

import { weeklyDraft } from '../../../src/core/weekly/draft';
import { journal, suggestion, win } from '../../fixtures/reports';

const WEEK = '2026-W47';

describe('the draft of a weekly review', () => {
  it('is what the wins of its week say', () => {
    const wins = [
      win({
        date: '2026-11-16',
        title: 'Cut checkout p95',
        decision: { chosen: 'A local cache', why: 'one region answers for all' },
        helped: [
          { who: 'Ana', outcome: 'deploys on her own' },
          { who: 'Ben', how: 'pairing' },
        ],
        impact: { metric: 'p95', before: 800, after: 210, unit: 'ms' },
      }),
      win({ date: { from: '2026-10-01', to: '2026-11-22' }, title: 'Finished the migration' }),
      win({ date: '2026-11-15', title: 'The week before' }),
    ];
    assert.deepEqual(weeklyDraft(WEEK, journal(wins), []), {
      week: WEEK,
      shipped: 'Cut checkout p95; Finished the migration',
      decisions: 'A local cache: one region answers for all',
      helped: 'Ana: deploys on her own; Ben: pairing',
      impact: 'p95: 800 → 210\u202fms (−74\u202f%)',
    });
  });

  it('has the titles of what waits in the inbox of that week, each once', () => {
    const wins = [win({ date: '2026-11-17', title: 'Replace the session cache' })];
    const waiting = [
      suggestion({ to: '2026-11-18' }),
      suggestion({ to: '2026-11-19', title: 'Write the runbook' }),
      suggestion({ to: '2026-11-19', title: 'Tidy up', standing: 'low-signal' }),
      suggestion({ to: '2026-11-12', title: 'Older' }),
    ];
    assert.equal(
      weeklyDraft(WEEK, journal(wins), waiting).shipped,
      'Replace the session cache; Write the runbook',
    );
  });

  it('keeps what was written before, also where that is nothing more', () => {
    const weeks = [{ week: WEEK, shipped: 'My own words', helped: '' }];
    const wins = [win({ date: '2026-11-17', title: 'Something', helped: [{ who: 'Ana' }] })];
    const draft = weeklyDraft(WEEK, journal(wins, { weeks }), []);
    assert.deepEqual([draft.shipped, draft.helped], ['My own words', '']);
  });
});

import assert from 'node:assert/strict';

import { feedbackChange, knownOf, requestChange } from '../../../src/core/feedback/entries';
import type { Feedback } from '../../../src/core/journal/schema';
import { win } from '../../fixtures/reports';

const TODAY = '2026-11-20';
const open: Feedback = { id: 'asked', from: '@Mei', wins: ['a'], requests: [{ asked: '2026-11-01' }] };

describe('a request to a peer', () => {
  const wins = [win({ id: 'a', dimensions: ['scope-of-ownership'] }), win({ id: 'b' })];

  it('is an entry with its day, its wins and what they show', () => {
    assert.deepEqual(requestChange({ who: 'Mei', wins }, { feedback: [] }, TODAY), {
      kind: 'new',
      entry: {
        id: '2026-11-20-mei',
        from: 'Mei',
        wins: ['a', 'b'],
        dimensions: ['scope-of-ownership'],
        consent: 'asked',
        requests: [{ asked: TODAY }],
      },
    });
  });

  it('about the same wins is one more request, about others one of its own', () => {
    assert.deepEqual(requestChange({ who: 'mei', wins: wins.slice(0, 1) }, { feedback: [open] }, TODAY), {
      kind: 'change',
      id: 'asked',
      patch: { requests: [{ asked: '2026-11-01' }, { asked: TODAY }] },
    });
    assert.equal(requestChange({ who: 'mei', wins }, { feedback: [open] }, TODAY).kind, 'new');
    const answered = [{ ...open, quote: 'Words' }];
    assert.equal(
      requestChange({ who: 'mei', wins: wins.slice(0, 1) }, { feedback: answered }, TODAY).kind,
      'new',
    );
  });
});

describe('words of a peer', () => {
  it('answer the request that is open', () => {
    const given: Feedback = { from: 'Mei', quote: 'Words', consent: 'given' };
    assert.deepEqual(feedbackChange(given, { feedback: [open] }, TODAY), {
      kind: 'change',
      id: 'asked',
      patch: {
        quote: 'Words',
        consent: 'given',
        date: TODAY,
        requests: [{ asked: '2026-11-01', answered: TODAY }],
      },
    });
  });

  it('about other wins, of others, or to an answered request are an entry of their own', () => {
    const cases: [Feedback, Feedback[]][] = [
      [{ from: 'Mei', quote: 'Words', wins: ['b'] }, [open]],
      [{ from: 'Ana', quote: 'Words' }, [open]],
      [{ from: 'Mei', quote: 'Words' }, [{ ...open, quote: 'Earlier' }]],
      [{ from: 'Mei' }, [open]],
    ];
    for (const [given, feedback] of cases) {
      const change = feedbackChange(given, { feedback }, TODAY);
      assert.equal(change.kind, 'new', JSON.stringify(given));
    }
  });

  it('get an id of their own, and today as their day', () => {
    const taken = [{ id: '2026-11-20-ana', from: 'Ana', quote: 'Before' }];
    assert.deepEqual(feedbackChange({ from: 'Ana', quote: 'Words' }, { feedback: taken }, TODAY), {
      kind: 'new',
      entry: { id: '2026-11-20-ana-2', from: 'Ana', quote: 'Words', date: TODAY },
    });
  });

  it('are of somebody whose role is known from before', () => {
    const feedback = [
      { from: 'Ana', role: 'Engineer', team: 'Search' },
      { from: '@ana', role: 'Staff engineer' },
    ];
    assert.deepEqual(knownOf('ANA', feedback), { role: 'Staff engineer', team: 'Search' });
    assert.deepEqual(knownOf('Ben', feedback), {});
  });
});

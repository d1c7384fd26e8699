import assert from 'node:assert/strict';

import type { Win } from '../../../src/core/journal/schema';
import { parseQuery, winSearch } from '../../../src/core/journal/search';
import { rubric } from '../capture/rubric';

const WINS: readonly Win[] = [
  {
    id: 'cache',
    date: '2026-11-20',
    title: 'Cut checkout p95 from 800 ms to 210 ms',
    project: 'checkout-rewrite',
    dimensions: ['scope-of-ownership'],
    problem: 'Größere Körbe timed out',
    impact: { metric: 'checkout p95', before: 800, after: 210, unit: 'ms' },
    evidence: [{ doc: 'docs/adr/0007-cache.md' }],
    corroborators: ['Ana Lund'],
    level: 'next',
  },
  {
    id: 'runbook',
    date: { from: '2026-05-01', to: '2026-07-10' },
    title: 'Runbook for failed settlements',
    dimensions: ['technical-leadership', 'communication-and-influence'],
    action: 'Paired on the first two shifts',
    helped: [{ who: 'Tomas Reyes', outcome: 'ran the rota alone' }],
    impact: { summary: 'Nobody is paged twice', source: 'https://pages.example' },
  },
  { id: 'bare', date: '2025-12-11', title: 'Made the refund tests deterministic' },
];

describe('the search for wins', () => {
  const find = winSearch(WINS, rubric);
  const cases: readonly (readonly [query: string, ids: readonly string[]])[] = [
    ['', ['cache', 'runbook', 'bare']],
    ['checkout', ['cache']],
    ['CHECKOUT p95', ['cache']],
    ['checkout runbook', []],
    ['grossere', ['cache']],
    ['paired', ['runbook']],
    ['"first two shifts"', ['runbook']],
    ['influence', ['runbook']],
    ['2026-11', ['cache']],
    ['adr', ['cache']],
    ['ana', ['cache']],
    ['dimension:technical', ['runbook']],
    ['dimension:"Scope of"', ['cache']],
    ['project:rewrite', ['cache']],
    ['person:@ana', ['cache']],
    ['person:"tomas reyes"', ['runbook']],
    ['person:cache', []],
    ['from:2026-07', ['cache', 'runbook']],
    ['from:2026-07-11', ['cache']],
    ['to:2026-05', ['runbook', 'bare']],
    ['from:2026 to:2026-04-30', []],
    ['to:2025', ['bare']],
    ['lacks:proof', ['bare']],
    ['lacks:number', ['runbook', 'bare']],
    ['lacks:result', ['bare']],
    ['lacks:level', ['runbook', 'bare']],
    ['lacks:dim', ['bare']],
    ['lacks:confirmation lacks:project', ['runbook', 'bare']],
    ['lacks:level settlements', ['runbook']],
  ];
  for (const [query, ids] of cases) {
    it(`gives ${ids.join(', ') || 'nothing'} for “${query}”`, () => {
      assert.deepEqual(
        find(query).map(({ id }) => id),
        ids,
      );
    });
  }

  it('lets everything through while a filter is being typed', () => {
    for (const typed of ['dimension:', 'lacks:', 'lacks:xyz', 'from:', 'from:soon', 'person:"'])
      assert.equal(find(typed).length, 3, typed);
  });
});

describe('parseQuery', () => {
  it('tells words from filters, whatever their case', () => {
    const query = parseQuery('Cut Dimension:scope https://x.example/a:b from:2026-01');
    assert.deepEqual(query.words, ['cut', 'https://x.example/a:b']);
    assert.deepEqual(query.dimensions, ['scope']);
    assert.equal(query.from, '2026-01');
  });
});

import assert from 'node:assert/strict';

import { levelProposal } from '../../../src/core/gaps/levelProposal';
import type { Win } from '../../../src/core/journal/schema';
import { win } from '../../fixtures/reports';

const FIGURE = { metric: 'p95', before: 800, after: 210, unit: 'ms', source: 'https://grafana.example/1' };

/** What is proposed for a win, and why: `next: it reached other teams`. */
const proposed = (changes: Partial<Win>): string => {
  const { level, reasons } = levelProposal(win(changes));
  return [level, ...reasons].join(' · ');
};

describe('the level that is proposed for a win', () => {
  it('is the current one where nothing of the win speaks for more', () => {
    assert.equal(proposed({}), 'current');
    const routine: Partial<Win> = {
      problem: 'It was slow.',
      action: 'Made it fast.',
      role: 'contributed',
      reach: 'team',
      ambiguity: 'given',
      evidence: [
        { commit: '3fa9c21', repo: 'checkout' },
        { pr: '12', repo: 'checkout' },
      ],
      impact: { summary: 'It is faster now' },
      corroborators: ['mei'],
      decision: { options: [], chosen: ' ', why: '' },
      helped: [{ who: 'mei' }],
      phase: ['build'],
    };
    assert.equal(proposed({ ...routine, ambiguity: undefined }), 'current');
    assert.match(proposed(routine), /^current · the problem was given/);
  });

  const TELLING: readonly (readonly [name: string, win: Partial<Win>, reason: string])[] = [
    ['a decision', { decision: { chosen: 'regional replicas' } }, 'you decided: regional replicas'],
    [
      'a decision between alternatives',
      { decision: { options: ['replicas', 'one big cache'], chosen: 'replicas', why: 'latency' } },
      'you chose replicas over one big cache',
    ],
    ['the reason of a decision', { decision: { why: 'it fails alone' } }, 'you decided: it fails alone'],
    ['a problem that was found', { ambiguity: 'found' }, 'you found the problem'],
    ['effect on other teams', { reach: 'cross-team' }, 'it reached other teams'],
    ['effect on all', { reach: 'org' }, 'it reached the whole organisation'],
    [
      'somebody who can do more',
      { helped: [{ who: 'mei', outcome: 'runs it alone' }] },
      'mei: runs it alone',
    ],
    ['most of a life cycle', { phase: ['design', 'build', 'operate'] }, 'yours from design to operation'],
    [
      'a decision record with words of one’s own',
      { evidence: [{ doc: 'docs/adr/0007-cache.md' }], problem: 'It was slow.' },
      'decision record 0007-cache.md',
    ],
    [
      'a document by its title',
      { evidence: [{ doc: 'docs/rfcs/1.md', title: 'RFC 1' }], action: 'Wrote it.' },
      'proposal RFC 1',
    ],
    [
      'a postmortem',
      { evidence: [{ commit: '3fa9c21' }, { doc: 'docs/postmortems/july.md' }], problem: 'Charged twice.' },
      'postmortem july.md',
    ],
  ];
  for (const [name, changes, reason] of TELLING)
    it(`is the next one by ${name}`, () => assert.equal(proposed(changes), `next · ${reason}`));

  const HINTING: readonly (readonly [name: string, win: Partial<Win>, reason: string])[] = [
    ['a number with its source', { impact: FIGURE }, 'p95: 800 → 210\u202fms (−74\u202f%)'],
    ['having led it', { role: 'led' }, 'you led it'],
    ['a problem that was shaped', { ambiguity: 'shaped' }, 'you shaped the problem'],
    ['a quarter of work', { date: { from: '2026-03-01', to: '2026-08-20' } }, 'over 6 months'],
    [
      'two repositories',
      {
        evidence: [
          { pr: '1', repo: 'a' },
          { pr: '2', repo: 'b' },
        ],
      },
      'in 2 repositories',
    ],
    [
      'a document that may be somebody else’s',
      { evidence: [{ doc: 'docs/adr/1.md' }] },
      'decision record 1.md',
    ],
  ];
  for (const [name, changes, reason] of HINTING)
    it(`takes ${name} for a hint, which takes another one`, () => {
      assert.equal(proposed(changes), `current · ${reason}`);
      const other: Partial<Win> = changes.role === 'led' ? { ambiguity: 'shaped' } : { role: 'led' };
      assert.match(proposed({ ...changes, ...other }), /^next · .+ · .+/);
    });

  it('says nothing that the win does not', () => {
    for (const near of [
      { impact: { ...FIGURE, source: '' } },
      { impact: { summary: 'Faster', source: 'https://grafana.example/1' } },
      { date: { from: '2026-03-01', to: '2026-05-29' } },
      { date: { from: '2025-03-01' } },
      { evidence: [{ doc: 'docs/guide.md' }, { doc: 'docs/adr/README.md' }], problem: 'It was slow.' },
      { phase: ['design', 'build', 'launch'] },
      { phase: ['build', 'launch', 'operate'] },
      { helped: [{ who: ' ', outcome: 'better' }] },
    ] satisfies Partial<Win>[])
      assert.equal(proposed(near), 'current', JSON.stringify(near));
  });

  it('is the current one for a clear request that stayed in the team, unless it took a decision', () => {
    const clear: Partial<Win> = { ambiguity: 'given', reach: 'team', role: 'led', impact: FIGURE };
    assert.equal(proposed(clear), 'current · the problem was given, and it stayed in your team');
    assert.match(proposed({ ...clear, decision: { why: 'it fails alone' } }), /^next/);
    assert.match(proposed({ ...clear, reach: 'org' }), /^next/);
  });

  it('tells long words on one line, cut at a word', () => {
    const chosen = 'a cache\nthat holds   every session in memory and writes it to disk every now and then';
    const [reason = ''] = levelProposal(win({ decision: { chosen } })).reasons;
    assert.equal(reason, 'you decided: a cache that holds every session in memory and writes it to disk…');
    assert.match(proposed({ decision: { chosen: 'x'.repeat(100_000) } }), /^next · you decided: x{70}…$/);
  });
});

import assert from 'node:assert/strict';
import type { Win } from '../../../src/core/journal/schema';
import { strongerBy } from '../../../src/core/capture/stronger';
import { rubric } from './rubric';

describe('strongerBy', () => {
  const steps: readonly (readonly [kind: string, text: string, answer: Partial<Win>])[] = [
    ['result', 'What changed? Add a number, such as 800ms → 210ms', { impact: { before: 800, after: 210 } }],
    ['evidence', 'What proves it? Add a link, a ticket or #123', { evidence: [{ pr: '12' }] }],
    ['confirm', 'Who can confirm it? Add @name', { corroborators: ['jean'] }],
    ['reach', 'Who else was affected? Add reach', { reach: 'team' }],
    ['dimension', 'What does it show? Add #scope', { dimensions: ['scope-of-ownership'] }],
    ['level', 'Could somebody at Mid have done it? Add level', { level: 'next' }],
    ['problem', 'What was wrong before, and for whom? Add problem', { problem: 'Slow' }],
  ];

  it('asks one thing at a time, in the order that a committee does', () => {
    let win: Omit<Win, 'id'> = { date: '2026-11-20', title: 'Ran it' };
    for (const [kind, text, answer] of steps) {
      assert.deepEqual(strongerBy(win, rubric), { kind, text });
      win = { ...win, ...answer };
    }
    assert.equal(strongerBy(win, rubric), undefined);
  });

  it('takes no words for a number, and an empty list for none', () => {
    const win = { date: '2026-11-20', title: 'Ran it', impact: { summary: 'Much better' }, evidence: [] };
    assert.equal(strongerBy(win, rubric)?.kind, 'result');
    assert.equal(strongerBy({ ...win, impact: { change: '40 %' } }, rubric)?.kind, 'evidence');
  });

  it('takes the source of the number as proof', () => {
    const impact = { summary: '12 teams use it', source: 'https://example.org/dashboard' };
    assert.equal(strongerBy({ date: '2026-11-20', title: 'Ran it', impact }, rubric)?.kind, 'confirm');
  });
});

import assert from 'node:assert/strict';

import type { NextStep } from '../../../src/core/gaps/nextStep';
import { callOf, publishedReport } from '../../../src/host/nextSteps';
import { gapReport } from '../../../src/core/gaps/gapReport';
import { AS_OF, journal, rubric } from '../../fixtures/reports';

const CALLS: readonly (readonly [step: NextStep, command: string, ...given: unknown[]])[] = [
  [{ kind: 'log-win' }, 'logWin'],
  [{ kind: 'log-win-for' }, 'logWinFor', {}],
  [{ kind: 'log-win-for', dimension: 'scope' }, 'logWinFor', { dimension: 'scope' }],
  [{ kind: 'open-win', win: 'a' }, 'openJournal', { id: 'a' }],
  [{ kind: 'add-detail', win: 'a', about: 'result' }, 'addDetail', { id: 'a', about: 'result' }],
  [{ kind: 'judge-levels', wins: ['a', 'b'] }, 'judgeLevels', { ask: ['a', 'b'] }],
  [{ kind: 'review-suggestions', suggestions: ['s'] }, 'showSuggestions', { ids: ['s'] }],
  [
    { kind: 'find-wins', since: '2026-01-01', until: '2026-02-01' },
    'findWins',
    { since: '2026-01-01', until: '2026-02-01' },
  ],
  [{ kind: 'copy-question', question: 'Why?' }, 'copyQuestion', { question: 'Why?' }],
  [{ kind: 'request-feedback', wins: ['a'] }, 'requestFeedback', { wins: ['a'] }],
  [{ kind: 'record-conversation' }, 'recordConversation'],
  [{ kind: 'review-week' }, 'weeklyReview'],
  [{ kind: 'begin-design-doc' }, 'newDesignDoc'],
  [{ kind: 'preview-packet' }, 'previewPacket', {}],
  [{ kind: 'preview-packet', audience: 'manager' }, 'previewPacket', { audience: 'manager' }],
];

describe('the command of a next step', () => {
  for (const [step, command, ...given] of CALLS)
    it(`${JSON.stringify(step)} is ${command}`, () => {
      assert.deepEqual(callOf(step), { command: `promoJournal.${command}`, arguments: given });
    });
});

describe('a published report', () => {
  const report = gapReport({ journal: journal(), rubric: rubric(), suggestions: [], asOf: AS_OF });
  const { dimensions, findings, ...rest } = publishedReport(report);

  it('has the command of each gap and finding in place of its step', () => {
    const published = [...dimensions.flatMap(({ gaps }) => gaps), ...findings];
    const inside = [...report.dimensions.flatMap(({ gaps }) => gaps), ...report.findings];
    assert.ok(published.length > 4);
    assert.deepEqual(
      published,
      inside.map(({ step, ...others }) => ({ ...others, ...callOf(step) })),
    );
  });

  it('is the same besides', () => {
    const { dimensions: _, findings: __, ...others } = report;
    assert.deepEqual(rest, others);
  });
});

import assert from 'node:assert/strict';

import { hasScope, screenProject } from '../../../src/core/gaps/projectScreen';

const ANSWERS = {
  ambiguity: 'Nobody knows which half is used',
  crossTeam: 'Platform, risk',
  decisions: 'Cache or replicas',
  outcome: 'p95 below 250 ms',
};

describe('screenProject', () => {
  it('says next-level scope where there is scope and an outcome, and why', () => {
    assert.deepEqual(screenProject({ screen: ANSWERS }), {
      verdict: 'next-level',
      words: 'next-level scope',
      reasons: [
        'Unclear at the start: Nobody knows which half is used',
        'Other teams it needs: Platform, risk',
        'Decisions it asks for: Cache or replicas',
        'Measurable at the end: p95 below 250 ms',
      ],
      open: [],
    });
  });

  it('takes any one of ambiguity, other teams and decisions as scope', () => {
    for (const question of ['ambiguity', 'crossTeam', 'decisions'] as const) {
      const screen = { [question]: ANSWERS[question], outcome: ANSWERS.outcome };
      assert.equal(screenProject({ screen }).verdict, 'next-level', question);
    }
  });

  it('says so where scope has nothing to be measured by', () => {
    const { verdict, words, open } = screenProject({ screen: { ...ANSWERS, outcome: '  ' } });
    assert.equal(verdict, 'no-outcome');
    assert.equal(words, 'next-level scope, nothing to measure it by yet');
    assert.deepEqual(open, ['outcome']);
    assert.equal(screenProject({ screen: { ...ANSWERS, outcome: 'none' } }).verdict, 'no-outcome');
  });

  it('says current-level scope only when all three were answered with nothing', () => {
    const nothing = { ambiguity: 'None.', crossTeam: 'no', decisions: '–' };
    const { verdict, reasons } = screenProject({ screen: { ...nothing, outcome: 'Fewer alerts' } });
    assert.equal(verdict, 'current-level');
    assert.deepEqual(reasons, [
      'Everything is clear at the start',
      'No other team is needed',
      'No decision is yours to make',
      'Measurable at the end: Fewer alerts',
    ]);
    assert.equal(screenProject({ screen: { ...nothing, decisions: '' } }).verdict, 'unclear');
  });

  it('judges nothing before a question was answered', () => {
    for (const project of [{}, { screen: {} }, { screen: { ambiguity: ' ' } }]) {
      const { verdict, open } = screenProject(project);
      assert.equal(verdict, 'not-screened');
      assert.equal(open.length, 4);
    }
    assert.equal(screenProject({ screen: { outcome: 'Fewer alerts' } }).verdict, 'unclear');
  });

  it('takes an answer that only starts with “no” for what it says', () => {
    const screen = { ambiguity: 'No one knows why payments stall', outcome: 'Fewer stalls' };
    assert.ok(hasScope(screenProject({ screen })));
  });
});

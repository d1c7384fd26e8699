import assert from 'node:assert/strict';

import { codeSpeaks } from '../../../src/core/committee/checks/codeSpeaks';
import { gapUnanswered } from '../../../src/core/committee/checks/gapUnanswered';
import { noConversation } from '../../../src/core/committee/checks/noConversation';
import { noNumbers } from '../../../src/core/committee/checks/noNumbers';
import { oneSystem } from '../../../src/core/committee/checks/oneSystem';
import { solo } from '../../../src/core/committee/checks/solo';
import { teamImpact } from '../../../src/core/committee/checks/teamImpact';
import type { Win } from '../../../src/core/journal/schema';
import { found, provenWin, rubric, win, type ReportOptions } from '../../fixtures/reports';
import { messages, times } from './asking';

describe('o-team', () => {
  const helped = (date: string) => win({ date, helped: [{ who: 'Ana', outcome: 'leads reviews' }] });

  it('fires without an outcome for others in six months', () => {
    assert.deepEqual(found(teamImpact, [helped('2026-05-21')]), []);
    assert.deepEqual(messages(teamImpact, [helped('2026-05-20')]), [
      'Output shows, a better team does not. Who moved faster, and by how much?',
    ]);
  });

  it('takes a figure about people or their time', () => {
    const impacts: NonNullable<Win['impact']>[] = [
      { summary: 'Saves 4 hours a week' },
      { summary: 'Used by 3 other teams' },
      { before: 6, after: 2, unit: 'hours' },
      { metric: 'developers who build locally', after: 40, unit: 'people' },
    ];
    for (const impact of impacts)
      assert.deepEqual(found(teamImpact, [win({ impact })]), [], JSON.stringify(impact));
    assert.equal(found(teamImpact, [win({ impact: { summary: 'Teams are happier' } })]).length, 1);
    assert.equal(found(teamImpact, [win({ impact: { before: 800, after: 210, unit: 'ms' } })]).length, 1);
  });

  it('says nothing of an empty journal', () => {
    assert.deepEqual(found(teamImpact, []), []);
  });
});

describe('no-numbers', () => {
  const measured = () => provenWin('2026-10-01');
  const unmeasured = () => provenWin('2026-10-01', { impact: { summary: 'Better' } });

  it('fires above 40 %, not at 40 %', () => {
    assert.deepEqual(found(noNumbers, [...times(3, measured), ...times(2, unmeasured)]), []);
    assert.deepEqual(messages(noNumbers, [...times(2, measured), ...times(2, unmeasured)]), [
      '2 of 4 next-level wins have no number with a source.',
    ]);
  });

  it('reads well for one win, and is silent without any', () => {
    assert.deepEqual(messages(noNumbers, [unmeasured()]), [
      'The one next-level win has no number with a source.',
    ]);
    assert.deepEqual(found(noNumbers, [win()]), []);
  });
});

describe('code-speaks', () => {
  const code = () => win({ evidence: [{ commit: 'abc' }, { commit: 'def' }] });
  const readable = () => win({ evidence: [{ commit: 'abc' }, { doc: 'a.md' }] });

  it('fires at 80 % of wins with nothing but commits, not below', () => {
    assert.equal(found(codeSpeaks, [...times(4, code), readable()]).length, 1);
    assert.deepEqual(found(codeSpeaks, [...times(3, code), readable()]), []);
    assert.deepEqual(found(codeSpeaks, [win()]), []);
  });
});

describe('one-system', () => {
  const inside = () => win({ component: ['checkout'] });
  const outside = () => win({ component: ['ledger'] });
  const across = () => win({ component: ['checkout', 'ledger'] });

  it('fires at 75 % in one component, not below', () => {
    assert.deepEqual(messages(oneSystem, [...times(3, inside), outside()]), [
      '75 % sits in checkout. Where did you cross a system boundary?',
    ]);
    assert.deepEqual(found(oneSystem, [...times(2, inside), outside()]), []);
    assert.deepEqual(found(oneSystem, [...times(5, inside), ...times(2, outside)]), []);
  });

  it('counts a win across a boundary for neither side', () => {
    assert.deepEqual(found(oneSystem, [...times(2, inside), ...times(2, across)]), []);
  });

  it('waits until four wins name a component', () => {
    assert.deepEqual(found(oneSystem, [...times(3, inside), win()]), []);
    assert.equal(found(oneSystem, times(4, inside)).length, 1);
  });
});

describe('no-conversation', () => {
  const gap = { id: 'a', quote: 'Drive it across teams.' };
  const on = (date: string, gaps = [gap]): ReportOptions => ({ more: { conversations: [{ date, gaps }] } });

  it('fires without a conversation, and does not see one in the future', () => {
    assert.match(messages(noConversation, [])[0] ?? '', /^No conversation/);
    assert.match(messages(noConversation, [], on('2026-12-01'))[0] ?? '', /^No conversation/);
  });

  it('fires 91 days after the last one, not after 90', () => {
    assert.deepEqual(messages(noConversation, [], on('2026-08-22')), []);
    assert.deepEqual(messages(noConversation, [], on('2026-08-21')), [
      'The last conversation about the next level was on 2026-08-21, 91 days ago.',
    ]);
  });

  it('fires when nothing was written down word for word', () => {
    assert.match(messages(noConversation, [], on('2026-11-01', []))[0] ?? '', /word for word/);
    assert.match(
      messages(noConversation, [], on('2026-11-01', [{ id: 'a', quote: ' ' }]))[0] ?? '',
      /word for word/,
    );
  });
});

describe('solo', () => {
  const alone = (to: string, changes: Partial<Win> = {}) =>
    win({ title: 'Rewrite', date: { from: '2026-09-01', to }, ...changes });

  it('fires at six weeks with nobody named, not below', () => {
    assert.deepEqual(found(solo, [alone('2026-10-11')]), []);
    assert.deepEqual(messages(solo, [alone('2026-10-12')]), [
      '“Rewrite” ran 6 weeks with nobody else named. Who could have owned a part?',
    ]);
  });

  it('is silent when somebody is named, in the win or in feedback', () => {
    assert.deepEqual(found(solo, [alone('2026-11-01', { helped: [{ who: 'Ana' }] })]), []);
    assert.deepEqual(found(solo, [alone('2026-11-01', { corroborators: ['Ana'] })]), []);
    const quoted = alone('2026-11-01');
    const more = { feedback: [{ from: 'Ana', quote: 'She led it.', wins: [quoted.id] }] };
    assert.deepEqual(found(solo, [quoted], { more }), []);
  });

  it('takes its weeks from the rubric', () => {
    const bar = rubric({ checks: { solo: { weeks: 2, severity: 'high' } } });
    assert.deepEqual(
      found(solo, [alone('2026-09-14')], { bar }).map(({ severity }) => severity),
      ['high'],
    );
  });
});

describe('gap-unanswered', () => {
  const said = (date: string, wins: string[] = [], status?: 'answered'): ReportOptions => ({
    more: {
      conversations: [{ date, gaps: [{ id: 'a', quote: 'Drive it.', wins, ...(status && { status }) }] }],
    },
  });

  it('fires 60 days after it was said, not before', () => {
    assert.deepEqual(found(gapUnanswered, [], said('2026-09-22')), []);
    assert.deepEqual(messages(gapUnanswered, [], said('2026-09-21')), [
      'Your manager said: “Drive it.” No evidence since 2026-09-21.',
    ]);
  });

  it('counts from the last next-level win that is linked', () => {
    const recent = provenWin('2026-10-01', { id: 'recent' });
    assert.deepEqual(found(gapUnanswered, [recent], said('2026-01-01', ['recent'])), []);
    const current = { ...recent, level: 'current' as const };
    assert.equal(found(gapUnanswered, [current], said('2026-01-01', ['recent'])).length, 1);
    const [old] = found(
      gapUnanswered,
      [provenWin('2026-09-01', { id: 'recent' })],
      said('2026-01-01', ['recent']),
    );
    assert.match(old?.message ?? '', /since 2026-09-01/);
    assert.deepEqual(old?.wins, ['recent']);
  });

  it('is silent about answered ones and links that lead nowhere', () => {
    assert.deepEqual(found(gapUnanswered, [], said('2026-01-01', [], 'answered')), []);
    assert.equal(found(gapUnanswered, [], said('2026-01-01', ['gone'])).length, 1);
  });
});

import assert from 'node:assert/strict';

import { codeSpeaks } from '../../../src/core/committee/checks/codeSpeaks';
import { gapUnanswered } from '../../../src/core/committee/checks/gapUnanswered';
import { leadBeyondCode } from '../../../src/core/committee/checks/leadBeyondCode';
import { midCould } from '../../../src/core/committee/checks/midCould';
import { nextLevel } from '../../../src/core/committee/checks/nextLevel';
import { noConversation } from '../../../src/core/committee/checks/noConversation';
import { noNumbers } from '../../../src/core/committee/checks/noNumbers';
import { oneSystem } from '../../../src/core/committee/checks/oneSystem';
import { solo } from '../../../src/core/committee/checks/solo';
import { staleDimension } from '../../../src/core/committee/checks/staleDimension';
import { sustained } from '../../../src/core/committee/checks/sustained';
import { teamImpact } from '../../../src/core/committee/checks/teamImpact';
import { thinDimension } from '../../../src/core/committee/checks/thinDimension';
import type { Check } from '../../../src/core/committee/check';
import type { Win } from '../../../src/core/journal/schema';
import {
  dimension,
  found,
  GENERIC,
  provenWin,
  rubric,
  win,
  type ReportOptions,
} from '../../fixtures/reports';

const messages = (check: Check, wins: readonly Win[], options?: ReportOptions): string[] =>
  found(check, wins, options).map(({ message }) => message);

const times = (count: number, make: (index: number) => Win): Win[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('thin-dimension', () => {
  const three = [provenWin('2026-04-10'), provenWin('2026-07-10'), provenWin('2026-10-10')];

  it('stops at an empty dimension and asks about a thin one', () => {
    assert.deepEqual(
      found(thinDimension, []).map(({ severity, message }) => [severity, message]),
      [['high', 'Scope of ownership: nothing logged. Best next proof: A migration that you ran to the end']],
    );
    const [thin] = found(thinDimension, three.slice(1));
    assert.equal(thin?.severity, 'medium');
    assert.equal(thin.wins.length, 2);
    assert.deepEqual(thin.arguments, [{ dimension: 'scope-of-ownership' }]);
  });

  it('is silent when needs are met, and about supporting dimensions', () => {
    assert.deepEqual(found(thinDimension, three), []);
    assert.deepEqual(
      found(thinDimension, [], { bar: rubric({ dimensions: [dimension({ core: false })] }) }),
      [],
    );
  });
});

describe('stale', () => {
  const last = provenWin('2026-08-21');

  it('fires 91 days after the last proof, not after 90', () => {
    assert.deepEqual(found(staleDimension, [last], { asOf: '2026-11-19' }), []);
    assert.deepEqual(messages(staleDimension, [last], { asOf: '2026-11-20' }), [
      'Scope of ownership was last shown on 2026-08-21. What came since?',
    ]);
  });

  it('takes its days from the rubric', () => {
    const bar = rubric({ checks: { stale: { days: 200 } } });
    assert.deepEqual(found(staleDimension, [last], { bar }), []);
  });
});

describe('q-next-level', () => {
  it('asks for three wins with proof and an effect', () => {
    const proven = times(3, () => provenWin('2026-10-01'));
    assert.deepEqual(found(nextLevel, proven), []);
    assert.deepEqual(messages(nextLevel, proven.slice(1)), [
      'Name the work that is already Senior. There are 2 wins with proof and an effect.',
    ]);
    assert.match(messages(nextLevel, proven.slice(2))[0] ?? '', /There is 1 win with proof/);
  });

  it('counts neither wins without proof or effect nor wins without a level', () => {
    const [first] = found(nextLevel, [
      provenWin('2026-10-01', { evidence: [{ commit: 'abc' }] }),
      provenWin('2026-10-01', { impact: {} }),
      win({ evidence: [{ doc: 'a.md' }], impact: { summary: 'Better' } }),
    ]);
    assert.deepEqual([first?.wins, first?.severity], [[], 'high']);
  });

  it('takes its count from the rubric', () => {
    const bar = rubric({ checks: { 'q-next-level': { wins: 1 } } });
    assert.deepEqual(found(nextLevel, [provenWin('2026-10-01')], { bar }), []);
  });
});

describe('q-mid-could', () => {
  const given: Partial<Win> = { ambiguity: 'given', reach: 'team' };

  it('asks about next-level work that was given, close and without a decision', () => {
    const wins = [provenWin('2026-10-02', { ...given, title: 'Cache' }), provenWin('2026-10-01', given)];
    const [first] = found(midCould, wins);
    assert.equal(
      first?.message,
      '“Cache” and 1 more: what in this needed Senior judgement? The request was clear and stayed in your team.',
    );
    assert.equal(first.wins.length, 2);
    assert.deepEqual(first.arguments, [{ id: first.wins[0] }]);
  });

  it('is silent when one of the three is not so', () => {
    const others: Partial<Win>[] = [
      { ...given, reach: 'cross-team' },
      { ...given, ambiguity: 'shaped' },
      { ...given, decision: { chosen: 'cache' } },
      { ...given, level: 'current' },
    ];
    for (const changes of others) assert.deepEqual(found(midCould, [provenWin('2026-10-01', changes)]), []);
  });

  it('asks gently for what would have happened otherwise', () => {
    const [first] = found(midCould, [provenWin('2026-10-01', { title: 'Cache', counterfactual: ' ' })]);
    assert.deepEqual(
      [first?.severity, first?.message],
      ['low', '“Cache”: what would have happened without you?'],
    );
  });
});

describe('q-lead-beyond-code', () => {
  const bar = rubric({ dimensions: GENERIC.dimensions });
  const leads = (changes: Partial<Win>) => win({ dimensions: ['techlead'], ...changes });

  it('fires when every artefact is code', () => {
    assert.deepEqual(
      messages(leadBeyondCode, [leads({ evidence: [{ pr: '1' }, { commit: 'abc' }] })], { bar }),
      ['Every artefact is code. Which design, standard or person changed?'],
    );
  });

  it('fires when what is beyond code is not leadership', () => {
    const [message] = messages(
      leadBeyondCode,
      [win({ dimensions: ['scope'], evidence: [{ doc: 'a.md' }] })],
      { bar },
    );
    assert.match(message ?? '', /^No design, review or mentoring/);
  });

  it('is silent with a document, a review or a person, and with an empty journal', () => {
    const enough: Partial<Win>[] = [
      { evidence: [{ doc: 'a.md' }] },
      { role: 'reviewed' },
      { dimensions: ['multiplier'], helped: [{ who: 'Ana', outcome: 'leads reviews' }] },
    ];
    for (const changes of enough) assert.deepEqual(found(leadBeyondCode, [leads(changes)], { bar }), []);
    assert.deepEqual(found(leadBeyondCode, [], { bar }), []);
    assert.equal(found(leadBeyondCode, [leads({ helped: [{ who: 'Ana' }] })], { bar }).length, 1);
  });
});

describe('q-sustained', () => {
  const monthly = (...months: string[]) => months.map((month) => provenWin(`${month}-10`));
  const SIX = ['2026-02', '2026-03', '2026-04', '2026-07', '2026-08', '2026-09'];

  it('is silent with six months in two cycles, evenly', () => {
    assert.deepEqual(found(sustained, monthly(...SIX)), []);
    assert.deepEqual(found(sustained, []), []);
  });

  it('fires below six months', () => {
    assert.deepEqual(messages(sustained, monthly(...SIX.slice(0, 5))), [
      '60 % of the case is from H1 2026; 5 of at least 6 months have next-level work.',
    ]);
  });

  it('fires in one cycle, whatever the months', () => {
    const bar = rubric({ process: { ...rubric().process, minMonths: 3 } });
    assert.equal(found(sustained, monthly('2026-07', '2026-08', '2026-09'), { bar }).length, 1);
    const single = rubric({ process: { ...rubric().process, minMonths: 3, cycleMonths: 0 } });
    assert.deepEqual(found(sustained, monthly('2026-07', '2026-08', '2026-09'), { bar: single }), []);
  });

  it('fires above 60 % in one cycle, not at 60 %', () => {
    const bar = rubric({ process: { ...rubric().process, minMonths: 2 } });
    const split = (early: number, late: number) => [
      ...times(early, () => provenWin('2026-03-10')),
      ...times(late, () => provenWin('2026-09-10')),
    ];
    assert.deepEqual(found(sustained, split(2, 3), { bar }), []);
    assert.match(messages(sustained, split(3, 5), { bar })[0] ?? '', /^63 % of the case is from H2 2026/);
  });
});

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

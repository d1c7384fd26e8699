import assert from 'node:assert/strict';

import { leadBeyondCode } from '../../../src/core/committee/checks/leadBeyondCode';
import { midCould } from '../../../src/core/committee/checks/midCould';
import { nextLevel } from '../../../src/core/committee/checks/nextLevel';
import { sustained } from '../../../src/core/committee/checks/sustained';
import type { Win } from '../../../src/core/journal/schema';
import { found, GENERIC, provenWin, rubric, win } from '../../fixtures/reports';
import { messages, times } from './asking';

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
    assert.deepEqual(first.step, { kind: 'open-win', win: first.wins[0] });
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

import assert from 'node:assert/strict';

import { amazonOrg } from '../../../src/core/committee/checks/amazonOrg';
import { googleDesign } from '../../../src/core/committee/checks/googleDesign';
import { googleList } from '../../../src/core/committee/checks/googleList';
import { metaHalves } from '../../../src/core/committee/checks/metaHalves';
import { msOthers } from '../../../src/core/committee/checks/msOthers';
import type { Check } from '../../../src/core/committee/check';
import { CHECKS } from '../../../src/core/committee/checks';
import type { Win } from '../../../src/core/journal/schema';
import { GENERIC, found, provenWin, rubric, win } from '../../fixtures/reports';

const GOOGLE = rubric({ company: 'google' });
const AMAZON = rubric({ company: 'amazon' });
const META = rubric({ company: 'meta', dimensions: GENERIC.dimensions });
const MICROSOFT = rubric({ company: 'microsoft' });

const times = (count: number, changes: Partial<Win>): Win[] =>
  Array.from({ length: count }, () => provenWin('2026-10-01', changes));

describe('checks of one company', () => {
  const own = CHECKS.filter(({ company }) => company !== undefined);
  const weak = [provenWin('2026-10-01', { impact: {}, evidence: [{ commit: 'abc' }] })];
  const fires = (check: Check, company?: string) =>
    found(check, weak, { bar: rubric(company === undefined ? {} : { company }) }).length > 0;

  it('are asked for rubrics of that company alone, however its name is written', () => {
    assert.equal(own.length, 6);
    for (const check of own) {
      assert.ok(fires(check, check.company), check.id);
      assert.ok(fires(check, ` ${(check.company ?? '').toUpperCase()}`), check.id);
      assert.ok(!fires(check), check.id);
      assert.ok(!fires(check, 'initech'), check.id);
    }
  });
});

describe('google-list', () => {
  const task = win({ title: 'Task' });
  const story = win({ problem: 'Nobody knew why' });

  it('fires when more than half are tasks, not at half', () => {
    assert.deepEqual(found(googleList, [task, story], { bar: GOOGLE }), []);
    const [list] = found(googleList, [task, task, story], { bar: GOOGLE });
    assert.match(list?.message ?? '', /2 wins have neither a problem nor an effect/);
    assert.deepEqual(list?.step, { kind: 'add-detail', win: task.id, about: 'problem' });
  });

  it('takes a reason or an effect for a story', () => {
    const stories: Partial<Win>[] = [
      { decision: { why: 'It is reversible' } },
      { impact: { summary: 'Faster' } },
      { impact: { change: '40 %' } },
    ];
    for (const changes of stories) assert.deepEqual(found(googleList, [win(changes)], { bar: GOOGLE }), []);
    assert.equal(found(googleList, [win({ problem: ' ' })], { bar: GOOGLE }).length, 1);
    assert.deepEqual(found(googleList, [], { bar: GOOGLE }), []);
  });
});

describe('google-design', () => {
  const of = (changes: Partial<Win>) => found(googleDesign, times(1, changes), { bar: GOOGLE });

  it('is silent with one design document, by its place or by the work', () => {
    assert.deepEqual(of({ evidence: [{ doc: 'docs/adr/0001-cache.md' }] }), []);
    assert.deepEqual(of({ evidence: [{ doc: 'https://docs.example/1' }], phase: ['design'] }), []);
  });

  it('counts neither what you only reviewed nor another document', () => {
    const others: Partial<Win>[] = [
      { evidence: [{ doc: 'docs/adr/0001-cache.md' }], role: 'reviewed' },
      { evidence: [{ doc: 'docs/runbooks/failover.md' }] },
      { evidence: [{ doc: 'docs/incidents/2026-02-04.md' }] },
      { evidence: [{ pr: '1' }], phase: ['design'] },
    ];
    for (const changes of others) assert.equal(of(changes).length, 1, JSON.stringify(changes));
  });

  it('asks for the document of design work that has none', () => {
    const [asks] = of({ evidence: [{ pr: '1' }], phase: ['design'] });
    assert.equal(asks?.step.kind, 'add-detail');
    assert.deepEqual(found(googleDesign, [], { bar: GOOGLE }), []);
  });
});

describe('amazon-org', () => {
  const of = (wins: Win[]) => found(amazonOrg, wins, { bar: AMAZON });

  it('fires without an effect on another team', () => {
    assert.deepEqual(of([...times(3, { reach: 'team' }), ...times(1, { reach: 'cross-team' })]), []);
    const [close] = of(times(2, { reach: 'team', title: 'Cache' }));
    assert.match(
      close?.message ?? '',
      /^Nothing touched another team\. Which team uses what came of “Cache”/,
    );
    assert.equal(close?.severity, 'high');
    assert.deepEqual(of([]), []);
    assert.deepEqual(of([win({ reach: 'team' })]), []);
  });

  it('takes its count from the rubric', () => {
    const bar = rubric({ company: 'amazon', checks: { 'amazon-org': { wins: 2 } } });
    const wins = [...times(1, { reach: 'org' }), ...times(1, { reach: 'team' })];
    assert.match(found(amazonOrg, wins, { bar })[0]?.message ?? '', /^Too little touched another team/);
  });
});

describe('meta-halves', () => {
  const both = (date: string) => [
    provenWin(date, { dimensions: ['scope'] }),
    provenWin(date, { dimensions: ['multiplier'] }),
  ];
  const of = (wins: Win[]) => found(metaHalves, wins, { bar: META });

  it('asks for two halves with impact and people', () => {
    assert.deepEqual(of([...both('2026-03-01'), ...both('2026-09-01')]), []);
    const [one] = of([...both('2026-03-01'), ...both('2026-09-01').slice(1)]);
    assert.match(one?.message ?? '', /^Only 1 half has both impact and people/);
    assert.equal(one?.wins.length, 3);
    assert.match(of([win()])[0]?.message ?? '', /^0 halves have both/);
    assert.deepEqual(of([]), []);
  });
});

describe('ms-others', () => {
  const of = (named: number, alone: number) =>
    found(msOthers, [...times(named, { helped: [{ who: 'Ana' }] }), ...times(alone, { title: 'Solo' })], {
      bar: MICROSOFT,
    });

  it('fires below 30 %, not at 30 %', () => {
    assert.deepEqual(of(3, 7), []);
    assert.match(
      of(2, 8)[0]?.message ?? '',
      /^Results through others: 20 % of next-level wins name somebody else\. Who was part of “Solo” and 7 more\?$/,
    );
    assert.deepEqual(of(0, 0), []);
    assert.deepEqual(of(1, 0), []);
  });
});

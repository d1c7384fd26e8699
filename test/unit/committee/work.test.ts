import assert from 'node:assert/strict';

import { followThrough } from '../../../src/core/committee/checks/followThrough';
import { fridayMissed } from '../../../src/core/committee/checks/fridayMissed';
import { oneQuarter } from '../../../src/core/committee/checks/oneQuarter';
import { scope } from '../../../src/core/committee/checks/scope';
import { timeServed } from '../../../src/core/committee/checks/timeServed';
import { wrongProjects } from '../../../src/core/committee/checks/wrongProjects';
import type { Journal, Win } from '../../../src/core/journal/schema';
import { found, provenWin, rubric, win, type ReportOptions } from '../../fixtures/reports';

describe('o-scope', () => {
  const of = (...changes: Partial<Win>[]) =>
    found(
      scope,
      changes.map((each, index) => provenWin('2026-10-01', { title: `Win ${index}`, ...each })),
    );
  const close: Partial<Win> = { reach: 'team', ambiguity: 'found' };

  it('fires when the three widest stayed inside the team, not when one went further', () => {
    const [first] = of(close, close, { ...close, reach: 'self' });
    assert.deepEqual(
      [first?.severity, first?.message, first?.wins.length],
      ['high', 'That sounds like mid-level scope: “Win 0” and 2 more stayed inside one team.', 3],
    );
    assert.deepEqual(of(close, close, close, { ...close, reach: 'cross-team' }), []);
    assert.deepEqual(of({ ...close, reach: 'org' }), []);
  });

  it('fires when the problem of each was given', () => {
    const given: Partial<Win> = { reach: 'org', ambiguity: 'given' };
    assert.match(of(given, given)[0]?.message ?? '', /the problem of “Win 0” and 1 more was given to you\.$/);
    assert.deepEqual(of(given, { ...given, ambiguity: 'shaped' }), []);
    assert.deepEqual(of({ reach: 'org' }), []);
  });

  it('looks at no more than three', () => {
    const wide: Partial<Win> = { reach: 'org', ambiguity: 'given' };
    assert.equal(of(wide, wide, wide, { ...close, reach: 'team' }).length, 1);
  });

  it('asks how far a win went that does not say', () => {
    const [first] = of({}, close);
    assert.deepEqual(
      [first?.severity, first?.message],
      ['medium', 'No win says that its effect left your team. How far did “Win 0” go?'],
    );
    assert.deepEqual(first?.step, { kind: 'add-detail', win: first?.wins[0], about: 'reach' });
  });

  it('says nothing without next-level wins', () => {
    assert.deepEqual(found(scope, []), []);
    assert.deepEqual(found(scope, [win({ reach: 'team' })]), []);
  });
});

describe('o-one-quarter', () => {
  const days = (...dates: string[]) => dates.map((date) => provenWin(date));

  it('fires when more than 8 weeks lie between two wins, not at 8', () => {
    const bar = rubric({ checks: { 'o-one-quarter': { months: 1 } } });
    assert.deepEqual(found(oneQuarter, days('2026-07-01', '2026-08-26'), { bar }), []);
    const [hole] = found(oneQuarter, days('2026-08-27', '2026-07-01'), { bar });
    assert.equal(
      hole?.message,
      'One good quarter? Nothing of the next level between 2026-07-01 and 2026-08-27.',
    );
    assert.equal(hole.wins.length, 2);
    assert.deepEqual(hole.step, { kind: 'find-wins', since: '2026-07-02', until: '2026-08-26' });
  });

  it('sees no hole under a win that went on meanwhile', () => {
    const long = provenWin('', { date: { from: '2026-01-01', to: '2026-10-20' } });
    assert.deepEqual(found(oneQuarter, [long, ...days('2026-01-10', '2026-10-10')]), []);
  });

  it('fires below four months in a row', () => {
    assert.deepEqual(found(oneQuarter, days('2026-07-10', '2026-08-10', '2026-09-10', '2026-10-10')), []);
    assert.match(
      found(oneQuarter, days('2026-08-10', '2026-09-10', '2026-10-10'))[0]?.message ?? '',
      /^One good quarter\? 3 months in a row have next-level work; the room looks for 4\.$/,
    );
    assert.match(found(oneQuarter, days('2026-10-10'))[0]?.message ?? '', /No two months in a row/);
  });

  it('says nothing without next-level wins', () => {
    assert.deepEqual(found(oneQuarter, []), []);
    assert.deepEqual(found(oneQuarter, [win()]), []);
  });
});

describe('time-served', () => {
  const of = (changes: Partial<Win>) => found(timeServed, [win(changes)]);

  it('finds tenure as a claim', () => {
    const claims: Partial<Win>[] = [
      { title: 'Has been on the team for four years' },
      { action: 'Worked in payments for over 6 years.' },
      { impact: { summary: 'Six years of experience in payments' } },
      { counterfactual: 'I am the most senior in tenure.' },
      { title: 'Five years as an engineer: 5 years of service' },
    ];
    for (const changes of claims) assert.equal(of(changes).length, 1, JSON.stringify(changes));
    assert.equal(of({ title: 'Been here for two years' })[0]?.severity, 'low');
  });

  it('leaves other years alone', () => {
    const others: Partial<Win>[] = [
      { title: 'Kept the audit log for seven years' },
      { title: 'Moved data of 10 years to the new ledger' },
      { action: 'Read two years of incident reviews' },
    ];
    for (const changes of others) assert.deepEqual(of(changes), [], JSON.stringify(changes));
  });
});

describe('wrong-projects', () => {
  const piece = (project: string, level?: Win['level']) => win({ project, ...(level && { level }) });

  it('fires above 60 % of the pieces of work, not at 60 %', () => {
    const current = [piece('a', 'current'), piece('b', 'current'), piece('c', 'current')];
    assert.deepEqual(found(wrongProjects, [...current, piece('d', 'next'), piece('e', 'next')]), []);
    const [most] = found(wrongProjects, [...current, piece('d', 'next')]);
    assert.match(most?.message ?? '', /^75 % of your pieces of work are of the current level\./);
    assert.equal(most?.wins.length, 3);
  });

  it('takes a project with one next-level win for promotable, and a win without a project for a piece', () => {
    const mixed = [piece('a', 'current'), piece('a', 'next'), piece('a', 'current')];
    const alone = Array.from({ length: 3 }, () => win({ level: 'current' }));
    assert.equal(found(wrongProjects, [...mixed, ...alone]).length, 1);
    assert.deepEqual(found(wrongProjects, [...mixed, ...alone.slice(1)]), []);
  });

  it('says nothing where too few levels are known', () => {
    const few = [piece('a', 'current'), piece('b', 'current'), piece('c', 'current'), piece('d')];
    assert.deepEqual(found(wrongProjects, few), []);
    assert.deepEqual(found(wrongProjects, []), []);
  });
});

describe('follow-through', () => {
  const launch = (changes: Partial<Win> = {}) =>
    win({ date: '2026-10-21', title: 'The launch', project: 'checkout', phase: ['launch'], ...changes });

  it('asks 30 days after a launch, not before', () => {
    const [asks] = found(followThrough, [launch()]);
    assert.equal(asks?.message, '“The launch” shipped. What happened after?');
    assert.deepEqual(found(followThrough, [launch({ date: '2026-10-22' })]), []);
  });

  it('is silent with operation or follow-up in the same project, or in the win itself', () => {
    const after = (project: string) => win({ project, phase: ['follow-up'] });
    assert.deepEqual(found(followThrough, [launch(), after('checkout')]), []);
    assert.equal(found(followThrough, [launch(), after('other')]).length, 1);
    assert.deepEqual(found(followThrough, [launch({ phase: ['launch', 'operate'] })]), []);
  });

  it('waits for a result that is still to come', () => {
    assert.deepEqual(found(followThrough, [launch({ followUp: '2027-01-20' })]), []);
    assert.equal(found(followThrough, [launch({ followUp: '2026-11-01' })]).length, 1);
  });

  it('takes a project’s own word for its launch, and its last win', () => {
    const project = (status: 'launched' | 'active'): ReportOptions => ({
      more: { projects: [{ id: 'checkout', status }] },
    });
    const wins = [
      win({ date: '2026-08-01', project: 'checkout' }),
      win({ date: '2026-09-01', project: 'checkout', title: 'Last' }),
    ];
    assert.match(found(followThrough, wins, project('launched'))[0]?.message ?? '', /^“Last” shipped/);
    assert.deepEqual(found(followThrough, wins, project('active')), []);
    assert.deepEqual(found(followThrough, [], project('launched')), []);
  });

  it('keeps launches without a project apart', () => {
    const alone = [launch({ phase: ['launch'] }), launch()].map((each, index) => ({
      id: `alone-${index}`,
      date: each.date,
      title: each.title,
      phase: each.phase ?? [],
    }));
    assert.equal(found(followThrough, alone)[0]?.wins.length, 2);
  });
});

describe('friday-missed', () => {
  /** 20 November 2026 is a Friday, which is not over yet: the last four are those of weeks 43 to 46. */
  const weeks = (...numbers: number[]): Partial<Journal> => ({
    weeks: numbers.map((week) => ({ week: `2026-W${week}` })),
  });

  it('fires with two of four weeks, not with three', () => {
    assert.deepEqual(found(fridayMissed, [], { more: weeks(30, 43, 44, 46) }), []);
    assert.deepEqual(
      found(fridayMissed, [], { more: weeks(30, 43, 46) }).map(({ message, severity }) => [
        message,
        severity,
      ]),
      [['2 of the last 4 Fridays are missing. Five minutes each.', 'low']],
    );
  });

  it('counts a win of the week as well', () => {
    assert.deepEqual(found(fridayMissed, [win({ date: '2026-11-12' })], { more: weeks(30, 43, 44) }), []);
  });

  it('counts a Friday once it is over', () => {
    const more = weeks(30, 44, 45, 46);
    assert.deepEqual(found(fridayMissed, [], { more, asOf: '2026-11-20' }), []);
    const two = weeks(30, 43, 44, 45);
    assert.deepEqual(found(fridayMissed, [], { more: two, asOf: '2026-11-20' }), []);
    assert.equal(found(fridayMissed, [], { more: two, asOf: '2026-11-21' }).length, 1);
  });

  it('misses nothing before the journal began, and nothing in an empty one', () => {
    assert.deepEqual(found(fridayMissed, []), []);
    assert.deepEqual(found(fridayMissed, [], { more: weeks(44) }), []);
    assert.deepEqual(found(fridayMissed, [], { more: weeks(60) }), []);
  });
});

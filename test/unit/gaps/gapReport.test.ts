import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import { readiness } from '../../../src/core/gaps/words';
import type { GapReport } from '../../../src/core/gaps/report';
import { publishedReport } from '../../../src/host/nextSteps';
import { readJournal } from '../../fixtures/journals/read';
import type { Win } from '../../../src/core/journal/schema';
import { AS_OF, GENERIC, journal, provenWin, rubric, win } from '../../fixtures/reports';
import { assertGolden } from '../../golden/golden';

const report = (
  ...args: [wins?: Parameters<typeof journal>[0], more?: Parameters<typeof journal>[1]]
): GapReport => gapReport({ journal: journal(...args), rubric: GENERIC, suggestions: [], asOf: AS_OF });

/** A report as other extensions read it. */
const golden = (of: GapReport): string =>
  `${readiness(of)}\n${JSON.stringify(publishedReport(of), null, 2)}\n`;

describe('gapReport', () => {
  it('reads like this for an empty journal', () => {
    assertGolden('gaps-empty.txt', golden(report()));
  });

  it('reads like this for a believable year', () => {
    const of = gapReport({
      journal: readJournal('realistic'),
      rubric: GENERIC,
      suggestions: [],
      asOf: AS_OF,
    });
    assertGolden('gaps-realistic.txt', golden(of));
  });

  it('is the same report for the same input', () => {
    const input = { journal: readJournal('realistic'), rubric: GENERIC, suggestions: [], asOf: AS_OF };
    assert.deepEqual(gapReport(input), gapReport(input));
  });

  it('shows any past day as it was', () => {
    const wins = [provenWin('2026-03-01'), provenWin('2026-08-01')];
    const past = gapReport({ journal: journal(wins), rubric: GENERIC, suggestions: [], asOf: '2026-04-01' });
    assert.equal(past.dimensions[0]?.have.entries, 1);
  });

  it('takes what a peer said later for not yet said', () => {
    const confirmed = (asOf: string) => {
      const one = provenWin('2026-03-01', { id: 'one' });
      const feedback = [{ from: 'Ana', quote: 'She saw it first.', date: '2026-06-01', wins: ['one'] }];
      const of = gapReport({ journal: journal([one], { feedback }), rubric: GENERIC, suggestions: [], asOf });
      return of.dimensions[0]?.have.corroborated;
    };
    assert.equal(confirmed('2026-05-31'), 0);
    assert.equal(confirmed('2026-06-01'), 1);
  });

  it('says plain numbers whatever the length of the cycle', () => {
    for (const cycleMonths of [0, 1, 5, 1000]) {
      const bar = rubric({ process: { ...GENERIC.process, cycleMonths } });
      const of = gapReport({
        journal: journal([provenWin('2026-10-01')]),
        rubric: bar,
        suggestions: [],
        asOf: AS_OF,
      });
      assert.doesNotMatch(golden(of), /NaN|Infinity|undefined|null/, String(cycleMonths));
      assert.equal(of.dimensions[0]?.state, 'thin');
    }
  });

  it('is opposite for a strong and for a padded journal of the same size', () => {
    const dimensions = GENERIC.dimensions.map(({ id }) => id);
    const months = ['2025-12', '2026-02', '2026-04', '2026-06', '2026-08', '2026-10'];
    const strong = months.map((month) =>
      provenWin(`${month}-15`, {
        dimensions,
        reach: 'cross-team',
        ambiguity: 'found',
        corroborators: ['Ana'],
        helped: [
          { who: 'Ben', how: 'paired', outcome: 'ran the next one alone' },
          { who: 'Ida', outcome: 'leads reviews' },
        ],
      }),
    );
    const padded = months.map((month) =>
      win({
        date: `${month}-15`,
        dimensions,
        level: 'next',
        ambiguity: 'given',
        reach: 'self',
        evidence: [{ commit: 'abc' }],
      }),
    );
    const states = (of: GapReport) => new Set(of.dimensions.map(({ state }) => state));
    const said = {
      conversations: [{ date: '2026-11-01', gaps: [{ id: 'a', quote: 'Drive it across teams.' }] }],
    };
    assert.deepEqual(states(report(strong, said)), new Set(['covered']));
    assert.deepEqual(states(report(padded, said)), new Set(['thin']));
    assert.equal(readiness(report(strong, said)), 'Ready to discuss');
    assert.equal(
      readiness(report(padded, said)),
      'Not ready to discuss yet: 4 things a committee would stop at',
    );
  });

  it('has what the manager said up to that day: open first, then the newest', () => {
    const gap = (id: string, status?: 'open' | 'answered' | 'agreed') => ({
      id,
      quote: id,
      ...(status && { status }),
    });
    const conversations = [
      { date: '2026-01-01', gaps: [gap('old'), gap('done', 'answered')] },
      { date: '2026-06-01', gaps: [gap('new', 'open'), gap('agreed', 'agreed')] },
      { date: '2026-12-01', gaps: [gap('future')] },
    ];
    assert.deepEqual(
      report([], { conversations }).managerGaps.map(({ id, status, date }) => `${id} ${status} ${date}`),
      ['new open 2026-06-01', 'old open 2026-01-01', 'agreed agreed 2026-06-01', 'done answered 2026-01-01'],
    );
  });

  it('works with a rubric that has no dimension, or forty', () => {
    const of = (count: number) => {
      const dimensions = Array.from({ length: count }, (_, index) => ({
        ...GENERIC.dimensions[0]!,
        id: `d${index}`,
      }));
      return gapReport({
        journal: journal([provenWin('2026-10-01')]),
        rubric: rubric({ dimensions }),
        suggestions: [],
        asOf: AS_OF,
      });
    };
    assert.deepEqual(of(0).dimensions, []);
    assert.equal(of(40).dimensions.length, 40);
  });
});

describe('readiness', () => {
  it('counts only findings of high severity, and never in percent', () => {
    const words = (...severities: ('high' | 'medium' | 'low')[]) =>
      readiness({
        dimensions: [],
        findings: severities.map((severity) => ({
          check: 'x',
          severity,
          message: '',
          wins: [],
          step: { kind: 'log-win' },
        })),
      });
    assert.equal(words(), 'Ready to discuss');
    assert.equal(words('medium', 'low'), 'Ready to discuss');
    assert.equal(words('high', 'low'), 'Not ready to discuss yet: 1 thing a committee would stop at');
    assert.equal(words('high', 'high'), 'Not ready to discuss yet: 2 things a committee would stop at');
  });

  it('tells nothing before anything is judged, and promises nothing while a dimension is unjudged', () => {
    const JUDGE_FIRST = 'Judge your wins first: then this tells what the next level still lacks';
    const words = (wins: readonly Win[]) =>
      readiness(gapReport({ journal: journal(wins), rubric: rubric(), suggestions: [], asOf: AS_OF }));
    const unjudged = win({ dimensions: ['scope'] });
    assert.equal(words([unjudged]), JUDGE_FIRST);
    assert.notEqual(words([win({ dimensions: ['scope'], level: 'current' })]), JUDGE_FIRST);
    assert.notEqual(words([unjudged, provenWin('2026-10-01')]), JUDGE_FIRST);
  });
});

import assert from 'node:assert/strict';

import type { Win } from '../../../src/core/journal/schema';
import { dimension, firstDimension, provenWin, rubric, suggestion, win } from '../../fixtures/reports';

/** Covered: three proven wins in three months and two half-years, the last one recent. */
const COVERED = [provenWin('2026-04-10'), provenWin('2026-07-10'), provenWin('2026-10-10')];

describe('state of a dimension', () => {
  it('is covered by enough wins in enough months, recently and in more than one cycle', () => {
    const { state, reason, have, arithmetic, gaps } = firstDimension(COVERED);
    assert.equal(state, 'covered');
    assert.equal(reason, '3 wins, 3 months');
    assert.deepEqual(have, { entries: 3, months: 3, artifact: 3, metric: 3, named: 0, corroborated: 0 });
    assert.equal(arithmetic, 'next-level wins 3 of 3 · months 3 of 3 · artefact yes · number yes');
    assert.deepEqual(gaps, []);
  });

  it('is empty without a win', () => {
    const { state, reason } = firstDimension([]);
    assert.equal(state, 'empty');
    assert.equal(reason, 'nothing logged');
  });

  it('is unjudged while nobody has said whether its wins are next-level work', () => {
    const said = (wins: readonly Win[]) => [firstDimension(wins).state, firstDimension(wins).reason];
    const silent = COVERED.map((each) => ({ ...each, level: undefined }));
    const current = COVERED.map((each) => ({ ...each, level: 'current' as const }));
    assert.deepEqual(said(silent), ['unjudged', '3 wins to judge']);
    assert.deepEqual(said([...silent.slice(0, 1), ...current.slice(1)]), ['unjudged', '1 win to judge']);
    assert.deepEqual(said([...silent.slice(0, 1), ...COVERED.slice(1)]), [
      'thin',
      '2 of 3 wins, 2 of 3 months',
    ]);
    assert.deepEqual(said([...COVERED, ...silent]), ['covered', '3 wins, 3 months']);
  });

  it('is empty where all of its wins are judged, and of the current level', () => {
    const current = COVERED.map((each) => ({ ...each, level: 'current' as const }));
    assert.equal(firstDimension(current).state, 'empty');
    assert.equal(firstDimension(current).reason, '3 wins, all of the current level');
    assert.equal(firstDimension(current.slice(0, 1)).reason, '1 win, of the current level');
  });

  it('is unjudged by the wins of the window alone', () => {
    const old = win({ date: '2024-10-01', dimensions: ['scope'] });
    const ahead = win({ date: '2026-12-01', dimensions: ['scope'] });
    assert.equal(firstDimension([old, ahead]).state, 'empty');
  });

  it('is empty with suggestions that show it', () => {
    assert.equal(firstDimension([], { suggestions: [suggestion()] }).reason, '1 suggestion shows it');
    const two = [suggestion(), suggestion({ id: 'checkout:2' })];
    assert.equal(firstDimension([], { suggestions: two }).reason, '2 suggestions show it');
  });

  it('is thin below any need, and says the two things that weigh most', () => {
    const { state, reason } = firstDimension(COVERED.slice(1));
    assert.equal(state, 'thin');
    assert.equal(reason, '2 of 3 wins, 2 of 3 months');
    const unmeasured = COVERED.map((each) => ({
      ...each,
      impact: { metric: 'p95', before: 800, after: 210 },
    }));
    assert.equal(firstDimension(unmeasured).reason, 'no number');
    const bare = COVERED.map((each) => ({ ...each, evidence: [{ commit: '3fa9c21' }] }));
    assert.equal(firstDimension(bare).reason, 'no artefact');
  });

  it('counts people once, however they are written', () => {
    const bar = rubric({
      dimensions: [
        dimension({ needs: { entries: 1, months: 1, artifact: 0, metric: 0, named: 2, corroborated: 1 } }),
      ],
    });
    const helped = [{ who: 'Ana' }, { who: '@ana ' }, { who: ' ' }];
    const { have, reason, arithmetic } = firstDimension([provenWin('2026-10-01', { helped })], { bar });
    assert.equal(have.named, 1);
    assert.equal(reason, '1 of 2 names, nobody to confirm it');
    assert.equal(arithmetic, 'next-level wins 1 of 1 · months 1 of 1 · names 1 of 2 · confirmed no');
  });

  it('is stale 91 days after the last win, not after 90', () => {
    assert.equal(firstDimension(COVERED, { asOf: '2027-01-08' }).state, 'covered');
    const { state, reason } = firstDimension(COVERED, { asOf: '2027-01-09' });
    assert.equal(state, 'stale');
    assert.equal(reason, 'last shown 2026-10-10');
  });

  it('takes the days until stale from the rubric', () => {
    const bar = rubric({ checks: { stale: { days: 10 } } });
    assert.equal(firstDimension(COVERED, { asOf: '2026-10-20', bar }).state, 'covered');
    assert.equal(firstDimension(COVERED, { asOf: '2026-10-21', bar }).state, 'stale');
  });

  it('is one burst when everything is from one cycle', () => {
    const burst = [provenWin('2026-07-10'), provenWin('2026-08-10'), provenWin('2026-09-10')];
    const { state, reason } = firstDimension(burst);
    assert.equal(state, 'one-burst');
    assert.equal(reason, 'all of it in H2 2026');
    assert.equal(firstDimension([...burst, provenWin('2026-06-30')]).state, 'covered');
  });

  it('is never one burst without a cycle length', () => {
    const bar = rubric({ process: { ...rubric().process, cycleMonths: 0 } });
    const burst = [provenWin('2026-07-10'), provenWin('2026-08-10'), provenWin('2026-09-10')];
    assert.equal(firstDimension(burst, { bar }).state, 'covered');
  });
});

describe('what counts as what', () => {
  it('counts the months of a period, cut to the window', () => {
    const long = provenWin('', { date: { from: '2025-01-01', to: '2026-02-01' } });
    assert.equal(firstDimension([long]).have.months, 4);
    assert.equal(firstDimension([provenWin('', { date: { from: '2026-10-01' } })]).have.months, 2);
    const reversed = provenWin('', { date: { from: '2026-05-01', to: '2026-03-01' } });
    assert.equal(firstDimension([reversed]).have.months, 3);
  });

  it('leaves out what lies in the future or before the window', () => {
    const outside = [
      provenWin('2026-11-21'),
      provenWin('2025-11-20'),
      provenWin('', { date: { from: '2027-01-01' } }),
    ];
    assert.equal(firstDimension(outside).state, 'empty');
    const edges = [provenWin('2026-11-20'), provenWin('2025-11-21')];
    assert.equal(firstDimension(edges).have.entries, 2);
  });

  it('counts private wins: the report is for the journal’s owner', () => {
    assert.equal(firstDimension([provenWin('2026-10-01', { visibility: 'private' })]).have.entries, 1);
  });

  it('takes shifts and old ids for the dimension, each win once, and ignores unknown names', () => {
    const bar = rubric({ aliases: { ownership: 'scope-of-ownership' } });
    const dimensions = ['scope', 'ownership', 'scope-of-ownership', 'charisma'];
    assert.equal(firstDimension([provenWin('2026-10-01', { dimensions })], { bar }).have.entries, 1);
    assert.equal(
      firstDimension([provenWin('2026-10-01', { dimensions: ['charisma'] })], { bar }).state,
      'empty',
    );
  });

  it('takes a link among the evidence for the source of a number', () => {
    const impact = { summary: 'Saves 4 hours a week' };
    const metric = (changes: Parameters<typeof provenWin>[1]) =>
      firstDimension([provenWin('2026-10-01', changes)]).have.metric;
    assert.equal(metric({ impact }), 0);
    assert.equal(metric({ impact, evidence: [{ link: 'https://wiki.example/1' }] }), 1);
    assert.equal(metric({ impact: { summary: 'Faster', source: 'https://wiki.example' } }), 0);
    assert.equal(metric({ impact: { change: '40 %', source: 'dashboard' } }), 1);
  });

  it('takes no pull request for the artefact of technical leadership', () => {
    const bar = rubric({ dimensions: [dimension({ seeds: ['techlead'] })] });
    const artifact = (evidence: NonNullable<Parameters<typeof provenWin>[1]>['evidence']) =>
      firstDimension([provenWin('2026-10-01', { evidence })], { bar }).have.artifact;
    assert.equal(artifact([{ pr: '12' }]), 0);
    assert.equal(artifact([{ pr: '12' }, { doc: 'docs/adr/1.md' }]), 1);
  });

  it('takes a peer’s words for a confirmation, unless they refused', () => {
    const confirmed = (feedback: { consent?: 'given' | 'refused'; quote?: string }) => {
      const proven = provenWin('2026-10-01');
      const more = { feedback: [{ from: 'Ana', wins: [proven.id], ...feedback }] };
      return firstDimension([proven], { more }).have.corroborated;
    };
    assert.equal(confirmed({ quote: 'She led it.' }), 1);
    assert.equal(confirmed({ quote: 'She led it.', consent: 'refused' }), 0);
    assert.equal(confirmed({}), 0);
  });

  it('lists a dimension’s wins strongest first', () => {
    const ids = firstDimension([
      win({ id: 'silent', dimensions: ['scope'] }),
      win({ id: 'current', level: 'current', dimensions: ['scope'] }),
      provenWin('2026-01-01', { id: 'team', reach: 'team' }),
      provenWin('2026-01-01', { id: 'org', reach: 'org' }),
      provenWin('2026-10-01', { id: 'newer', reach: 'team' }),
      provenWin('2026-10-01', { id: 'unproven', reach: 'org', evidence: [] }),
    ]).wins;
    assert.deepEqual(ids, ['org', 'newer', 'team', 'unproven', 'silent', 'current']);
  });
});

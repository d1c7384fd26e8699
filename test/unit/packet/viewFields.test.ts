import assert from 'node:assert/strict';

import { gapReport } from '../../../src/core/gaps/gapReport';
import type { Journal } from '../../../src/core/journal/schema';
import type { Audience } from '../../../src/core/packet/audience';
import { packetView } from '../../../src/core/packet/packetView';
import type { PacketView } from '../../../src/core/packet/view';
import type { Rubric } from '../../../src/core/rubric/model';
import { AS_OF, GENERIC, journal, provenWin, readRubric, win } from '../../fixtures/reports';

interface ViewOptions {
  readonly audience?: Audience;
  readonly templateRubric?: Rubric;
}

function viewOf(of: Journal, { audience = 'manager', templateRubric }: ViewOptions = {}): PacketView {
  const report = gapReport({ journal: of, rubric: GENERIC, suggestions: [], asOf: AS_OF });
  const period = report.window;
  return packetView({ journal: of, rubric: GENERIC, templateRubric, audience, period, asOf: AS_OF });
}

const titles = (wins: readonly { readonly title: string }[]) => wins.map(({ title }) => title);

describe('what a view has beside the dimensions', () => {
  it('answers the five questions, each with wins that none before it has told', () => {
    const wins = ['a', 'b', 'c', 'd'].map((title, index) =>
      provenWin(`2026-0${index + 5}-01`, { title, ambiguity: 'found' }),
    );
    const { questions } = viewOf(journal(wins));
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['q-next-level', 'q-mid-could', 'q-lead-beyond-code', 'q-sustained', 'q-peers'],
    );
    assert.deepEqual(titles(questions[0]?.wins ?? []), ['d', 'c']);
    assert.deepEqual(titles(questions[1]?.wins ?? []), ['b', 'a']);
    assert.equal(questions[1]?.more, 2);
    assert.equal(questions[4]?.isAnswered, false);
  });

  it('has the rehearsed answer of each question for who decides, and for nobody else', () => {
    const rehearsal = [{ date: '2026-11-01', check: 'q-sustained', answer: 'Three halves' }];
    const answerFor = (audience: Audience) =>
      viewOf(journal([], { rehearsal }), { audience }).questions.find(({ id }) => id === 'q-sustained')
        ?.answer;
    assert.equal(answerFor('committee'), 'Three halves');
    assert.equal(answerFor('peer'), '');
  });

  it('tells projects by their strongest win, a result for each, and what is in none', () => {
    const of = journal(
      [
        provenWin('2026-05-01', { title: 'a1', project: 'a', reach: 'org' }),
        provenWin('2026-06-01', { title: 'a2', project: 'a', reach: 'cross-team' }),
        provenWin('2026-06-01', { title: 'b1', project: 'b', reach: 'team' }),
        win({ title: 'loose' }),
      ],
      { projects: [{ id: 'a', name: 'Alpha', screen: { outcome: 'p95 below 250 ms' } }] },
    );
    const { projects, results, outsideProjects } = viewOf(of);
    assert.deepEqual(
      projects.map(({ name, outcome, claims }) => [name, outcome, ...titles(claims)]),
      [
        ['Alpha', 'p95 below 250 ms', 'a1', 'a2'],
        ['b', '', 'b1'],
      ],
    );
    assert.deepEqual(titles(results), ['a1', 'b1', 'loose']);
    assert.deepEqual(titles(outsideProjects), ['loose']);
  });

  it('leads each shift with the wins that are about it before anything else', () => {
    const of = journal([
      provenWin('2026-05-01', {
        title: 'both',
        dimensions: ['technical-leadership', 'scope-of-ownership'],
        reach: 'org',
      }),
      provenWin('2026-05-01', { title: 'scope', dimensions: ['scope-of-ownership'] }),
    ]);
    const { shifts } = viewOf(of);
    assert.deepEqual(titles(shifts.scope.claims), ['scope', 'both']);
    assert.deepEqual(titles(shifts.techlead.claims), ['both']);
    assert.equal(shifts.influence.wins, 0);
  });

  it('calls a setback what has a postmortem or says so, and no other work on incidents', () => {
    const of = journal([
      win({ title: 'Wrote it up', evidence: [{ doc: 'docs/postmortems/2026-02-04.md' }] }),
      win({ title: 'Rolled back the launch in ten minutes' }),
      win({ title: 'Built a command for incidents' }),
    ]);
    assert.deepEqual(titles(viewOf(of).setbacks).toSorted(), [
      'Rolled back the launch in ten minutes',
      'Wrote it up',
    ]);
  });

  it('counts next-level wins by review cycle, and says which cycle the period cuts', () => {
    const { cycles } = viewOf(
      journal([provenWin('2026-03-01'), provenWin('2026-08-01'), win({ date: '2026-08-02' })]),
    );
    assert.deepEqual(
      cycles.map(({ name, wins, isPart }) => [name, wins, isPart]),
      [
        ['H2 2025', 0, true],
        ['H1 2026', 1, false],
        ['H2 2026', 1, true],
      ],
    );
  });

  it('tells what was done since the last talk, current level and all, to the manager', () => {
    const of = journal(
      [
        win({ date: '2026-11-10', title: 'new' }),
        win({ date: '2026-11-11', title: 'small', level: 'current' }),
        win({ date: '2026-10-01', title: 'old' }),
      ],
      {
        conversations: [{ date: '2026-11-05' }],
        weeks: [{ week: '2026-W46', shipped: 'It' }, { week: '2026-W40' }],
      },
    );
    const { recent, currentLevel } = viewOf(of);
    assert.equal(recent.since, '2026-11-05');
    assert.deepEqual(titles(recent.wins), ['new', 'small']);
    assert.deepEqual(
      recent.weeks.map(({ week, from }) => [week, from]),
      [['2026-W46', '2026-11-09']],
    );
    assert.deepEqual(titles(currentLevel), ['small']);
    const forPeers = viewOf(of, { audience: 'peer' });
    assert.equal(forPeers.recent.since, '2026-10-23');
    assert.deepEqual(forPeers.recent.weeks, []);
  });

  it('says what is due from today on, gaps and talks to the manager alone', () => {
    const gaps = [
      { id: 'g', quote: 'Lead more', due: '2026-12-01', dimension: 'scope-of-ownership' },
      { id: 'h', quote: 'Done', due: '2026-12-02', status: 'answered' as const },
    ];
    const of = journal([win({ title: 'a', followUp: '2026-11-30' }), win({ followUp: '2026-01-01' })], {
      conversations: [{ date: '2026-08-01', with: 'Mette', kind: 'review', notes: 'Mine alone', gaps }],
      profile: { target: { level: 'L5', date: '2027-03-01' } },
    });
    const view = viewOf(of);
    assert.deepEqual(
      view.ahead.map(({ day, kind, what }) => [day, kind, what]),
      [
        ['2026-11-30', 'result', 'a'],
        ['2026-12-01', 'gap', 'Lead more'],
        ['2027-03-01', 'target', 'Senior (L5)'],
      ],
    );
    assert.equal(view.answers[0]?.dimension, 'Scope of ownership');
    assert.deepEqual(view.talks, [{ date: '2026-08-01', who: 'Mette', kind: 'review', gaps: 2 }]);
    assert.doesNotMatch(JSON.stringify(view), /Mine alone/);
    const committee = viewOf(of, { audience: 'committee' });
    assert.deepEqual(committee.talks, []);
    assert.doesNotMatch(JSON.stringify(committee), /Lead more/);
  });

  it('quotes who says most, other teams first, and names who could still say something', () => {
    const said = { consent: 'given', date: '2026-10-01' } as const;
    const of = journal([win({ id: 'w', title: 'a', corroborators: ['Ana', 'Ben', 'Cy'] })], {
      profile: { team: 'Checkout' },
      feedback: [
        {
          ...said,
          from: 'Ana',
          team: 'Checkout',
          wins: ['w'],
          quote: 'She cut the time of the build, so we ship twice a day.',
        },
        {
          ...said,
          from: 'Ben',
          team: 'Platform',
          wins: ['w'],
          quote: 'She wrote the plan and it saved us a week.',
        },
        { ...said, from: 'Dot', wins: [], quote: 'Great, very smart.' },
        { from: 'Eli', requests: [{ asked: '2026-11-01' }] },
      ],
    });
    const { peers, asked } = viewOf(of);
    assert.deepEqual(
      peers.strongest.map(({ from }) => from),
      ['Ben', 'Ana'],
    );
    assert.equal(peers.quoted, 3);
    assert.deepEqual(peers.silent, ['Cy']);
    assert.deepEqual(asked, [{ who: 'Eli', asked: '2026-11-01' }]);
    assert.deepEqual(viewOf(of, { audience: 'committee' }).peers.silent, []);
  });

  it('counts sessions with mentees, and tells peers and recruiters of none', () => {
    const mentees = [
      {
        who: '@ida',
        since: '2026-06-01',
        sessions: [{ date: '2026-06-02', notes: 'Between us' }, { date: '2026-09-02' }],
      },
    ];
    const of = journal([], { mentees });
    assert.deepEqual(viewOf(of).mentees, [
      { who: 'ida', since: '2026-06-01', sessions: 2, last: '2026-09-02', outcome: '' },
    ]);
    assert.doesNotMatch(JSON.stringify(viewOf(of)), /Between us/);
    for (const audience of ['peer', 'recruiter'] as const)
      assert.deepEqual(viewOf(of, { audience }).mentees, []);
  });

  it('maps wins to the rubric of the template, keeps the level and the shifts of the journal, and says so', () => {
    const wins = [
      provenWin('2026-05-01', { title: 'a', dimensions: ['tolerance-for-ambiguity'] }),
      provenWin('2026-06-01', { title: 'b', dimensions: ['impact-beyond-own-output'] }),
    ];
    const of = journal(wins, { profile: { target: { level: 'L5' } } });
    const view = viewOf(of, { templateRubric: readRubric('amazon-sde3') });
    assert.deepEqual(view.mapping, { from: GENERIC.title, to: 'Amazon: SDE II to SDE III', review: 1 });
    assert.deepEqual(
      view.dimensions.map(({ id, claims }) => [id, ...titles(claims)]),
      [
        ['bias-for-action', 'a'],
        ['deliver-results', 'b'],
      ],
    );
    assert.equal(view.level.to, 'Senior (L5)');
    assert.deepEqual(titles(view.shifts.multiplier.claims), ['b']);
    assert.deepEqual(of.wins, wins);
    assert.equal(viewOf(of, { templateRubric: GENERIC }).mapping, null);
  });
});

import assert from 'node:assert/strict';

import { projectsReport, type ProjectsReport } from '../../../src/core/gaps/projects';
import type { Project, Win } from '../../../src/core/journal/schema';
import { checkInput, journal, provenWin, rubric, win } from '../../fixtures/reports';

const WIDE = { crossTeam: 'Platform', outcome: 'p95 below 250 ms' };
const NARROW = { ambiguity: 'none', crossTeam: 'none', decisions: 'none' };

const report = (projects: readonly Project[], wins: readonly Win[] = []): ProjectsReport =>
  projectsReport(checkInput(journal(wins, { projects }), rubric()));
const names = ({ projects }: ProjectsReport): string[] => projects.map(({ name }) => name);

describe('projects of the gap tracker', () => {
  it('are those that wait or go on, those with scope first', () => {
    const of = report([
      { id: 'done', status: 'done' },
      { id: 'dropped', status: 'dropped' },
      { id: 'launched', status: 'launched' },
      { id: 'past', from: '2026-01-01', to: '2026-02-01' },
      { id: 'narrow', name: 'Rename a field', status: 'active', screen: NARROW },
      { id: 'wide', name: 'Cache', why: 'Nobody owns it', status: 'idea', screen: WIDE },
      { id: 'running', from: '2026-10-01' },
      { id: 'planned', from: '2027-01-01' },
    ]);
    assert.deepEqual(names(of), ['Cache', 'Rename a field', 'running', 'planned']);
    assert.deepEqual(
      of.projects.map(({ status }) => status),
      ['idea', 'active', 'active', 'idea'],
    );
    assert.equal(of.projects[0]?.screen.words, 'next-level scope');
    assert.equal(of.projects[0].why, 'Nobody owns it');
  });

  it('name the wins that belong to them', () => {
    const mine = provenWin('2026-10-01', { project: 'cache' });
    const of = report([{ id: 'cache', status: 'active' }], [mine, provenWin('2026-09-01')]);
    assert.deepEqual(of.projects[0]?.wins, [mine.id]);
  });
});

describe('promotable against maintenance work', () => {
  it('is counted in pieces: a project is one, and what says no level is told apart', () => {
    const fix = win({ level: 'current' });
    const wins = [
      provenWin('2026-10-01', { project: 'cache' }),
      win({ project: 'cache', level: 'current' }),
      fix,
      win(),
    ];
    assert.deepEqual(report([], wins).mix, {
      text: '1 of 2 pieces of work have next-level work in them; 1 says no level',
      wins: [fix.id],
    });
  });

  it('is unknown while no win says its level', () => {
    assert.equal(report([], []).mix, undefined);
    assert.equal(report([], [win(), win()]).mix, undefined);
  });
});

describe('a case that hangs on one place', () => {
  const inPlace = (place: Partial<Win>, count: number) =>
    Array.from({ length: count }, () => provenWin('2026-10-01', place));
  const risks = (wins: readonly Win[]) =>
    report([{ id: 'cache', name: 'Checkout cache' }], wins).risks.map(({ text }) => text);

  it('is told for one project', () => {
    const wins = [...inPlace({ project: 'cache' }, 3), ...inPlace({ project: 'other' }, 1)];
    assert.deepEqual(risks(wins), [
      'One project carries the case: 3 of 4 next-level wins are from Checkout cache',
    ]);
  });

  it('is told for one component; work across two is in neither', () => {
    const wins = [...inPlace({ component: ['api'] }, 3), ...inPlace({ component: ['api', 'web'] }, 1)];
    assert.deepEqual(risks(wins), ['One component carries the case: 3 of 4 next-level wins are in api']);
  });

  it('is not told of few wins, of an even spread, or of current-level work', () => {
    assert.deepEqual(risks(inPlace({ project: 'cache' }, 3)), []);
    assert.deepEqual(risks([...inPlace({ project: 'a' }, 2), ...inPlace({ project: 'b' }, 2)]), []);
    assert.deepEqual(risks(inPlace({ project: 'cache', level: 'current' }, 8)), []);
  });
});

describe('supply of scope', () => {
  const narrow = (count: number): Project[] =>
    Array.from({ length: count }, (_, index) => ({ id: `p${index}`, status: 'idea', screen: NARROW }));

  it('names what there is', () => {
    const wide: Project = { id: 'wide', status: 'idea', screen: WIDE };
    assert.equal(report([wide]).supply, '1 open project has next-level scope');
    assert.match(report([wide, { ...wide, id: 'second' }]).supply, /^2 open projects/);
  });

  it('says that the work may not offer it only after three screened projects without', () => {
    assert.match(report(narrow(3)).supply, /the work here may not offer it now/);
    assert.match(report(narrow(2)).supply, /too few are screened/);
    assert.match(report([]).supply, /^No open project written down/);
  });

  it('does not say so where wins reached beyond the team', () => {
    const wide = provenWin('2026-10-01', { reach: 'cross-team' });
    assert.match(report(narrow(3), [wide]).supply, /yet the work offered it: 1 win reached/);
  });

  it('never tells anybody to leave', () => {
    for (const projects of [[], narrow(1), narrow(9)]) {
      assert.doesNotMatch(report(projects).supply, /leave|quit|transfer|another company/i);
    }
  });
});

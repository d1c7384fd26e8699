/**
 * The gap view's report on projects: which have scope, the mix of work, the risks, and whether the work offers scope.
 */
import * as l10n from '@vscode/l10n';

import type { CheckInput } from '../committee/check';
import type { Project } from '../journal/schema';
import { largestComponent, largestProject, workMix, type Concentration } from './pieces';
import { hasScope, screenProject, type ProjectScreen } from './projectScreen';
import { isFilled } from './proof';

export interface ProjectReport {
  readonly id: string;
  readonly name: string;
  readonly status: 'idea' | 'active';
  readonly why?: string;
  readonly screen: ProjectScreen;
  /** Ids of the window's wins that belong to it, strongest first. */
  readonly wins: readonly string[];
}

/** A sentence, and the ids of the wins that it is about. */
export interface Remark {
  readonly text: string;
  readonly wins: readonly string[];
}

export interface ProjectsReport {
  /** Open projects, which can still be chosen or shaped. Those with scope come first. */
  readonly projects: readonly ProjectReport[];
  /** Promotable against maintenance work; nothing while no win says its level. */
  readonly mix: Remark | undefined;
  /** Warnings where most of the case is in one project or component. */
  readonly risks: readonly Remark[];
  /** Whether there is next-level scope to be had, as far as the journal can tell. */
  readonly supply: string;
}

/**
 * Share of next-level wins in one place from which it is a risk, and the fewest wins to tell (as in the check
 * `one-system`).
 */
const RISKY_SHARE = 0.75;
const FEWEST_WINS = 4;

/** From this many screened projects without scope on, the work itself may offer none. A design choice. */
const FEWEST_SCREENED = 3;

/** Works out the projects' part of the gap tracker. Everything comes from the journal. */
export function projectsReport(input: Pick<CheckInput, 'journal' | 'wins' | 'asOf'>): ProjectsReport {
  const projects = openProjects(input);
  return { projects, mix: mixOf(input), risks: risksOf(input), supply: supplyWords(projects, input) };
}

function openProjects({
  journal,
  wins,
  asOf,
}: Pick<CheckInput, 'journal' | 'wins' | 'asOf'>): ProjectReport[] {
  const open = journal.projects.flatMap((project): ProjectReport[] => {
    const status = openStatus(project, asOf);
    if (!status) return [];
    const { id, name, why } = project;
    return [
      {
        id,
        name: isFilled(name) ? name : id,
        status,
        ...(isFilled(why) && { why }),
        screen: screenProject(project),
        wins: wins.filter(({ win }) => win.project === id).map(({ win }) => win.id),
      },
    ];
  });
  return open.toSorted((a, b) => Number(hasScope(b.screen)) - Number(hasScope(a.screen)));
}

/** A project without a status is an idea until it starts, and over once its last day is. */
function openStatus({ status, from, to }: Project, asOf: string): 'idea' | 'active' | undefined {
  if (status !== undefined) return status === 'idea' || status === 'active' ? status : undefined;
  if (to !== undefined && to < asOf) return undefined;
  return from === undefined || from > asOf ? 'idea' : 'active';
}

function mixOf({ wins }: Pick<CheckInput, 'wins'>): Remark | undefined {
  const { promotable, maintenance, unknown } = workMix(wins);
  const known = promotable.length + maintenance.length;
  if (known === 0) return undefined;
  const share = l10n.t('{0} of {1} pieces of work have next-level work in them', promotable.length, known);
  const silent = unknown === 1 ? l10n.t('1 says no level') : l10n.t('{0} say no level', unknown);
  return {
    text: unknown === 0 ? share : `${share}; ${silent}`,
    wins: maintenance.flat().map(({ win }) => win.id),
  };
}

function risksOf({ wins, journal }: Pick<CheckInput, 'wins' | 'journal'>): Remark[] {
  const nextLevel = wins.filter((win) => win.isNextLevel);
  const nameOf = (id: string) => journal.projects.find((project) => project.id === id)?.name ?? id;
  const project = largestProject(nextLevel);
  const component = largestComponent(nextLevel);
  return [
    ...riskOf(project, ({ name, wins: inside, placed }) =>
      l10n.t(
        'One project carries the case: {0} of {1} next-level wins are from {2}',
        inside.length,
        placed,
        nameOf(name),
      ),
    ),
    ...riskOf(component, ({ name, wins: inside, placed }) =>
      l10n.t(
        'One component carries the case: {0} of {1} next-level wins are in {2}',
        inside.length,
        placed,
        name,
      ),
    ),
  ];
}

function riskOf(most: Concentration | undefined, words: (most: Concentration) => string): Remark[] {
  if (!most || most.placed < FEWEST_WINS || most.wins.length / most.placed < RISKY_SHARE) return [];
  return [{ text: words(most), wins: most.wins.map(({ win }) => win.id) }];
}

/**
 * Says whether the work offers next-level scope, and never advises to leave (docs/domain.md, "Projects worth doing").
 */
function supplyWords(projects: readonly ProjectReport[], { wins }: Pick<CheckInput, 'wins'>): string {
  const withScope = projects.filter(({ screen }) => hasScope(screen));
  if (withScope.length > 0) {
    return withScope.length === 1
      ? l10n.t('1 open project has next-level scope')
      : l10n.t('{0} open projects have next-level scope', withScope.length);
  }
  const screened = projects.filter(({ screen }) => screen.verdict === 'current-level').length;
  const wide = wins.filter(
    ({ isNextLevel, win }) => isNextLevel && (win.reach === 'cross-team' || win.reach === 'org'),
  ).length;
  if (wide > 0) {
    return wide === 1
      ? l10n.t(
          'No open project has next-level scope, yet the work offered it: 1 win reached beyond your team',
        )
      : l10n.t(
          'No open project has next-level scope, yet the work offered it: {0} wins reached beyond your team',
          wide,
        );
  }
  if (screened >= FEWEST_SCREENED) {
    return l10n.t(
      'None of the {0} projects you screened has next-level scope: the work here may not offer it now. That is about the work, not about you. Ask for an adjacent project, or pitch one',
      screened,
    );
  }
  return projects.length === 0
    ? l10n.t('No open project written down: too little to tell whether the work here offers scope')
    : l10n.t('No open project has next-level scope so far: too few are screened to tell more');
}

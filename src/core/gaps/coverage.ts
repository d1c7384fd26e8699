import { daysBetween, type Day } from '../days';
import type { Dimension, Rubric } from '../rubric/model';
import type { AssessedWin } from './assess';
import type { Coverage, Cycle, DimensionState } from './report';
import { isUnjudged } from './unjudged';
import { cycleFinder } from './window';

/** What the journal has for one dimension. */
export interface Evidenced {
  readonly dimension: Dimension;
  /** Every win in the window that shows it, strongest first. */
  readonly wins: readonly AssessedWin[];
  /** Those of them that are next-level work: the only ones that count. */
  readonly nextLevel: readonly AssessedWin[];
  /** Those of them whose level nobody has said: they don't count yet. */
  readonly unjudged: readonly AssessedWin[];
  readonly have: Coverage;
  readonly state: DimensionState;
  /** The next-level win that came last. */
  readonly last: AssessedWin | undefined;
}

/** What all dimensions are held against. */
export interface Standard {
  readonly asOf: Day;
  readonly cycles: readonly Cycle[];
  readonly staleAfterDays: number;
}

const STALE_AFTER_DAYS = 90;

/** Days after which a dimension is stale (docs/domain.md, "States of a dimension"), unless the rubric's check `stale` says otherwise. */
export function staleAfterDays(rubric: Rubric): number {
  const days = rubric.checks['stale']?.['days'];
  return typeof days === 'number' && days > 0 ? days : STALE_AFTER_DAYS;
}

/** The evidence for each dimension, in the rubric's order, in one pass over the wins. */
export function evidenced(rubric: Rubric, wins: readonly AssessedWin[], standard: Standard): Evidenced[] {
  const winsOf = new Map<string, AssessedWin[]>(rubric.dimensions.map(({ id }) => [id, []]));
  for (const win of wins) for (const id of win.dimensions) winsOf.get(id)?.push(win);
  return rubric.dimensions.map((dimension) =>
    evidenceOf(dimension, winsOf.get(dimension.id) ?? [], standard),
  );
}

/**
 * True when a win has an artefact that counts for this dimension: for technical leadership, pull requests do not
 * (docs/domain.md, "Volume").
 */
export function isArtifactFor(dimension: Dimension, win: AssessedWin): boolean {
  return dimension.seeds[0] === 'techlead' ? win.hasNonCodeArtifact : win.hasArtifact;
}

function evidenceOf(dimension: Dimension, wins: readonly AssessedWin[], standard: Standard): Evidenced {
  const nextLevel = wins.filter((win) => win.isNextLevel);
  const unjudged = wins.filter(({ win }) => isUnjudged(win));
  const have = coverageOf(dimension, nextLevel);
  const last = latest(nextLevel);
  const counted = { dimension, wins, nextLevel, unjudged, have, last };
  return { ...counted, state: stateOf(counted, standard) };
}

/** Counts over next-level wins only. */
function coverageOf(dimension: Dimension, nextLevel: readonly AssessedWin[]): Coverage {
  const months = new Set<string>();
  const named = new Set<string>();
  const counts = { artifact: 0, metric: 0, corroborated: 0 };
  for (const win of nextLevel) {
    for (const month of win.months) months.add(month);
    for (const person of win.helped) named.add(person);
    if (isArtifactFor(dimension, win)) counts.artifact += 1;
    if (win.hasSourcedNumber) counts.metric += 1;
    if (win.isCorroborated) counts.corroborated += 1;
  }
  return { entries: nextLevel.length, months: months.size, named: named.size, ...counts };
}

/** The first of the six states that applies (docs/domain.md, "States of a dimension"). */
function stateOf(
  { dimension: { needs }, nextLevel, unjudged, have, last }: Omit<Evidenced, 'state'>,
  { asOf, cycles, staleAfterDays }: Standard,
): DimensionState {
  if (!last) return unjudged.length > 0 ? 'unjudged' : 'empty';
  if (unmetNeeds(have, needs).length > 0) return 'thin';
  if (daysBetween(last.to, asOf) > staleAfterDays) return 'stale';
  return cycles.length > 1 && cyclesWith(nextLevel, cycles).size === 1 ? 'one-burst' : 'covered';
}

const COVERAGE_KEYS = ['entries', 'months', 'artifact', 'metric', 'named', 'corroborated'] as const;

/** The unmet needs, the most important first. */
export function unmetNeeds(have: Coverage, need: Coverage): (keyof Coverage)[] {
  return COVERAGE_KEYS.filter((key) => have[key] < need[key]);
}

/** Indexes of the cycles in which at least one of the wins has work. */
export function cyclesWith(wins: readonly AssessedWin[], cycles: readonly Cycle[]): Set<number> {
  const cycleOf = cycleFinder(cycles);
  const months = new Set<string>();
  for (const win of wins) for (const month of win.months) months.add(month);
  return new Set([...months].map(cycleOf));
}

/** The win that ended last; of several, the strongest. */
export function latest(wins: readonly AssessedWin[]): AssessedWin | undefined {
  return wins.reduce<AssessedWin | undefined>(
    (last, win) => (!last || win.to > last.to ? win : last),
    undefined,
  );
}

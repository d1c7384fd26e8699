import { monthOf, type Day, type Period } from '../days';
import type { Journal, Win } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { dimensionResolver, type DimensionResolver } from '../rubric/resolve';
import {
  confirmedByFeedback,
  hasArtifact,
  hasNonCodeArtifact,
  hasSourcedNumber,
  helpedPeople,
  isFilled,
} from './proof';
import { strengthOf, type RankedFacts } from './ranking';
import { monthsOf } from './window';

/** A win of the window, with the values that reports use, computed once. */
export interface AssessedWin extends RankedFacts {
  /** First and last day, cut to the window. */
  readonly from: Day;
  readonly to: Day;
  /** Months of work inside the window: one for a single day, all from first to last for a period. */
  readonly months: readonly string[];
  /** Ids of the dimensions that it shows and the rubric has. */
  readonly dimensions: readonly string[];
  readonly hasNonCodeArtifact: boolean;
  readonly helped: readonly string[];
  /** Orders wins, strongest first; see `ranking.ts`. */
  readonly strength: number;
}

/**
 * The wins of a window, strongest first. What lies before it or in the future is left out; a period is
 * cut to it. Private wins count, because the report is for the journal's owner alone.
 */
export function assessWins(journal: Journal, rubric: Rubric, window: Period): AssessedWin[] {
  const resolve = dimensionResolver(rubric);
  const confirmed = confirmedByFeedback(journal.feedback, window.to);
  const assessed: AssessedWin[] = [];
  for (const win of journal.wins) {
    const span = spanInside(win, window);
    if (span) assessed.push(assess(win, span, resolve, confirmed));
  }
  return assessed.sort(strongestFirst);
}

/** First and last day of a win. An ongoing one lasts until `today`; swapped days are put in order. */
export function spanOf({ date }: Win, today: Day): Period {
  if (typeof date === 'string') return { from: date, to: date };
  const to = date.to ?? (date.from > today ? date.from : today);
  return date.from <= to ? { from: date.from, to } : { from: to, to: date.from };
}

function strongestFirst(a: AssessedWin, b: AssessedWin): number {
  if (a.strength !== b.strength) return b.strength - a.strength;
  if (a.to !== b.to) return a.to < b.to ? 1 : -1;
  return a.win.id < b.win.id ? -1 : 1;
}

/** First and last day of a win, cut to a window; nothing where it lies outside. */
export function spanInside(win: Win, window: Period): Period | undefined {
  const { from, to } = spanOf(win, window.to);
  if (to < window.from || from > window.to) return undefined;
  return { from: from < window.from ? window.from : from, to: to > window.to ? window.to : to };
}

function assess(
  win: Win,
  span: Period,
  resolve: DimensionResolver,
  confirmed: ReadonlySet<string>,
): AssessedWin {
  const facts = {
    win,
    ...span,
    months: monthOf(span.from) === monthOf(span.to) ? [monthOf(span.to)] : monthsOf(span),
    dimensions: dimensionsOf(win, resolve),
    isNextLevel: win.level === 'next',
    hasArtifact: hasArtifact(win),
    hasNonCodeArtifact: hasNonCodeArtifact(win),
    hasSourcedNumber: hasSourcedNumber(win),
    isCorroborated: confirmed.has(win.id) || (win.corroborators ?? []).some(isFilled),
    helped: helpedPeople(win),
  };
  return { ...facts, strength: strengthOf(facts) };
}

/** The dimensions a win shows, each once, in the order the user named them; unknown names are left out. */
function dimensionsOf({ dimensions = [] }: Win, resolve: DimensionResolver): string[] {
  const ids = new Set<string>();
  for (const name of dimensions) {
    const id = resolve(name);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

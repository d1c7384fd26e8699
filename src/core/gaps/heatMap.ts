/** When each dimension was shown: months × dimensions, as counts. */
import type { CheckInput } from '../committee/check';
import type { AssessedWin } from './assess';
import type { DimensionState } from './report';
import { isUnjudged } from './unjudged';
import { monthsOf } from './window';

/** One month of one dimension. The counts are of wins with work in that month: a long win counts in each of its months. */
export interface HeatMapCell {
  readonly month: string;
  readonly nextLevel: number;
  /** Wins that nobody has judged. */
  readonly unjudged: number;
  /** Wins of the current level. */
  readonly other: number;
  /** Ids of all of them, strongest first. */
  readonly wins: readonly string[];
}

export interface HeatMapRow {
  readonly id: string;
  readonly name: string;
  readonly state: DimensionState;
  /** One for each of the map's months, in their order. */
  readonly cells: readonly HeatMapCell[];
}

export interface HeatMap {
  /** The months of the window, oldest first; the first and the last are in it only in part. */
  readonly months: readonly string[];
  /** The dimensions in the rubric's order. */
  readonly rows: readonly HeatMapRow[];
}

/** The heat map of a window: the dimensions of the rubric, and for each month the wins that show them. */
export function heatMapOf({ window, evidence }: Pick<CheckInput, 'window' | 'evidence'>): HeatMap {
  const months = monthsOf(window);
  const rows = evidence.map(({ dimension, state, wins }) => ({
    id: dimension.id,
    name: dimension.name,
    state,
    cells: cellsOf(wins, months),
  }));
  return { months, rows };
}

function cellsOf(wins: readonly AssessedWin[], months: readonly string[]): HeatMapCell[] {
  const byMonth = new Map<string, AssessedWin[]>(months.map((month) => [month, []]));
  for (const win of wins) for (const month of win.months) byMonth.get(month)?.push(win);
  return [...byMonth].map(([month, inside]) => {
    const nextLevel = inside.filter((win) => win.isNextLevel).length;
    const unjudged = inside.filter(({ win }) => isUnjudged(win)).length;
    return {
      month,
      nextLevel,
      unjudged,
      other: inside.length - nextLevel - unjudged,
      wins: inside.map(({ win }) => win.id),
    };
  });
}

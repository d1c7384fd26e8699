/** Pieces of work, and how much of them is of the next level. */
import type { AssessedWin } from './assess';
import { grouped } from './grouped';

/** Wins as pieces of work: a project is one piece, and so is a win without one. */
export function piecesOf(wins: readonly AssessedWin[]): (readonly AssessedWin[])[] {
  const alone = wins.filter(({ win }) => win.project === undefined);
  const ofProjects = grouped(
    wins.filter(({ win }) => win.project !== undefined),
    ({ win }) => win.project,
  );
  return [...ofProjects.values(), ...alone.map((win) => [win])];
}

export interface WorkMix {
  /** Pieces with next-level work in them. */
  readonly promotable: readonly (readonly AssessedWin[])[];
  /** Pieces with current-level wins and no next-level one. */
  readonly maintenance: readonly (readonly AssessedWin[])[];
  /** How many pieces say nothing about their level: they count for neither side. */
  readonly unknown: number;
}

/**
 * Splits the pieces of work into promotable and maintenance work (docs/domain.md, "Kinds of work"), by the levels in
 * the journal.
 */
export function workMix(wins: readonly AssessedWin[]): WorkMix {
  const pieces = piecesOf(wins);
  const known = pieces.filter((piece) => piece.some(({ win }) => win.level !== undefined));
  const isPromotable = (piece: readonly AssessedWin[]) => piece.some(({ isNextLevel }) => isNextLevel);
  return {
    promotable: known.filter(isPromotable),
    maintenance: known.filter((piece) => !isPromotable(piece)),
    unknown: pieces.length - known.length,
  };
}

/** The place that holds most of some wins. */
export interface Concentration {
  /** Id of the project, or name of the component. */
  readonly name: string;
  readonly wins: readonly AssessedWin[];
  /** How many wins name a place at all. */
  readonly placed: number;
}

/** The component with most wins. One that touches two crossed a boundary and counts for neither. */
export function largestComponent(wins: readonly AssessedWin[]): Concentration | undefined {
  return largest(wins, ({ win: { component = [] } }) => component);
}

/** The project with most wins. */
export function largestProject(wins: readonly AssessedWin[]): Concentration | undefined {
  return largest(wins, ({ win: { project } }) => (project === undefined ? [] : [project]));
}

function largest(
  wins: readonly AssessedWin[],
  placesOf: (win: AssessedWin) => readonly string[],
): Concentration | undefined {
  const placed = wins.filter((win) => placesOf(win).length > 0);
  const single = placed.filter((win) => placesOf(win).length === 1);
  const [most] = [...grouped(single, (win) => placesOf(win)[0] ?? '')].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return most && { name: most[0], wins: most[1], placed: placed.length };
}

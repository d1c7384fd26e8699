/** Wins whose place in a rubric is for their author to say. */
import type { Win } from '../journal/schema';
import type { Rubric } from './model';
import { nameInJournal, readingOf } from './resolve';

/** A name in a win that could stand for another dimension than the one it counts for, or stands for none. */
export interface Doubt {
  readonly win: Win;
  /** As the win has it. */
  readonly name: string;
  /** Ids of the dimensions that it could stand for, the likeliest first. */
  readonly candidates: readonly string[];
}

/**
 * The doubts about wins, in the journal's order. `before` is the rubric that they were held against: an id of it
 * that the new rubric takes for something else is doubtful, too.
 */
export function doubtsIn(wins: readonly Win[], rubric: Rubric, before: Rubric = rubric): Doubt[] {
  return wins.flatMap((win) =>
    (win.dimensions ?? []).flatMap((name) => {
      const candidates = doubtfulPlaces(name, rubric, before);
      return candidates ? [{ win, name, candidates }] : [];
    }),
  );
}

/** The dimensions of a win with one of the names settled: the rubric's own name of a dimension instead. */
export function settledDimensions({ win, name }: Doubt, id: string, rubric: Rubric): string[] {
  const settled = nameInJournal(id, rubric);
  return [...new Set((win.dimensions ?? []).map((one) => (one === name ? settled : one)))];
}

function doubtfulPlaces(name: string, rubric: Rubric, before: Rubric): readonly string[] | undefined {
  const now = readingOf(name, rubric);
  if (!now) return [];
  const wasOwn = before.dimensions.some(({ id }) => id === name);
  const meant = wasOwn ? readingOf(`${before.id}:${name}`, rubric) : undefined;
  if (meant && meant.id !== now.id) return [...new Set([...meant.candidates, ...now.candidates])];
  return now.isDoubtful ? now.candidates : undefined;
}

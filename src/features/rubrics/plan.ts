/** What moving to another rubric writes into the journal: worked out before anything is written. */
import {
  isMoved,
  mapDimensions,
  mapWins,
  moveToRubric,
  type DimensionMapping,
  type WinMapping,
} from '../../core/rubric/mapping';
import { parseJournal } from '../../core/journal/parse';
import type { Profile, Win } from '../../core/journal/schema';
import type { Rubric } from '../../core/rubric/model';
import { CodedError, valueOf } from '../../host/codedError';

/** The move from one rubric to another, as far as the user decided it. */
export interface Move {
  readonly from: Rubric;
  readonly to: Rubric;
  readonly dimensions: readonly DimensionMapping[];
  readonly wins: readonly WinMapping[];
}

/** `chosen`: where the user said that dimensions go. */
export function moveOf(
  wins: readonly Win[],
  from: Rubric,
  to: Rubric,
  chosen: ReadonlyMap<string, string> = new Map(),
): Move {
  const dimensions = mapDimensions(from, to).map((mapping): DimensionMapping => {
    const decided = chosen.get(mapping.from);
    return decided === undefined ? mapping : { from: mapping.from, kind: 'shift', to: [decided] };
  });
  return { from, to, dimensions, wins: mapWins(wins, from, to, chosen) };
}

/** Wins that the move would write. */
export function movedWins({ wins }: Move): readonly WinMapping[] {
  return wins.filter(isMoved);
}

/** Wins whose place is for the user to look at. */
export function winsToReview({ wins }: Move): readonly WinMapping[] {
  return wins.filter(({ review }) => review.length > 0);
}

/** The journal's text after the move. Throws a `CodedError` when the journal can't be read or changed. */
export function textAfter(
  before: string,
  profile: Pick<Profile, 'rubric' | 'rubricVersion'>,
  wins: readonly WinMapping[],
): string {
  const parsed = parseJournal(before);
  if (parsed.kind === 'unreadable') throw new CodedError(parsed.problems[0]);
  const moved = wins.map(({ win: { id }, after }) => ({ id, dimensions: after }));
  return valueOf(moveToRubric(parsed, profile, moved)).after.text;
}

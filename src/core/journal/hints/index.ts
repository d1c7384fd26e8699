/** The hints about one win, and which of them apply. */
import type { Rubric } from '../../rubric/model';
import type { Win } from '../schema';
import type { Hint, HintFinding, HintId } from './hint';
import { levelUnclear } from './levelUnclear';
import { noEvidence } from './noEvidence';
import { noNumber } from './noNumber';
import { noResult } from './noResult';
import { teamWithoutName } from './teamWithoutName';
import { weWithoutRole } from './weWithoutRole';

export const HINTS: readonly Hint[] = [
  noResult,
  noNumber,
  noEvidence,
  weWithoutRole,
  teamWithoutName,
  levelUnclear,
];

/** A hint with what it found. */
export interface FoundHint extends HintFinding {
  readonly hint: Hint;
}

/** What could be said better in a win. A private win never reaches a committee, so nothing is asked of it. */
export function hintsFor(win: Win, rubric: Rubric, isOn: (id: HintId) => boolean): FoundHint[] {
  if (win.visibility === 'private') return [];
  return HINTS.flatMap((hint) => {
    const found = isOn(hint.id) ? hint.find(win, rubric) : undefined;
    return found ? [{ ...found, hint }] : [];
  });
}

import { success } from '../result';
import { inSteps, type EditResult } from './checkedEdit';
import { updateEntry, updateProfile } from './edit';
import type { ReadableJournal } from './reading';
import type { Profile } from './schema';
import { differenceOf } from './textEdit';

/** Where the dimensions of a win go. */
export interface MovedWin {
  readonly id: string;
  readonly dimensions: readonly string[];
}

/** Names another rubric in the profile, and the dimensions of some wins by its words, as one edit. */
export function moveToRubric(
  parsed: ReadableJournal,
  profile: Pick<Profile, 'rubric' | 'rubricVersion'>,
  wins: readonly MovedWin[],
): EditResult {
  const named = updateProfile(parsed, profile);
  if (!named.ok) return named;
  const moved = inSteps(named.value.after, wins, (current, { id, dimensions }) =>
    updateEntry(current, 'wins', id, { dimensions: [...dimensions] }),
  );
  if (!moved.ok) return moved;
  const { after } = moved.value;
  return success({ edit: differenceOf(parsed.text, after.text), after });
}

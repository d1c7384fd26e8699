/** Which fields of a win are drafts that its author has not looked at. */
import type { EntryPatch } from './edit';
import type { Win } from './schema';

/** A change of a win that takes the fields it changes from the list of drafts: their author wrote them now. */
export function withoutDrafts(
  { drafted = [] }: Pick<Win, 'drafted'>,
  patch: EntryPatch<'wins'>,
): EntryPatch<'wins'> {
  const left = drafted.filter((field) => !Object.hasOwn(patch, field));
  if (left.length === drafted.length) return patch;
  return { ...patch, drafted: left.length > 0 ? left : undefined };
}

/** Which fields of a win are drafts that its author has not looked at. */
import type { Win } from './schema';

type Drafted = Pick<Win, 'drafted'>;

/** A change of an entry that takes the fields it changes from the entry's list of drafts: their author wrote them now. */
export function withoutDrafts<Patch extends object>(
  { drafted = [] }: Drafted,
  patch: Patch,
): Patch & { readonly drafted?: Drafted['drafted'] | undefined } {
  const left = drafted.filter((field) => !Object.hasOwn(patch, field));
  if (left.length === drafted.length) return patch;
  return { ...patch, drafted: left.length > 0 ? left : undefined };
}

/** Somebody the user mentors, from what a person or another extension says to an entry of the journal. */
import { slugOf } from '../capture/fold';
import { freeId } from '../freeId';
import { personKey } from '../gaps/proof';
import type { EntryPatch } from '../journal/edit';
import type { Journal, Mentee } from '../journal/schema';

/** A change of the journal's mentees: one more, or what changes about one. */
export type MenteeChange =
  | { readonly kind: 'new'; readonly entry: Mentee & { readonly id: string } }
  | { readonly kind: 'change'; readonly id: string; readonly patch: EntryPatch<'mentees'> };

/** Records a mentee. For an existing one, sessions are added and other fields replaced. */
export function menteeChange(given: Mentee, { mentees }: Pick<Journal, 'mentees'>): MenteeChange {
  const known = menteeNamed(given, mentees);
  if (!known) return { kind: 'new', entry: { ...given, id: given.id ?? idFor(given.who, mentees) } };
  const { id: _, who: __, sessions, ...said } = given;
  const all = sessions && [...(known.sessions ?? []), ...sessions];
  return { kind: 'change', id: known.id ?? known.who, patch: { ...said, ...(all && { sessions: all }) } };
}

/** The mentee with an id, or of a name however it is written. */
export function menteeNamed(
  { id, who }: Pick<Mentee, 'id' | 'who'>,
  mentees: readonly Mentee[],
): Mentee | undefined {
  return (
    mentees.find((one) => id !== undefined && one.id === id) ??
    mentees.find((one) => personKey(one.who) === personKey(who))
  );
}

function idFor(who: string, mentees: readonly Mentee[]): string {
  const taken = new Set(mentees.map(({ id }) => id));
  return freeId(slugOf(who) || 'mentee', (id) => taken.has(id));
}

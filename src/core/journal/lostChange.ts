/** Tells whether a change of the journal was undone by a program that wrote back what it had read before the change. */
import { isSame } from './equal';
import type { ReadableJournal } from './reading';
import type { Section } from './schema';

/** One entry, or the profile, that a change made or changed. */
export interface Touched {
  readonly section: Section | 'profile';
  /** Empty for the profile. */
  readonly id: string;
  /** What stood there before the change; nothing, where the change made it. */
  readonly before: unknown;
}

/** What a change made or changed. What it took out is not there: should it come back, nothing is lost. */
export function touchedBy(before: ReadableJournal, after: ReadableJournal): Touched[] {
  const old = valuesOf(before);
  const changed = after.entries.flatMap(({ section, id, value }): Touched[] => {
    if (id === undefined) return [];
    const was = old.get(keyOf(section, id));
    return was !== undefined && isSame(was, value) ? [] : [{ section, id, before: was }];
  });
  const profile = before.journal.profile;
  return isSame(profile, after.journal.profile)
    ? changed
    : [...changed, { section: 'profile', id: '', before: profile }];
}

/** Those of a change's entries that stand again as they were before it. */
export function undoneIn(now: ReadableJournal, touched: readonly Touched[]): Touched[] {
  const values = valuesOf(now);
  return touched.filter(({ section, id, before }) =>
    isSame(section === 'profile' ? now.journal.profile : values.get(keyOf(section, id)), before),
  );
}

/** Those of a change's entries that are there, and otherwise than they were before it. */
export function changedIn(now: ReadableJournal, touched: readonly Touched[]): Touched[] {
  const values = valuesOf(now);
  return touched.filter(({ section, id, before }) => {
    const value = section === 'profile' ? now.journal.profile : values.get(keyOf(section, id));
    return value !== undefined && !isSame(value, before);
  });
}

function valuesOf({ entries }: ReadableJournal): ReadonlyMap<string, unknown> {
  return new Map(
    entries.flatMap(({ section, id, value }) => (id === undefined ? [] : [[keyOf(section, id), value]])),
  );
}

function keyOf(section: Section, id: string): string {
  return `${section} ${id}`;
}

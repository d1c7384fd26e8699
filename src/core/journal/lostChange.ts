/** Tells whether a change of the journal was undone by a program that wrote back what it had read before the change. */
import { isSame } from './equal';
import { mergeValue } from './mergeValue';
import type { ReadableJournal } from './reading';
import type { Section } from './schema';
import { hasNameless } from './waiting';

/** One entry, or the profile, that a change made or changed. */
export interface Touched {
  readonly section: Section | 'profile';
  /** Empty for the profile; nothing for an entry that has none. */
  readonly id: string | undefined;
  /** What stood there before the change: nothing, where the change made it; without an id, all that had none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change made or changed. What it took out is not there: should it come back, nothing is lost. */
export function touchedBy(before: ReadableJournal, after: ReadableJournal): Touched[] {
  const old = valuesOf(before);
  const changed = after.entries.flatMap(({ section, id, value }): Touched[] => {
    if (id === undefined) return [];
    const was = old.get(keyOf(section, id));
    return was !== undefined && isSame(was, value) ? [] : [{ section, id, before: was, after: value }];
  });
  const [was, is] = [before.journal.profile, after.journal.profile];
  const profile: Touched[] = isSame(was, is) ? [] : [{ section: 'profile', id: '', before: was, after: is }];
  return [...changed, ...madeWithoutId(before, after), ...profile];
}

/** Those of a change's entries that lack something which the change gave them, and stand there as before it. */
export function undoneIn(now: ReadableJournal, touched: readonly Touched[]): Touched[] {
  const values = valuesOf(now);
  return touched.filter(({ section, id, before, after }) => {
    if (section !== 'profile' && id === undefined)
      return Array.isArray(before) && !hasNameless(namelessIn(now, section), after, before);
    const value = valueIn(now, values, section, id);
    if (value === undefined) return true;
    if (before === undefined) return false;
    return !isSame(
      mergeValue({ base: before, ours: value, theirs: after }, '', () => 'ours'),
      value,
    );
  });
}

/** Those of a change's entries that are there, and otherwise than they were before it; as they are now. */
export function changedIn(now: ReadableJournal, touched: readonly Touched[]): Touched[] {
  const values = valuesOf(now);
  return touched.flatMap((one) => {
    const { section, id, before } = one;
    if (section !== 'profile' && id === undefined) return undoneIn(now, [one]).length === 0 ? [one] : [];
    const value = valueIn(now, values, section, id);
    return value !== undefined && !isSame(value, before) ? [{ ...one, after: value }] : [];
  });
}

/** Entries without an id that are new. Where one like it is gone, it was changed, and cannot be told from that. */
function madeWithoutId(before: ReadableJournal, after: ReadableJournal): Touched[] {
  const sections = new Set(after.entries.filter(({ id }) => id === undefined).map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const [old, now] = [namelessIn(before, section), namelessIn(after, section)];
    const has = (list: readonly unknown[], value: unknown) => list.some((one) => isSame(one, value));
    if (!old.every((value) => has(now, value))) return [];
    return now
      .filter((value) => !has(old, value))
      .map((value) => ({ section, id: undefined, before: old, after: value }));
  });
}

function namelessIn({ entries }: ReadableJournal, section: Section): unknown[] {
  return entries.filter((one) => one.section === section && one.id === undefined).map(({ value }) => value);
}

function valueIn(
  now: ReadableJournal,
  values: ReadonlyMap<string, unknown>,
  section: Section | 'profile',
  id = '',
): unknown {
  return section === 'profile' ? now.journal.profile : values.get(keyOf(section, id));
}

function valuesOf({ entries }: ReadableJournal): ReadonlyMap<string, unknown> {
  return new Map(
    entries.flatMap(({ section, id, value }) => (id === undefined ? [] : [[keyOf(section, id), value]])),
  );
}

function keyOf(section: Section, id: string): string {
  return `${section} ${id}`;
}

/** Entries that wait beside the journal: which of them it has already, and how the others go into it. */
import { freeId } from '../freeId';
import type { EditResult } from './checkedEdit';
import { appendEntry, updateEntry, type EntryPatch } from './edit';
import { isSame } from './equal';
import { entryWithId } from './locate';
import { isRecord } from './mergeValue';
import { rawValue } from './rawEntry';
import { entryId, type ParsedEntry, type ReadableJournal } from './reading';
import { VISIBILITIES, type EntryOf, type Section } from './schema';

export interface WaitingEntry<S extends Section = Section> {
  readonly section: S;
  readonly entry: EntryOf<S>;
  /** There once a text may have taken the entry: an editor that could not save, a process that died. */
  readonly tried?: Tried | undefined;
}

export interface Tried {
  /** What stood in the entry's place in the file then (`placeOf`); nothing where its id was free. */
  readonly before?: unknown;
}

/**
 * True when adding the entry would double it. The journal has an entry that was never tried where it says all of it;
 * whatever else has its id was made by another window or machine. One that was tried went in under an id that was free,
 * so what has the id now is the same entry, with what its author changed since, unless it stood there before.
 */
export function hasWaiting(parsed: ReadableJournal, { section, entry, tried }: WaitingEntry): boolean {
  if (entryId(section, entry) === undefined) {
    const before = Array.isArray(tried?.before) ? tried.before : undefined;
    return hasNameless(namelessValues(parsed, section), entry, before);
  }
  const there = namesake(parsed, section, entry);
  if (!there) return false;
  const value = rawValue(parsed, there);
  if (isSame(value, entry) || addsNothing(value, section, entry)) return true;
  return tried !== undefined && (tried.before === undefined || !isSame(value, tried.before));
}

/** What stands in an entry's place: the value under its id, or, without one, all of its section that have none. */
export function placeOf(parsed: ReadableJournal, { section, entry }: WaitingEntry): unknown {
  if (entryId(section, entry) === undefined) return namelessValues(parsed, section);
  const there = namesake(parsed, section, entry);
  return there && rawValue(parsed, there);
}

/** The entry under an id that is free: where another entry took its own meanwhile, the next one. */
export function withFreeId(parsed: ReadableJournal, waiting: WaitingEntry): WaitingEntry {
  const { section, entry } = waiting;
  const there = namesake(parsed, section, entry);
  if (!there || typeof entry === 'string' || isJoined(rawValue(parsed, there), section, entry))
    return waiting;
  const id = entryId(section, entry) ?? '';
  const free = freeId(id, (one) => entryWithId(parsed, section, one) !== undefined);
  return { section, entry: { ...entry, id: free } };
}

/** Adds a waiting entry. A review is joined with that of its week, and a mentee with what is known of them: all words stay. */
export function addWaiting(parsed: ReadableJournal, { section, entry }: WaitingEntry): EditResult {
  const there = namesake(parsed, section, entry);
  const value = there && rawValue(parsed, there);
  if (there?.id === undefined || !isJoined(value, section, entry)) return appendEntry(parsed, section, entry);
  const patch = joined(value, entry) as EntryPatch<'weeks' | 'mentees'>;
  return updateEntry(parsed, section === 'weeks' ? 'weeks' : 'mentees', there.id, patch);
}

/** An entry that names another one by its id, after that got a new one. */
export function renamedIn<Value>(value: Value, renamed: Renamed): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => renamedIn(item, renamed)) as Value;
  if (!isRecord(value)) return value;
  const { section, from, to } = renamed;
  const entries = Object.entries(value).map(([key, field]) => {
    if (section === 'projects' && key === 'project' && field === from) return [key, to];
    if (section === 'wins' && key === 'wins' && Array.isArray(field))
      return [key, field.map((id: unknown) => (id === from ? to : id))];
    return [key, renamedIn(field, renamed)];
  });
  return Object.fromEntries(entries) as Value;
}

export interface Renamed {
  readonly section: Section;
  readonly from: string;
  readonly to: string;
}

/**
 * Whether an entry without an id is among others that have none, as it is or changed since: something that agrees with
 * it in a field and was not there `before` it was written.
 */
export function hasNameless(
  values: readonly unknown[],
  entry: unknown,
  before?: readonly unknown[],
): boolean {
  if (values.some((value) => isSame(value, entry))) return true;
  return values.some(
    (value) => before && isLikely(value, entry) && !before.some((old) => isSame(old, value)),
  );
}

function isLikely(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return false;
  return Object.entries(one).some(([key, value]) => value !== undefined && isSame(value, other[key]));
}

function namelessValues(parsed: ReadableJournal, section: Section): unknown[] {
  const nameless = parsed.entries.filter((one) => one.section === section && one.id === undefined);
  return nameless.map((one) => rawValue(parsed, one));
}

function namesake(parsed: ReadableJournal, section: Section, entry: unknown): ParsedEntry | undefined {
  const id = entryId(section, entry);
  return id === undefined ? undefined : entryWithId(parsed, section, id);
}

/** Whether two entries under one name are about one thing that is written of again and again: a week, a mentee. */
function isJoined(value: unknown, section: Section, entry: unknown): boolean {
  if (section === 'weeks') return true;
  return section === 'mentees' && isRecord(value) && isRecord(entry) && value['who'] === entry['who'];
}

function addsNothing(value: unknown, section: Section, entry: EntryOf<Section>): boolean {
  return isJoined(value, section, entry) && Object.keys(joined(value, entry)).length === 0;
}

/** The fields that an entry which waited adds to the one that stands there. */
function joined(value: unknown, entry: EntryOf<Section>): Readonly<Record<string, unknown>> {
  if (!isRecord(value) || typeof entry === 'string') return {};
  const fields = Object.entries(entry).map(
    ([key, field]) => [key, joinedField(key, value[key], field)] as const,
  );
  return Object.fromEntries(fields.filter(([key, field]) => !isSame(field, value[key])));
}

/** Words that somebody wrote meanwhile stay, before those that waited; of two readers the fewer, of two days the first. */
function joinedField(key: string, known: unknown, waited: unknown): unknown {
  if (known === undefined || known === null || known === '') return waited;
  if (waited === undefined || key === 'id') return known;
  if (Array.isArray(known) && Array.isArray(waited)) return union(known, waited);
  if (typeof known !== 'string' || typeof waited !== 'string') return known;
  if (key === 'visibility') return narrower(known, waited);
  if (key === 'since') return waited < known ? waited : known;
  return known.includes(waited) ? known : `${known}; ${waited}`;
}

/** The narrower of two limits; what can't be read is narrower than any. */
function narrower(known: string, waited: string): string {
  const [a, b] = [known, waited].map((one) => VISIBILITIES.findIndex((visibility) => visibility === one));
  return a === undefined || b === undefined || a <= b ? known : waited;
}

function union(known: readonly unknown[], waited: readonly unknown[]): unknown[] {
  return [...known, ...waited.filter((item) => !known.some((one) => isSame(one, item)))];
}

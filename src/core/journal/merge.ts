/**
 * Merges two journals by their entries, as edits of one of them: its bytes stay, the entries and changes of the
 * other are added. Nothing is lost: what one side deleted and the other changed stays, and so do the comments of both.
 */
import * as l10n from '@vscode/l10n';

import { freeId } from '../freeId';
import { failure, success, type Result } from '../result';
import type { EditCode, EditResult } from './checkedEdit';
import { withCommentsOf } from './comments';
import { removeEntry, updateProfile } from './edit';
import { isSame } from './equal';
import { isRecord, mergeValue, type FieldConflict, type Side } from './mergeValue';
import { entriesOf, parseJournal } from './parse';
import { isSection, type ParsedEntry, type ReadableJournal } from './reading';
import { appendRaw, rawValue, replaceRaw, setField } from './rawEntry';
import { SECTIONS, type Section } from './schema';
import type { Region } from './layout';
import { insertLines } from './nodeEdits';
import { applyEdit, lineEndingOf } from './textEdit';

/** A field that both sides changed, each its own way. */
export interface MergeConflict extends FieldConflict {
  /** `journal` for a top-level key that is no section. */
  readonly section: Section | 'profile' | 'journal';
  /** Id of the entry; empty where there is none. */
  readonly id: string;
}

export interface Merged {
  readonly after: ReadableJournal;
  /** What had to be chosen, in the order of the journal. */
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeSides {
  /** What both sides started from, where that is known. */
  readonly base?: ReadableJournal | undefined;
  readonly ours: ReadableJournal;
  readonly theirs: ReadableJournal;
}

export type Choose = (conflict: MergeConflict) => Side;

/** Merges `theirs` into `ours`. `choose` says which side of a conflict stays; ours, when it is left out. */
export function mergeJournals(sides: MergeSides, choose: Choose = () => 'ours'): Result<Merged, EditCode> {
  const conflicts: MergeConflict[] = [];
  const note: Choose = (conflict) => {
    conflicts.push(conflict);
    return choose(conflict);
  };
  let current = sides.ours;
  for (const change of [mergeProfile, ...SECTIONS.map((section) => mergeSection.bind(undefined, section))]) {
    const changed = change(current, sides, note);
    if (!changed.ok) return changed;
    current = changed.value;
  }
  const text = mergeKeys(current, sides, (conflict) => note({ ...conflict, section: 'journal', id: '' }));
  const whole = parseJournal(text, current);
  if (whole.kind === 'unreadable' || !isSame(whole.journal, current.journal))
    return failure('edit-refused', l10n.t('The two sides could not be put into one journal.'));
  return success({ after: withCommentsOf(whole, sides), conflicts });
}

type Step = Result<ReadableJournal, EditCode>;

function mergeProfile(current: ReadableJournal, { base, ours, theirs }: MergeSides, choose: Choose): Step {
  const profiles = {
    base: base?.journal.profile,
    ours: ours.journal.profile,
    theirs: theirs.journal.profile,
  };
  const merged = mergeValue(profiles, '', (conflict) => choose({ ...conflict, section: 'profile', id: '' }));
  if (!isRecord(merged) || isSame(merged, profiles.ours)) return success(current);
  return after(updateProfile(current, changedFields(profiles.ours, merged)));
}

function mergeSection(section: Section, current: ReadableJournal, sides: MergeSides, choose: Choose): Step {
  const [old, ours, theirs] = [sides.base, sides.ours, sides.theirs].map((side) => keyed(side, section));
  let merged = current;
  for (const key of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const versions = { base: old?.get(key), ours: ours?.get(key), theirs: theirs?.get(key) };
    const step = mergeEntry(merged, { sides, key, ...versions }, choose);
    if (!step.ok) return step;
    merged = step.value;
  }
  return success(merged);
}

interface EntryVersions {
  readonly sides: MergeSides;
  readonly key: string;
  readonly base: ParsedEntry | undefined;
  readonly ours: ParsedEntry | undefined;
  readonly theirs: ParsedEntry | undefined;
}

function mergeEntry(current: ReadableJournal, versions: EntryVersions, choose: Choose): Step {
  const { sides, base, ours, theirs } = versions;
  const old = base && sides.base && rawValue(sides.base, base);
  if (!theirs)
    return ours && base
      ? dropEntry(current, ours, isSame(old, rawValue(sides.ours, ours)))
      : success(current);
  const their = rawValue(sides.theirs, theirs);
  if (!ours)
    return base && isSame(old, their) ? success(current) : after(appendRaw(current, sides.theirs, theirs));
  const our = rawValue(sides.ours, ours);
  if (isSame(our, their) || (base && isSame(old, their))) return success(current);
  if (isAnother(versions, our, their)) return addAnother(current, versions);
  const place = findEntry(current, ours, versions.key);
  if (!place) return failure('unknown-id', l10n.t('“{0}” is not in the journal.', ours.id ?? ''));
  if (base && isSame(old, our)) {
    const replaced = replaceRaw(current, place, sides.theirs, theirs);
    if (replaced.ok) return success(replaced.value.after);
  }
  const about = { section: ours.section, id: ours.id ?? '' };
  const merged = mergeValue({ base: old, ours: our, theirs: their }, '', (conflict) =>
    choose({ ...conflict, ...about }),
  );
  return setFields(current, place, versions.key, our, merged);
}

/** What one side took out goes when the other left it as it was. Without an id it cannot be told apart, and stays. */
function dropEntry(current: ReadableJournal, ours: ParsedEntry, isUnchanged: boolean): Step {
  if (!isUnchanged || ours.id === undefined) return success(current);
  return after(removeEntry(current, ours.section, ours.id));
}

/** Whether two machines gave one id to two pieces of work: both are new, and their titles differ. */
function isAnother({ sides, base, ours }: EntryVersions, our: unknown, their: unknown): boolean {
  if (!sides.base || base || ours?.section !== 'wins' || !isRecord(our) || !isRecord(their)) return false;
  return our['title'] !== their['title'];
}

function addAnother(current: ReadableJournal, { sides, ours, theirs }: EntryVersions): Step {
  if (!ours || !theirs) return success(current);
  const { section, id = '' } = ours;
  const taken = new Set(
    [current, sides.theirs].flatMap((side) => entriesOf(side, section).map((entry) => entry.id)),
  );
  const place = { section, index: ours.index };
  const renamed = setField(
    sides.theirs,
    theirs,
    'id',
    freeId(id, (one) => taken.has(one)),
  );
  if (!renamed.ok) return renamed;
  const entry = entriesOf(renamed.value.after, place.section)[theirs.index];
  return entry ? after(appendRaw(current, renamed.value.after, entry)) : success(current);
}

function setFields(
  current: ReadableJournal,
  entry: ParsedEntry,
  key: string,
  old: unknown,
  merged: unknown,
): Step {
  if (!isRecord(old) || !isRecord(merged)) return success(current);
  let changed = current;
  for (const [field, value] of Object.entries(changedFields(old, merged))) {
    const place = findEntry(changed, entry, key);
    const set = place && setField(changed, place, field, value);
    if (!set?.ok) return set ?? success(changed);
    changed = set.value.after;
  }
  return success(changed);
}

/** The fields that differ, with `undefined` for those that are gone. */
function changedFields(old: object, merged: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(old));
  const keys = new Set([...before.keys(), ...Object.keys(merged)]);
  return Object.fromEntries(
    [...keys].filter((key) => !isSame(before.get(key), merged[key])).map((key) => [key, merged[key]]),
  );
}

/** The entries of a section by what tells them apart: the id, or all they say; several of one kind by their number. */
function keyed(parsed: ReadableJournal | undefined, section: Section): Map<string, ParsedEntry> {
  const found = new Map<string, ParsedEntry>();
  for (const entry of parsed ? entriesOf(parsed, section) : []) {
    const name = nameOf(parsed, entry);
    let number = 1;
    while (found.has(`${name}\n${number}`)) number++;
    found.set(`${name}\n${number}`, entry);
  }
  return found;
}

function nameOf(parsed: ReadableJournal | undefined, entry: ParsedEntry): string {
  const raw = entry.id ?? (parsed ? rawValue(parsed, entry) : entry.value);
  if (isRecord(raw) && typeof raw['week'] === 'string') return `week ${raw['week']}`;
  return typeof raw === 'string' ? raw : JSON.stringify(raw);
}

function findEntry(current: ReadableJournal, entry: ParsedEntry, key: string): ParsedEntry | undefined {
  return keyed(current, entry.section).get(key);
}

function after(result: EditResult): Step {
  return result.ok ? success(result.value.after) : result;
}

interface Sides {
  readonly base?: ReadableJournal | undefined;
  readonly ours: ReadableJournal;
  readonly theirs: ReadableJournal;
}

/** `current` with what `theirs` has under keys of its own; `choose` is asked where both changed one. */
function mergeKeys(
  current: ReadableJournal,
  { base, ours, theirs }: Sides,
  choose: (conflict: FieldConflict) => Side,
): string {
  let { text } = current;
  const own = new Map(unknownKeys(current).map((region) => [region.key, region]));
  for (const { key } of unknownKeys(theirs).toReversed()) {
    const versions = { base: lines(base, key), ours: lines(ours, key), theirs: lines(theirs, key) };
    const merged = mergeValue(versions, key, choose);
    if (typeof merged !== 'string' || merged === versions.ours) continue;
    const ended = `${merged.replaceAll(/\r?\n/g, lineEndingOf(text))}${lineEndingOf(text)}`;
    const region = own.get(key);
    text = region
      ? applyEdit(text, { offset: region.start, length: region.end - region.start, text: ended })
      : applyEdit(text, insertLines(text, text.length, ended));
  }
  return text;
}

function unknownKeys({ regions = [] }: ReadableJournal): Region[] {
  return regions.filter(({ key }) => !isSection(key) && key !== 'profile' && key !== 'schema');
}

/** The lines of a key with its value. */
function lines(parsed: ReadableJournal | undefined, key: string): string | undefined {
  const region = parsed?.regions?.find((each) => each.key === key);
  return region && parsed?.text.slice(region.start, region.end).trimEnd();
}

/**
 * Changes to a journal as edits of its text. Bytes outside the touched entry stay as they are, and
 * every change is checked before it is handed out: the new text must read, give what was asked for,
 * and leave every other entry as it was.
 */
import { t } from '@vscode/l10n';
import { isMap, isSeq } from 'yaml';

import { failure, success, type Result } from '../result';
import { SCHEMA_VERSION } from './empty';
import { isSame } from './equal';
import { entryWithId, locateEntry, locateKey, locateSection, locateValue } from './locate';
import {
  appendItem,
  block,
  endOfBlock,
  fillInline,
  insertLines,
  isFilled,
  removeItem,
  removePair,
  setPair,
} from './nodeEdits';
import { entriesOf, parseJournal } from './parse';
import { lineStart } from './problem';
import type { ParsedEntry, ReadableJournal } from './reading';
import { LEVELS_IN_LINES, renderInline, renderLines } from './render';
import { inSchemaOrder } from './order';
import { SECTIONS, type EntryOf, type Profile, type Section } from './schema';
import { applyEdit, differenceOf, lineEndingOf, moveEdit, type TextEdit } from './textEdit';

export type EditCode = 'unknown-id' | 'duplicate-id' | 'edit-refused';

/** A checked change: the edit, and the journal that it makes. */
export interface JournalEdit {
  readonly edit: TextEdit;
  readonly after: ReadableJournal;
}

export type EditResult = Result<JournalEdit, EditCode>;

/** What of an entry to change: a key with `undefined` is taken out. A list that only grew is appended to. */
export type EntryPatch<S extends Section> = {
  readonly [Key in keyof EntryOf<S>]?: EntryOf<S>[Key] | undefined;
};

/** Adds an entry at the end of its section. Makes the section where there is none, and an empty file a journal. */
export function appendEntry<S extends Section>(
  parsed: ReadableJournal,
  section: S,
  entry: EntryOf<S>,
): EditResult {
  const id = typeof entry === 'string' ? entry : fieldOf(entry, 'id');
  if (typeof id === 'string' && entryWithId(parsed, section, id)) {
    return failure('duplicate-id', t('“{0}” is in the journal already.', id));
  }
  const index = entriesOf(parsed, section).length;
  return checked(
    parsed,
    appendEdit(parsed, section, inSchemaOrder(section, entry)),
    { after: { section, index } },
    (after) => isSame(entriesOf(after, section)[index]?.value, entry),
  );
}

/** Changes fields of the entry with an id. */
export function updateEntry<S extends Exclude<Section, 'dismissed'>>(
  parsed: ReadableJournal,
  section: S,
  id: string,
  patch: EntryPatch<S>,
): EditResult {
  const entry = entryWithId(parsed, section, id);
  if (!entry) return failure('unknown-id', t('“{0}” is not in the journal.', id));
  return inSteps(parsed, Object.entries(patch), (current, [key, value]) => {
    const touched = entriesOf(current, section)[entry.index];
    const place = touched && locateEntry(current, touched);
    if (!place || !isMap(place.node)) return refused();
    const edit = patchEdit(place.text, place.node, key, value, fieldOf(touched.value, key));
    const at = { section, index: entry.index };
    return checked(current, edit && moveEdit(edit, place.base), { before: at, after: at }, (after) =>
      isSame(fieldOf(entriesOf(after, section)[entry.index]?.value, key), value),
    );
  });
}

/** Takes the entry with an id out, with the comments inside it. Comments above it stay. */
export function removeEntry(parsed: ReadableJournal, section: Section, id: string): EditResult {
  const entry = entryWithId(parsed, section, id);
  const place = entry && locateEntry(parsed, entry);
  if (!entry || !place) return failure('unknown-id', t('“{0}” is not in the journal.', id));
  const edit = moveEdit(removeItem(place.text, place.list, place.node), place.base);
  return checked(parsed, edit, { before: entry }, () => true);
}

/** Changes fields of the profile. Makes it where there is none. */
export function updateProfile(parsed: ReadableJournal, patch: Partial<Profile>): EditResult {
  return inSteps(parsed, Object.entries(patch), (current, [key, value]) => {
    const place = locateValue(current, 'profile');
    const edit =
      place && isMap(place.node) && isFilled(place.node)
        ? patchEdit(place.text, place.node, key, value, fieldOf(current.journal.profile, key))
        : undefined;
    const whole =
      edit && place ? moveEdit(edit, place.base) : newKeyEdit(current, 'profile', { [key]: value });
    return checked(current, whole, {}, (after) => isSame(fieldOf(after.journal.profile, key), value));
  });
}

/** Runs one change after another, and gives their sum as one edit. */
function inSteps<Step>(
  parsed: ReadableJournal,
  steps: readonly Step[],
  change: (current: ReadableJournal, step: Step) => EditResult,
): EditResult {
  let current = parsed;
  for (const step of steps) {
    const result = change(current, step);
    if (!result.ok) return result;
    current = result.value.after;
  }
  return success({ edit: differenceOf(parsed.text, current.text), after: current });
}

function appendEdit(parsed: ReadableJournal, section: Section, entry: unknown): TextEdit | undefined {
  const place = locateSection(parsed, section);
  if (!place) return newKeyEdit(parsed, section, [entry]);
  if (isFilled(place.node) && isSeq(place.node)) {
    return moveEdit(
      appendItem(place.text, place.node, entry, { separator: separatorOf(parsed, section), style: 'entry' }),
      place.base,
    );
  }
  const isEmptyList = isSeq(place.node) && place.node.flow === true;
  return isEmptyList
    ? moveEdit(fillInline(place.node, renderInline(entry)), place.base)
    : newKeyEdit(parsed, section, [entry]);
}

function patchEdit(
  text: string,
  map: Parameters<typeof setPair>[1],
  key: string,
  value: unknown,
  old: unknown,
): TextEdit | undefined {
  if (value === undefined) return removePair(text, map, key);
  const list = map.get(key, true);
  if (isSeq(list) && isFilled(list) && Array.isArray(value) && isGrown(old, value)) {
    const edits = value
      .slice(list.items.length)
      .map((item) => appendItem(text, list, item, { separator: '', style: 'item' }));
    const [first, ...others] = edits;
    return first && { ...first, text: first.text + others.map((edit) => edit.text).join('') };
  }
  return setPair(text, map, key, value);
}

/** A key that the journal has not, or has without a value: below the key, or at the end of the file. */
function newKeyEdit(parsed: ReadableJournal, key: string, value: unknown): TextEdit | undefined {
  const { text } = parsed;
  const lines = renderLines(
    { [key]: value },
    key === 'profile' ? LEVELS_IN_LINES.head : LEVELS_IN_LINES.section,
  );
  if (text.trim() === '') {
    return insertLines(text, text.length, block([`schema: ${SCHEMA_VERSION}`, ...lines], 0, '', text));
  }
  const empty = locateKey(parsed, key);
  if (empty !== undefined)
    return insertLines(text, endOfBlock(text, empty, 0), block(lines.slice(1), 0, '', text));
  const root = parsed.regions ? undefined : locateValue(parsed, undefined);
  return root && isMap(root.node) && root.node.flow
    ? setPair(text, root.node, key, value)
    : insertLines(text, endOfDocument(text), block(lines, 0, '', text));
}

/** Where a new key goes: at the end, but before blank lines that end the file. */
function endOfDocument(text: string): number {
  const content = text.trimEnd().length;
  const end = text.indexOf('\n', content);
  return end === -1 ? text.length : end + 1;
}

/** A blank line, where the section's author put one before its last entry. */
function separatorOf(parsed: ReadableJournal, section: Section): string {
  const entries = entriesOf(parsed, section);
  const last = entries.at(-1);
  if (!last || entries.length < 2) return '';
  const start = lineStart(parsed.text, last.start);
  return /\n[ \t]*\r?\n$/.test(parsed.text.slice(Math.max(0, start - 80), start))
    ? lineEndingOf(parsed.text)
    : '';
}

/** The entry that a change is about, as it stands before and after it. */
interface Touched {
  readonly before?: EntryPlace;
  readonly after?: EntryPlace;
}

type EntryPlace = Pick<ParsedEntry, 'section' | 'index'>;

/** Lets a change through only if it gives a readable journal, does what was meant, and leaves all other entries alone. */
function checked(
  parsed: ReadableJournal,
  edit: TextEdit | undefined,
  touched: Touched,
  isMeant: (after: ReadableJournal) => boolean,
): EditResult {
  if (!edit) return success({ edit: { offset: 0, length: 0, text: '' }, after: parsed });
  const after = parseJournal(applyEdit(parsed.text, edit), parsed);
  if (after.kind === 'unreadable' || !isMeant(after)) return refused();
  return isSameRest(parsed, after, touched) ? success({ edit, after }) : refused();
}

function isSameRest(before: ReadableJournal, after: ReadableJournal, touched: Touched): boolean {
  const rest = (parsed: ReadableJournal, place: EntryPlace | undefined) =>
    parsed.entries.filter(({ section, index }) => section !== place?.section || index !== place.index);
  const old = rest(before, touched.before);
  const now = rest(after, touched.after);
  return old.length === now.length && SECTIONS.every((section) => isSameSection(old, now, section));
}

function isSameSection(old: readonly ParsedEntry[], now: readonly ParsedEntry[], section: Section): boolean {
  const others = now.filter((entry) => entry.section === section);
  return old
    .filter((entry) => entry.section === section)
    .every((entry, index) => entry.id === others[index]?.id && isSame(entry.value, others[index]?.value));
}

function refused(): EditResult {
  return failure('edit-refused', t('The change could not be made without touching other lines.'));
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function isGrown(old: unknown, value: readonly unknown[]): boolean {
  return (
    Array.isArray(old) && value.length > old.length && old.every((item, index) => isSame(item, value[index]))
  );
}

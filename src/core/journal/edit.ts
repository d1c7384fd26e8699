/**
 * Changes to a journal as edits of its text. Bytes outside the touched entry stay as they are, and
 * every change is checked before it is handed out: the new text must read, give what was asked for,
 * and leave every other entry as it was.
 */
import * as l10n from '@vscode/l10n';
import { isCollection, isMap, isScalar, isSeq, type Scalar } from 'yaml';

import { failure } from '../result';
import { checked, firstThatHolds, inSteps, refused, type EditResult } from './checkedEdit';
import { endOfDocument } from './layout';
import { SCHEMA_VERSION } from './empty';
import { withoutDrafts } from './drafted';
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
  replaceByLines,
  setPair,
} from './nodeEdits';
import { entriesOf } from './parse';
import { lineStart } from './problem';
import { entryId, type ParsedEntry, type ReadableJournal } from './reading';
import { LEVELS_IN_LINES, renderInline, renderLines } from './render';
import { sectionSchemas, type EntryOf, type Profile, type Section } from './schema';
import { lineEndingOf, moveEdit, type TextEdit } from './textEdit';

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
  const id = entryId(section, entry);
  if (id !== undefined && entryWithId(parsed, section, id)) {
    return failure('duplicate-id', l10n.t('“{0}” is in the journal already.', id));
  }
  const index = entriesOf(parsed, section).length;
  return firstThatHolds(appendEdits(parsed, section, inSchemaOrder(section, entry)), (edit) =>
    checked(parsed, edit, { after: { section, index } }, (after) =>
      isSame(entriesOf(after, section)[index]?.value, entry),
    ),
  );
}

/** Adds entries one after the other, as one edit. */
export function appendEntries<S extends Section>(
  parsed: ReadableJournal,
  section: S,
  entries: readonly EntryOf<S>[],
): EditResult {
  return inSteps(parsed, entries, (current, entry) => appendEntry(current, section, entry));
}

/** Changes fields of the entry with an id; those of a win are drafts no more. */
export function updateEntry<S extends Exclude<Section, 'dismissed'>>(
  parsed: ReadableJournal,
  section: S,
  id: string,
  patch: EntryPatch<S>,
): EditResult {
  const entry = entryWithId(parsed, section, id);
  if (!entry) return failure('unknown-id', l10n.t('“{0}” is not in the journal.', id));
  return inSteps(parsed, changesOf(entry, patch), (current, [key, value]) => {
    const touched = entriesOf(current, section)[entry.index];
    const place = touched && locateEntry(current, touched);
    if (!place || !isMap(place.node)) return refused();
    const old = fieldOf(touched.value, key);
    const edit = patchEdit(place.text, place.node, key, value, old);
    if (!edit && old !== undefined) return failure('edit-refused', elsewhereText(key));
    const at = { section, index: entry.index };
    return checked(current, edit && moveEdit(edit, place.base), { before: at, after: at }, (after) =>
      isSame(fieldOf(entriesOf(after, section)[entry.index]?.value, key), value),
    );
  });
}

/** The fields that a patch changes, with their values: what its author writes is a draft no more. */
export function changesOf({ value }: ParsedEntry, patch: object): [key: string, value: unknown][] {
  const drafted = typeof value === 'object' && 'drafted' in value ? value.drafted : undefined;
  return Object.entries(withoutDrafts({ drafted }, patch));
}

/** Takes the entry with an id out, with the comments inside it. Comments above it stay. */
export function removeEntry(parsed: ReadableJournal, section: Section, id: string): EditResult {
  const entry = entryWithId(parsed, section, id);
  const place = entry && locateEntry(parsed, entry);
  if (!entry || !place) return failure('unknown-id', l10n.t('“{0}” is not in the journal.', id));
  const edits = removeItem(place.text, place.list, place.node).map((edit) => moveEdit(edit, place.base));
  return firstThatHolds(edits, (edit) => checked(parsed, edit, { before: entry }, () => true));
}

/** Takes the entries with some ids out, as one edit. */
export function removeEntries(parsed: ReadableJournal, section: Section, ids: readonly string[]): EditResult {
  return inSteps(parsed, ids, (current, id) => removeEntry(current, section, id));
}

/** Changes fields of the profile. Makes it where there is none. */
export function updateProfile(parsed: ReadableJournal, patch: Partial<Profile>): EditResult {
  return inSteps(parsed, Object.entries(patch), (current, [key, value]) =>
    firstThatHolds(profileEdits(current, key, value), (edit) =>
      checked(current, edit, {}, (after) => isSame(fieldOf(after.journal.profile, key), value)),
    ),
  );
}

/** Why a field cannot be taken out that a merge key brings. */
function elsewhereText(key: string): string {
  return l10n.t('“{0}” comes from another part of the journal (<<), and cannot be taken out here.', key);
}

function profileEdits(parsed: ReadableJournal, key: string, value: unknown): (TextEdit | undefined)[] {
  const place = locateValue(parsed, 'profile');
  if (!place || !isMap(place.node) || (!isFilled(place.node) && !place.node.flow))
    return newKeyEdits(parsed, 'profile', { [key]: value });
  const edit = patchEdit(place.text, place.node, key, value, fieldOf(parsed.journal.profile, key));
  return [edit && moveEdit(edit, place.base)];
}

/** Ways to append, the nicest first. Blank lines can be part of the text above them, so there is more than one. */
function appendEdits(parsed: ReadableJournal, section: Section, entry: unknown): TextEdit[] {
  const place = locateSection(parsed, section);
  const list = place?.node;
  if (!place || !isSeq(list)) return newKeyEdits(parsed, section, [entry]);
  if (!isFilled(list)) return [moveEdit(fillInline(place.text, list, renderInline(entry)), place.base)];
  return [separatorOf(parsed, section), ''].map((separator) =>
    moveEdit(appendItem(place.text, list, entry, { separator, style: 'entry' }), place.base),
  );
}

/** The edit that gives a key of a map a value, or takes it out; nothing where there is nothing to do. */
export function patchEdit(
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
function newKeyEdits(parsed: ReadableJournal, key: string, value: unknown): TextEdit[] {
  const { text } = parsed;
  const levels = key === 'profile' ? LEVELS_IN_LINES.head : LEVELS_IN_LINES.section;
  const lines = renderLines({ [key]: value }, levels);
  const written = block(lines, 0, '', text);
  if (text.trim() === '') {
    return [insertLines(text, text.length, block([`schema: ${SCHEMA_VERSION}`, ...lines], 0, '', text))];
  }
  const empty = locateKey(parsed, key);
  const below = block(lines.slice(1), 0, '', text);
  if (empty !== undefined) return [fillKey(parsed, key, value, below, empty)];
  const root = parsed.regions ? undefined : locateValue(parsed, undefined);
  if (root && isMap(root.node) && root.node.flow) return [setPair(text, root.node, key, value)];
  if (root && isWrittenNull(root.node)) return [replaceByLines(text, root.node, written)];
  const end = endOfDocument(text);
  return [endOfContent(text, end), end].map((at) => insertLines(text, at, written));
}

/** The edit that gives a key with nothing behind it its first value: what says that it is empty goes, comments stay. */
function fillKey(parsed: ReadableJournal, key: string, value: unknown, below: string, end: number): TextEdit {
  const { text } = parsed;
  const place = locateValue(parsed, key);
  const node = place?.node;
  if (place && isCollection(node) && node.flow && !isFilled(node)) {
    const { base } = place;
    const [from, to] = [base + (node.range?.[0] ?? 0), base + (node.range?.[1] ?? 0)];
    const isBare = text.slice(from + 1, to - 1).trim() === '';
    if (isBare) return { offset: from, length: to - from, text: renderInline(value) };
  }
  if (place && isWrittenNull(node)) return moveEdit(replaceByLines(place.text, node, below), place.base);
  return insertLines(text, endOfBlock(text, end, 0), below);
}

/** `null` or `~`, where nothing would say the same. */
function isWrittenNull(node: unknown): node is Scalar {
  return isScalar(node) && node.value === null && node.source !== '';
}

/** The end of the last line before `end` that is not blank. */
function endOfContent(text: string, end: number): number {
  const line = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  return line === -1 ? end : Math.min(line + 1, end);
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

/** A field of an entry or another value; nothing where it has none. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function isGrown(old: unknown, value: readonly unknown[]): boolean {
  return (
    Array.isArray(old) && value.length > old.length && old.every((item, index) => isSame(item, value[index]))
  );
}

/** An entry with its fields in the order of the schema, whatever the order they were gathered in. */
function inSchemaOrder(section: Section, entry: unknown): unknown {
  const schema = sectionSchemas[section];
  if (!('shape' in schema) || typeof entry !== 'object' || entry === null) return entry;
  const fields = new Map(Object.entries(entry));
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) =>
      fields.get(key) === undefined ? [] : [[key, fields.get(key)]],
    ),
  );
}

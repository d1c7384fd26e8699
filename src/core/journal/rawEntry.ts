/** Edits of entries as text, including fields that the schema does not know. */
import { isMap, isNode, isSeq } from 'yaml';

import { checked, refused, type EditResult } from './checkedEdit';
import { appendEntry } from './edit';
import { isSame } from './equal';
import { locateEntry } from './locate';
import { insertLines, removePair, setPair } from './nodeEdits';
import { entriesOf, parseYaml } from './parse';
import type { ParsedEntry, ReadableJournal } from './reading';
import type { EntryOf, Section } from './schema';
import { lineEndingOf, moveEdit } from './textEdit';
import { plainValue } from './values';

/** What an entry says, in every field. */
export function rawValue(parsed: ReadableJournal, entry: ParsedEntry): unknown {
  if (!parsed.regions) return entry.value;
  const document = parseYaml(parsed.text.slice(entry.start, entry.end));
  const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (!isNode(node)) return entry.value;
  try {
    return plainValue(node, document);
  } catch {
    return entry.value;
  }
}

/** Sets a field of an entry, or takes it out with `undefined`. */
export function setField(
  parsed: ReadableJournal,
  entry: ParsedEntry,
  key: string,
  value: unknown,
): EditResult {
  const place = locateEntry(parsed, entry);
  if (!place || !isMap(place.node)) return refused();
  const edit =
    value === undefined
      ? removePair(place.text, place.node, key)
      : setPair(place.text, place.node, key, value);
  return checked(parsed, edit && moveEdit(edit, place.base), { before: entry, after: entry }, (after) => {
    const now = entriesOf(after, entry.section)[entry.index];
    const record = now && rawValue(after, now);
    return isSame((record as Record<string, unknown> | undefined)?.[key], value);
  });
}

/** Adds an entry of another journal at the end of its section, in its own words where they fit in. */
export function appendRaw(parsed: ReadableJournal, other: ReadableJournal, entry: ParsedEntry): EditResult {
  const { section } = entry;
  const items = parsed.regions?.find(({ key }) => key === section)?.items ?? [];
  const last = items.at(-1);
  const index = entriesOf(parsed, section).length;
  const body = bodyFor(parsed, other, entry);
  if (last && body !== undefined) {
    const at = last.start + bodyLength(parsed.text.slice(last.start, last.end));
    const appended = checked(
      parsed,
      insertLines(parsed.text, at, body),
      { after: { section, index } },
      (after) => isSameEntry(after, entriesOf(after, section)[index], other, entry),
    );
    if (appended.ok) return appended;
  }
  return entry.value === undefined
    ? refused()
    : appendEntry(parsed, section, entry.value as EntryOf<Section>);
}

/** Writes an entry as another journal has it, comments and all. */
export function replaceRaw(
  parsed: ReadableJournal,
  entry: ParsedEntry,
  other: ReadableJournal,
  replacement: ParsedEntry,
): EditResult {
  const body = bodyFor(parsed, other, replacement);
  if (!parsed.regions || body === undefined) return refused();
  const length = bodyLength(parsed.text.slice(entry.start, entry.end));
  const edit = { offset: entry.start, length, text: body };
  return checked(parsed, edit, { before: entry, after: entry }, (after) =>
    isSameEntry(after, entriesOf(after, entry.section)[entry.index], other, replacement),
  );
}

function isSameEntry(
  a: ReadableJournal,
  entryOfA: ParsedEntry | undefined,
  b: ReadableJournal,
  entryOfB: ParsedEntry,
): boolean {
  return entryOfA !== undefined && isSame(rawValue(a, entryOfA), rawValue(b, entryOfB));
}

/** The lines of an entry, indented and ended as in the journal that they go to. */
function bodyFor(parsed: ReadableJournal, other: ReadableJournal, entry: ParsedEntry): string | undefined {
  const from = other.regions?.find(({ key }) => key === entry.section);
  if (!from) return undefined;
  const to = parsed.regions?.find(({ key, items }) => key === entry.section && items.length > 0);
  const shift = (to?.indent ?? from.indent) - from.indent;
  const own = other.text.slice(entry.start, entry.end);
  return own
    .slice(0, bodyLength(own))
    .replace(/\r?\n?$/, '')
    .split(/\r?\n/)
    .map((line) => shifted(line, shift) + lineEndingOf(parsed.text))
    .join('');
}

function shifted(line: string, shift: number): string {
  if (line.trim() === '') return line;
  return shift >= 0
    ? ' '.repeat(shift) + line
    : line.slice(Math.min(-shift, /^ */.exec(line)?.[0].length ?? 0));
}

/** Length of an entry's own lines: without what is blank, or a comment about the next entry, at their end. */
function bodyLength(text: string): number {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const isTail = (line: string) => {
    const margin = line.search(/\S/);
    return margin === -1 || (line[margin] === '#' && margin <= indent);
  };
  const last = lines.findLastIndex((line) => !isTail(line));
  return lines.slice(0, last + 1).join('').length;
}

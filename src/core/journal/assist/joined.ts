/** Puts further YAML documents of a journal's file into its first one. */
import { endOfDocument } from '../documents';
import { isSame } from '../equal';
import { mergeJournals } from '../merge';
import { parseJournal } from '../parse';
import type { ReadableJournal } from '../reading';
import { differenceOf, type TextEdit } from '../textEdit';

/** The edit that joins all documents; nothing where one does not read, or says otherwise than another. */
export function joinedDocuments(text: string): TextEdit | undefined {
  const parts = documentsIn(text).map((part) => parseJournal(part));
  const readable = parts.filter((part): part is ReadableJournal => part.kind === 'readable');
  const base = parseJournal('');
  const [first, ...others] = readable;
  if (!first || others.length === 0 || readable.length < parts.length || base.kind === 'unreadable')
    return undefined;
  let joined = first;
  for (const theirs of others) {
    const merged = mergeJournals({ base, ours: joined, theirs });
    if (!merged.ok || merged.value.conflicts.length > 0) return undefined;
    joined = merged.value.after;
  }
  const count = readable.reduce((sum, { entries }) => sum + entries.length, 0);
  const isWhole = joined.entries.length === count || isSame(countIds(readable), countIds([joined]));
  return isWhole ? differenceOf(text, joined.text) : undefined;
}

function countIds(parts: readonly ReadableJournal[]): readonly unknown[] {
  return [...new Set(parts.flatMap(({ entries }) => entries.map(({ section, id }) => `${section} ${id}`)))];
}

/** The texts of the documents, without the marks between them. */
function documentsIn(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const end = endOfDocument(rest);
    if (rest.slice(0, end).trim() !== '') parts.push(rest.slice(0, end));
    const next = rest.indexOf('\n', end);
    const mark = next === -1 ? rest.length : next + 1;
    rest = end === rest.length ? '' : rest.slice(mark);
  }
  return parts;
}

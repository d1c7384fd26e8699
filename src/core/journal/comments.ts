/** The comments of a journal, and what they stand above. */
import { Lexer } from 'yaml';

import { isSame } from './equal';
import { insertLines } from './nodeEdits';
import { parseJournal } from './parse';
import type { ReadableJournal } from './reading';
import type { Section } from './schema';
import { applyEdit, lineEndingOf } from './textEdit';

/** A comment with what it is about: an entry, a top-level key, or the journal. */
interface Comment {
  /** With its `#`. */
  readonly text: string;
  readonly section?: Section;
  readonly id?: string | undefined;
  readonly key?: string;
}

/** The comments of a journal in order. One that stands between two entries is about the second. */
function commentsOf(parsed: ReadableJournal): Comment[] {
  return [...commentTokens(parsed.text)].map(({ text, offset }) => ({ text, ...aboutOf(parsed, offset) }));
}

/** Puts a comment on a line of its own above what it is about; at the end where that is gone. */
function withComment(parsed: ReadableJournal, comment: Comment): string {
  const { text } = parsed;
  const entry = parsed.entries.find(({ section, id }) => section === comment.section && id === comment.id);
  const region =
    parsed.regions?.find(({ key }) => key === comment.key) ??
    (comment.section ? undefined : parsed.regions?.[0]);
  const place = parsed.regions && (entry ?? region);
  const margin = entry ? (/^ */.exec(text.slice(entry.start))?.[0] ?? '') : '';
  const line = `${margin}${comment.text}${lineEndingOf(text)}`;
  return applyEdit(text, insertLines(text, place ? place.start : text.length, line));
}

interface Sides {
  readonly base?: ReadableJournal | undefined;
  readonly ours: ReadableJournal;
  readonly theirs: ReadableJournal;
}

/** Puts back the comments that are on one side, and that the other did not take out. */
export function withCommentsOf(merged: ReadableJournal, { base, ours, theirs }: Sides): ReadableJournal {
  const wanted = [...commentsOf(ours), ...commentsOf(theirs)];
  const counts = (parsed: ReadableJournal | undefined) => countOf(parsed ? commentsOf(parsed) : []);
  const [old, our, their, there] = [counts(base), counts(ours), counts(theirs), counts(merged)];
  let current = merged;
  for (const comment of wanted) {
    const [a, b] = [our.get(comment.text) ?? 0, their.get(comment.text) ?? 0];
    const isTakenOut = base !== undefined && Math.min(a, b) < (old.get(comment.text) ?? 0);
    const count = there.get(comment.text) ?? 0;
    if (count >= (isTakenOut ? Math.min(a, b) : Math.max(a, b))) continue;
    const next = parseJournal(withComment(current, comment), current);
    if (next.kind === 'unreadable' || !isSame(next.journal, merged.journal)) continue;
    there.set(comment.text, count + 1);
    current = next;
  }
  return current;
}

function countOf(comments: readonly Comment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of comments) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function aboutOf(parsed: ReadableJournal, offset: number): Omit<Comment, 'text'> {
  const region = parsed.regions?.find(({ start, end }) => start <= offset && offset < end);
  if (!region) return {};
  const index = parsed.entries.findIndex(({ start, end }) => start <= offset && offset < end);
  const entry = parsed.entries[index];
  if (!entry) return { key: region.key };
  const next = parsed.entries[index + 1];
  const isBelow =
    /^\s*(?:#[^\n]*\n\s*)*$/.test(parsed.text.slice(offset, entry.end)) &&
    isOwnLine(parsed.text, offset, region.indent);
  const about = isBelow && next?.section === entry.section ? next : entry;
  return { section: about.section, id: about.id };
}

/** Whether a comment begins a line, no deeper than the dashes of its list. */
function isOwnLine(text: string, offset: number, indent: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).trim() === '' && offset - start <= indent;
}

/** What the lexer puts before the text of a scalar, which may begin with `#` in a block of text. */
const SCALAR = '\u001f';
const CONTROLS = new Set(['\u0002', '\u0018', SCALAR]);

function* commentTokens(text: string): Generator<{ readonly text: string; readonly offset: number }> {
  let [offset, before] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR) yield { text: token.trimEnd(), offset };
    if (!CONTROLS.has(token)) offset += token.length;
    before = token;
  }
}

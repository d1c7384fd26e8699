/** The fixes of what YAML reads otherwise than it was meant, and of days in the wrong order. */
import * as l10n from '@vscode/l10n';

import { isDay } from '../../days';
import { endOfDocument, type Span } from '../layout';
import { parseJournal, type ParsedJournal } from '../parse';
import { fieldAt } from './fields';
import type { AssistProblem } from './problems';
import { quoted } from './quoting';
import { scalarsOf, type ScalarAt } from './scalars';
import { renderInline } from '../render';
import { differenceOf, type TextEdit } from '../textEdit';
import { isSame } from '../equal';
import { mergeJournals } from '../merge';
import type { ReadableJournal } from '../reading';

/** Puts a text in quotes. */
export function quoteFix(text: string, span: Span | undefined): Fix[] {
  if (!span) return [];
  return [{ title: l10n.t('Put the text in quotes'), edit: quoted(text, span), isPreferred: true }];
}

/**
 * Fixes for lost text: quotes around all of it; else a space that makes the comment a comment, or one number of the
 * two.
 */
export function lostFixes({ offset, length }: AssistProblem, text: string): Fix[] {
  const end = offset + length;
  const covered = text.slice(offset, end);
  const comment = covered.search(/(?<=^|[ \t])#/);
  const isAlone = comment === 0 && !/[:-][ \t]+$/.test(text.slice(Math.max(0, offset - 200), offset));
  const fixes = isAlone ? [] : quoteFix(text, { start: offset, end });
  if (comment >= 0) {
    const edit = { offset: offset + comment + 1, length: 0, text: ' ' };
    fixes.push({ title: l10n.t('Keep it as a comment'), edit, isPreferred: false });
  }
  return [...fixes, ...numberFixes(offset, covered)];
}

function numberFixes(offset: number, covered: string): Fix[] {
  const readings = [
    ...(/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(covered) ? [covered.replaceAll(',', '')] : []),
    ...(/^-?\d+,\d+$/.test(covered) ? [covered.replace(',', '.')] : []),
  ];
  return readings.map((number) => ({
    title: l10n.t('Change to “{0}”', number),
    edit: { offset, length: covered.length, text: number },
    isPreferred: false,
  }));
}

/** The single value that a problem is at, where a text belongs there. */
export function scalarAt({ offset }: AssistProblem, parsed: ParsedJournal): Span | undefined {
  const found = scalarsAround(offset, parsed).find((scalar) => scalar.offset === offset);
  if (!found || found.length === 0) return undefined;
  const field = fieldAt(found.path);
  const isText = field?.kind === 'text' || (field?.kind === 'number' && found.path.length > 1);
  return isText ? { start: offset, end: offset + found.length } : undefined;
}

/** The two days that are in the wrong order, each in the place of the other. */
export function swapFix({ offset }: AssistProblem, parsed: ParsedJournal): Fix[] {
  const { text } = parsed;
  const days = scalarsAround(offset, parsed).filter(
    ({ path, value }) => DAY_KEYS.has(path.at(-1) ?? '') && isDay(value),
  );
  const at = days.find((day) => day.offset >= offset);
  const other =
    at && days.filter((day) => isOtherEnd(day, at)).toSorted((a, b) => distance(a, at) - distance(b, at))[0];
  if (!other) return [];
  const [first, last] = at.offset < other.offset ? [at, other] : [other, at];
  const [a, b] = [first, last].map((day) => text.slice(day.offset, day.offset + day.length));
  const between = text.slice(first.offset + first.length, last.offset);
  const edit = {
    offset: first.offset,
    length: last.offset + last.length - first.offset,
    text: `${b}${between}${a}`,
  };
  return [{ title: l10n.t('Swap the two days'), edit, isPreferred: true }];
}

const DAY_KEYS: ReadonlySet<string> = new Set(['from', 'to', 'asked', 'answered']);

function isOtherEnd(day: ScalarAt, at: ScalarAt): boolean {
  return (
    day.path.slice(0, -1).join('.') === at.path.slice(0, -1).join('.') && day.path.at(-1) !== at.path.at(-1)
  );
}

function distance(a: ScalarAt, b: ScalarAt): number {
  return Math.abs(a.offset - b.offset);
}

/** Puts all documents of the file into the first one. */
export function joinFix({ text }: ParsedJournal): Fix[] {
  const edit = joinedDocuments(text);
  return edit ? [{ title: l10n.t('Join the documents'), edit, isPreferred: true }] : [];
}

function scalarsAround(offset: number, parsed: ParsedJournal): readonly ScalarAt[] {
  if (parsed.kind !== 'readable') return [];
  const entry = parsed.entries.find(({ start, end }) => start <= offset && offset < end);
  return entry ? scalarsOf(parsed, entry) : [];
}

export interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  /** True for the one that is most likely meant. */
  readonly isPreferred: boolean;
}

/** Edits that put one of some words in a problem's place. */
export function replacements(problem: AssistProblem, words: readonly string[], preferred = words[0]): Fix[] {
  const { offset, length } = problem;
  return words.map((word) => ({
    title: l10n.t('Change to “{0}”', word),
    edit: { offset, length, text: renderInline(word) },
    isPreferred: word === preferred,
  }));
}

/** What the problem is at, without quotes. */
export function wordAt({ offset, length }: AssistProblem, text: string): string {
  return text.slice(offset, offset + length).replace(/^(["'])(.*)\1$/, '$2');
}

/** The edit that joins all documents; nothing where one does not read, or says otherwise than another. */
function joinedDocuments(text: string): TextEdit | undefined {
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

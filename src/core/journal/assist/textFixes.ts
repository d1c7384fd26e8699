/** The fixes of what YAML reads otherwise than it was meant, and of days in the wrong order. */
import * as l10n from '@vscode/l10n';

import { isDay } from '../../days';
import type { Span } from '../layout';
import type { ParsedJournal } from '../parse';
import type { Fix } from './fix';
import { fieldAt } from './fields';
import { joinedDocuments } from './joined';
import type { AssistProblem } from './problems';
import { quoted } from './quoting';
import { scalarsOf, type ScalarAt } from './scalars';

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

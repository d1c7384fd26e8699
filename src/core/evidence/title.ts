import { endOf, withoutEnd } from '../text';
import { sizeOf, tellingOf, type Change } from './changes';
import type { Work } from './grouping';
import { parseSubject } from './message';

/** Longest title, in characters: an input box and a tree show it uncut. */
const MAX_TITLE = 120;

const BRACKETS = /^(?:\s*\[[^\]\n]{1,30}\]\s*)+/;
const TICKET = /^ ?[[(]?(?:[A-Z][A-Z0-9]+-\d+|#\d+)[\])]? ?[:\-–—|]? (?=\S)/;
const EMOJI = /^(?:\s*(?::[a-z_+\d]+:|\p{Extended_Pictographic}\uFE0F?))+\s*/u;
const DRAFT = /^\s*(?:(?:wip|draft)\b:?|e?rfc:)\s*/i;

/**
 * A subject as a title: without type, scope, ticket, pull request number, emoji and draft marks, with a capital
 * first letter. Words are never changed or added.
 */
export function cleanTitle(subject: string): string {
  let text = subject
    .replace(/\s+/g, ' ')
    .replace(BRACKETS, '')
    .replace(EMOJI, '')
    .replace(DRAFT, '')
    .replace(TICKET, '');
  text = parseSubject(text).text.replace(EMOJI, '').replace(TICKET, '');
  text = withoutEnd(withoutReferences(text), /[.\s]/);
  return clip(capitalised(text.trim() || subject.trim()));
}

/** A capital first letter, unless the first word is a name that is written as it is (`esbuild: …`, `useFoo`). */
function capitalised(text: string): string {
  return /^[a-z]+(?:['’][a-z]+)?(?=[ ,]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function clip(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  const cut = text.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX_TITLE / 2 ? space : undefined)}…`;
}

/** The lead of a piece of work: the change with the most telling headline and the largest size. */
export function leadOf({ changes }: Work): Change {
  const rated = changes.map((change) => ({
    change,
    value: tellingOf(change.subject) + 1.5 * sizeOf(change.files),
  }));
  return rated.reduce((best, next) => (next.value > best.value ? next : best)).change;
}

/** Title of a piece of work: its lead's headline, cleaned. */
export function titleOf(work: Work): string {
  return cleanTitle(leadOf(work).headline);
}

/** All that stands between round brackets. */
const IN_BRACKETS =
  /^(?:#\d+|GH-\d+|[A-Z][A-Z0-9]+-\d+|(?:close[sd]?|fix(?:e[sd])?|refs?|re):? #\d+(?:,? #\d+)*)$/i;
/** The word before an issue's number. */
const CLOSING = /(?<![\p{L}\p{N}_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?):?$/iu;
/** Characters that hold the longest such word, its colon and what stands before it. */
const LONGEST_CLOSING = 10;

/** The text without all references at its end. */
function withoutReferences(text: string): string {
  let rest = text.trimEnd();
  for (;;) {
    const shorter = withoutBrackets(rest) ?? withoutNumber(rest);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
}

function withoutBrackets(text: string): string | undefined {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open !== -1 && IN_BRACKETS.test(text.slice(open + 1, -1))
    ? text.slice(0, open).trimEnd()
    : undefined;
}

/** Without ` #4` and the word that leads to it; a number that belongs to a word (`C#4`) stays. */
function withoutNumber(text: string): string | undefined {
  const digits = endOf(text, /\d/);
  const sign = text.length - digits.length - 1;
  if (digits === '' || text[sign] !== '#' || !/\s/.test(text[sign - 1] ?? '')) return undefined;
  const before = text.slice(0, sign).trimEnd();
  const word = CLOSING.exec(before.slice(-LONGEST_CLOSING))?.[0];
  if (word === undefined) return before;
  return withoutEnd(
    before
      .slice(0, before.length - word.length)
      .trimEnd()
      .replace(/,$/, ''),
    /\s/,
  );
}

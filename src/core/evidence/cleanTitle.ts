import { endOf, withoutEnd } from '../text';
import { parseSubject } from './message';

/** Longest title, in characters: an input box and a tree show it uncut. */
const MAX_TITLE = 120;

const PICTOGRAM = /^(?:\s*(?::[a-z_+\d]+:|\p{Extended_Pictographic}\uFE0F?))+\s*/u;
const DRAFT = /^\s*(?:(?:wip|draft)\b:?|e?rfc:)\s*/i;
/** A title of fewer words needs its area to be understood. */
const FEW_WORDS = 4;

/**
 * A subject as a title: without type, area, ticket, pull request number, pictograms and draft marks, with a capital
 * first letter. Words are never changed; a short one gets its area in brackets.
 */
export function cleanTitle(subject: string): string {
  const { text, scope } = parseSubject(subject.replace(/\s+/g, ' ').replace(DRAFT, ''));
  const bare = withoutEnd(withoutReferences(text.replace(PICTOGRAM, '').replace(DRAFT, '')), /[.\s]/).trim();
  if (!/[\p{L}\p{N}]/u.test(bare) || /^#\d+$/.test(bare)) return clip(capitalised(subject.trim()));
  return clip(`${capitalised(bare)}${areaAfter(bare, scope)}`);
}

function areaAfter(text: string, scope: string | undefined): string {
  const isShort = text.split(' ').length < FEW_WORDS;
  const isNamed = scope === undefined || text.toLowerCase().includes(scope.toLowerCase());
  return isShort && !isNamed ? ` (${scope})` : '';
}

/** A capital first letter, unless the first word is a name that is written as it is (`esbuild: …`, `useFoo`). */
export function capitalised(text: string): string {
  return /^[a-z]+(?:['’][a-z]+)?(?=[ ,]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A title that an input box shows uncut, ended at a word. */
export function clip(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  const cut = text.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX_TITLE / 2 ? space : undefined)}…`;
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

import { endOf, withoutEnd } from '../text';

/** Most characters before a figure that are searched: no clause is longer. */
const REACH = 100;
const MOST_WORDS = 6;

const CHANGING =
  'cut cuts cutting reduce reduced reduces reducing lower lowered lowering decrease decreased shrink shrank shrunk drop ' +
  'dropped trim trimmed slash slashed shorten shortened bring brought take took drive drove push pushed raise raised ' +
  'increase increased increasing improve improved improving grow grew lift lifted boost boosted speed sped scale scaled ' +
  'make made get got keep kept save saved saves saving halve halved double doubled triple tripled';
const GOING =
  'went goes go fell falls rose rises dropped drops decreased increased improved grew shrank changed moved is was were are ' +
  'down up by from about it them to now';
const OPENING = 'the a an our my their its down up we i they it';
const JOINING = 'and so that which while but then thus therefore thereby';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const CHANGING_WORDS = setOf(CHANGING);
const GOING_WORDS = setOf(GOING);
const OPENING_WORDS = setOf(OPENING);
const JOINING_WORDS = setOf(JOINING);
const TELLING = setOf(`${CHANGING} went fell rose`);

/** "pages/week 45", "pages per week 45" and "pages: 45" name what is counted. */
const NAMES_A_FIGURE = /\/(?:s|min|h|hour|day|week|month)$|\bper \p{L}+$/u;

/** True when the clause before `at` says that something rose or fell, or names a figure. */
export function tellsOfChange(line: string, at: number): boolean {
  const clause = clauseBefore(line, at);
  return namesAFigure(clause.trimEnd()) || wordsOf(clause).some((word) => TELLING.has(word.toLowerCase()));
}

function namesAFigure(clause: string): boolean {
  return NAMES_A_FIGURE.test(clause) || (clause.endsWith(':') && /\p{L}/u.test(endOf(clause, /\S/u)));
}

/**
 * The name of the figure at `at`: "checkout p95" in "Cut checkout p95 800ms → 210ms". Nothing when
 * the clause has no such short name: a metric is never made up.
 */
export function metricBefore(line: string, at: number): string | undefined {
  const words = wordsOf(withoutEnd(clauseBefore(line, at), /[:\s]/u));
  while (has(GOING_WORDS, words.at(-1))) words.pop();
  const verb = words.findLastIndex((word) => has(CHANGING_WORDS, word) || has(JOINING_WORDS, word));
  const name = words.slice(verb + 1);
  while (has(OPENING_WORDS, name[0])) name.shift();
  return name.length > 0 && name.length <= MOST_WORDS ? name.join(' ') : undefined;
}

function clauseBefore(line: string, at: number): string {
  const start = Math.max(0, at - REACH);
  return (
    line
      .slice(start, at)
      .split(/[,;.!?()]\s|\s[–—-]\s|[([{]/u)
      .at(-1) ?? ''
  );
}

/** The words of a clause without marks and addresses. */
function wordsOf(clause: string): string[] {
  return clause.split(/\s+/u).filter((word) => word !== '' && !/^[#@!^\\]|:\/\//u.test(word));
}

function has(set: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && set.has(word.toLowerCase());
}

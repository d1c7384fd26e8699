import type { Impact } from '../journal/schema';
import { endOf, withoutEnd } from '../text';
import { matchAt, type Piece } from './piece';
import { readQuantity, type Quantity } from './quantity';

const FROM = /from[ \t]+/iy;
const BY = /by[ \t]+/iy;
const UP_OR_DOWN = /(?:down|up)[ \t]+(?=[\d.,]+ ?[%x×])/iy;
const ABOUT = /(?:~|≈|about |around |over |almost |nearly |more than |roughly )[ \t]*/iy;
const ARROW = /[ \t]*(?:→|⟶|➜|➔|-{1,2}>|=>)[ \t]*/y;
const TO = /[ \t]+(?:(?:down|up)[ \t]+)?to[ \t]+/iy;
const COMPARATIVE =
  / (?:faster|slower|less|fewer|more|lower|higher|cheaper|smaller|larger|bigger|quicker)(?![\p{L}\p{N}])/iuy;
const MAY_START = /[\dfbdu€$£¥₹~≈]/iy;

/**
 * Reads what changed: `A → B` (also `->` and `from A to B`), `by 40 %`, `down 40 %` and `3x faster`. Two bare
 * numbers count only where the line says that something rose or fell: "Python 2 → 3" is no impact.
 */
export const readImpact = (line: string, at: number): Piece | undefined =>
  matchAt(MAY_START, line, at) ? (readFromTo(line, at) ?? readBy(line, at)) : undefined;

function readFromTo(line: string, at: number): Piece | undefined {
  const from = matchAt(FROM, line, at);
  const before = readFigure(line, at + (from?.[0].length ?? 0));
  if (!before) return undefined;
  const arrow = matchAt(ARROW, line, before.end);
  const joint = arrow ?? matchAt(TO, line, before.end);
  const after = joint && readFigure(line, before.end + joint[0].length);
  if (!after) return undefined;
  const isPlain = before.unit === undefined && after.unit === undefined && typeof before.value === 'number';
  const isLoose = !arrow && !from;
  if ((isPlain || isLoose) && !tellsOfChange(line, at)) return undefined;
  const impact = { ...metricOf(line, at), ...change(before, after) };
  return piece(at, after.end, `from ${before.words} to ${after.words}`, impact);
}

function readBy(line: string, at: number): Piece | undefined {
  const upOrDown = matchAt(UP_OR_DOWN, line, at);
  const by = upOrDown ?? matchAt(BY, line, at);
  const figure = readFigure(line, at + (by?.[0].length ?? 0));
  if (figure?.unit === undefined) return undefined;
  const comparative = by ? undefined : matchAt(COMPARATIVE, line, figure.end);
  if (!comparative && !upOrDown && !(by && tellsOfChange(line, at))) return undefined;
  const end = figure.end + (comparative?.[0].length ?? 0);
  const impact = { ...metricOf(line, at), change: figure.words + (comparative?.[0] ?? '') };
  return piece(at, end, line.slice(at, end), impact);
}

function readFigure(line: string, at: number): Quantity | undefined {
  const about = matchAt(ABOUT, line, at)?.[0] ?? '';
  const figure = readQuantity(line, at + about.length);
  return figure && { ...figure, words: about + figure.words };
}

/** Figures of two different units stay words, since their difference can't be counted. */
function change(before: Quantity, after: Quantity): Impact {
  const numbers = typeof before.value === 'number' && typeof after.value === 'number';
  const unit = after.unit ?? before.unit;
  const sameUnit = (before.unit ?? unit)?.toLowerCase() === (after.unit ?? unit)?.toLowerCase();
  if (!numbers || !sameUnit) return { before: before.words, after: after.words };
  return { before: before.value, after: after.value, ...(unit ? { unit } : {}) };
}

function metricOf(line: string, at: number): Impact {
  const metric = metricBefore(line, at);
  return metric ? { metric } : {};
}

function piece(start: number, end: number, words: string, impact: Impact): Piece {
  return { kind: 'impact', role: 'wording', start, end, words, meaning: { kind: 'impact', impact } };
}

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
function tellsOfChange(line: string, at: number): boolean {
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
function metricBefore(line: string, at: number): string | undefined {
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

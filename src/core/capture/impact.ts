import type { Impact } from '../journal/schema';
import { metricBefore, tellsOfChange } from './metric';
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

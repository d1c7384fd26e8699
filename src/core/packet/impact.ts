/** The figure of an impact, in words, from nothing but what the user gave. */
import { isExact, percentOfChange } from '../journal/figures';
import type { Impact } from '../journal/schema';

/** A narrow no-break space: a figure and its unit stay together. */
const THIN = '\u202F';
const MINUS = '\u2212';

/** Larger changes are shown without a percentage: it would read as a typing mistake. */
const LARGEST_CHANGE_PERCENT = 900;

/** A value as a number with its unit. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
}

/** “checkout p95: 800 → 210 ms (−74 %)”, or nothing where no figure was given. */
export function figureText(impact: Impact | undefined): string {
  if (!impact) return '';
  const figure = valuesText(impact);
  if (figure === '') return '';
  return impact.metric?.trim() ? `${impact.metric.trim()}: ${figure}` : figure;
}

function valuesText(impact: Impact): string {
  const { before, after, change, unit = '' } = impact;
  const given = change?.trim() ?? '';
  if (before === undefined && after === undefined) return given;
  if (before === undefined) return withChange(withUnit(after, unit), given);
  if (after === undefined) return withChange(`${withUnit(before, unit)} → ?`, given);
  const difference = given === '' ? differenceText(before, after, unit) : given;
  const from = typeof before === 'number' ? numberText(before) : before;
  return withChange(`${from} → ${withUnit(after, unit)}`, difference);
}

/**
 * The difference of two numbers of the same unit, rounded to whole percent; nothing where it can't be
 * computed without guessing. Percentages differ by points, not by percent of a percent.
 */
export function differenceText(before: number | string, after: number | string, unit: string): string {
  const a = measured(before, unit);
  const b = measured(after, unit);
  if (!a || !b || a.unit !== b.unit || a.value === b.value) return '';
  if (a.unit === '%') return pointsText(b.value - a.value);
  if (b.value < 0) return '';
  const percent = percentOfChange(a.value, b.value) ?? 0;
  if (percent === 0 || percent > LARGEST_CHANGE_PERCENT) return '';
  return `${signed(b.value < a.value ? -percent : percent)}${THIN}%`;
}

/** Points to a tenth; less than that to as many places as tell something. */
function pointsText(points: number): string {
  const tenths = Math.round(points * 10) / 10;
  const shown = tenths === 0 ? Number(points.toPrecision(1)) : tenths;
  return isExact(shown) ? `${signed(shown)}${THIN}points` : '';
}

/** A value as number and unit: `800` with the impact's unit, or “800 ms”. “1,200” may be two numbers, so it is none. */
export function measured(value: number | string, unit: string): Measured | undefined {
  if (typeof value === 'number') return isExact(value) ? { value, unit: unit.trim() } : undefined;
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*([^\d,.\s-][^\d]*)?$/.exec(value);
  if (!match || !isExact(Number(match[1]))) return undefined;
  return { value: Number(match[1]), unit: (match[2] ?? unit).trim() };
}

function withChange(figure: string, change: string): string {
  return change === '' ? figure : `${figure} (${change})`;
}

function withUnit(value: number | string | undefined, unit: string): string {
  const text = typeof value === 'number' ? numberText(value) : (value?.trim() ?? '');
  const trimmed = unit.trim();
  return trimmed === '' || text.endsWith(trimmed) ? text : `${text}${THIN}${trimmed}`;
}

export function numberText(value: number): string {
  return String(value).replace(/^-/, MINUS);
}

function signed(value: number): string {
  return value < 0 ? `${MINUS}${Math.abs(value)}` : `+${value}`;
}

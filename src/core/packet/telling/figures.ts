/** Figures as people say them; exact ones stand with the evidence. */
import * as l10n from '@vscode/l10n';

import type { Impact } from '../../journal/schema';
import { measured, numberText, type Measured } from '../impact';
import { asSentence, inOneLine, withoutStop } from './sentences';
import { withoutEnd } from '../../text';

/** Units by the words that people say, and how many seconds those of time take. */
const TIMES: Readonly<Record<string, readonly [one: string, many: string, seconds: number]>> = {
  ms: ['ms', 'ms', 0.001],
  s: ['second', 'seconds', 1],
  sec: ['second', 'seconds', 1],
  min: ['minute', 'minutes', 60],
  h: ['hour', 'hours', 3600],
  d: ['day', 'days', 86_400],
};
const TIME_WORD = /^(?:working |business |calendar )?(?:seconds|minutes|hours|days|weeks|months)(?= )/i;

/** Smaller counts are no shares: of three, one is “a third” of nothing. */
const LEAST_FOR_SHARE = 20;
const SHARES: readonly (readonly [share: number, words: () => string])[] = [
  [1 / 2, () => l10n.t('about half')],
  [1 / 3, () => l10n.t('about a third')],
  [1 / 4, () => l10n.t('about a quarter')],
  [1 / 5, () => l10n.t('about a fifth')],
  [1 / 10, () => l10n.t('about a tenth')],
  [2, () => l10n.t('about twice as much')],
  [3, () => l10n.t('about three times as much')],
];
/** How far a share may be from what it is called: a tenth of it. */
const NEAR = 0.1;

type Ends = Readonly<Record<'before' | 'after', number | string>>;

/**
 * A change of an impact, to be said after the text `before`.
 * “Checkout p95 fell from 800 to 210 ms, about a quarter”, without the full stop; nothing where there is no figure or only the
 * one before. What was given in words stays in these words.
 */
export function changeInWords(impact: Impact, before = ''): string {
  const metric = withoutEnd(inOneLine(impact.metric ?? ''), /[\s.,;:]/);
  const ends = filled(impact);
  const { after, change = '' } = ends;
  const unit = inOneLine(impact.unit ?? '');
  if (ends.before !== undefined && after !== undefined)
    return movement(metric, { before: ends.before, after }, unit);
  if (after !== undefined) return reached(metric, inUnit(after, unit));
  return change === '' ? '' : difference(metric, change, before !== '');
}

/** The impact without values that say nothing. */
function filled({ before, after, change }: Impact): Pick<Impact, 'before' | 'after' | 'change'> {
  const said = <Value extends number | string>(value: Value | undefined): Value | undefined =>
    value === undefined || inOneLine(String(value)) === '' ? undefined : value;
  return { before: said(before), after: said(after), change: said(inOneLine(change ?? '')) };
}

function movement(metric: string, { before, after }: Ends, unit: string): string {
  const [a, b] = [measured(before, unit), measured(after, unit)];
  const word = TIME_WORD.exec(metric)?.[0] ?? '';
  const rest = metric.slice(word.length).trim();
  if (a && b && word !== '' && rest.startsWith('to ') && isUnitOf(unit, word))
    return l10n.t(
      'It took {0} {1} {2}, instead of {3}',
      numberText(b.value),
      word,
      rest,
      numberText(a.value),
    );
  const shown = word !== '' && isUnitOf(unit, word) ? '' : unit;
  const fromTo = l10n.t(
    'from {0} to {1}',
    fromText(before, a, b, shown),
    inUnit(zeroInWords(after, shown), shown),
  );
  const moved = withShare(fromTo, a, b);
  return withoutStop(asSentence(metric === '' ? moved : l10n.t('{0} {1} {2}', metric, verb(a, b), moved)));
}

/** The value before: with its unit, unless the value after has the same. */
function fromText(
  before: number | string,
  a: Measured | undefined,
  b: Measured | undefined,
  unit: string,
): string {
  return a && b && a.unit === b.unit ? numberText(a.value) : inUnit(before, unit);
}

function zeroInWords(value: number | string, unit: string): number | string {
  return value === 0 && unit === '' ? l10n.t('zero') : value;
}

function isUnitOf(unit: string, word: string): boolean {
  const last = word.split(' ').at(-1)?.toLowerCase() ?? '';
  const name = unit.split(' ').at(-1)?.toLowerCase() ?? '';
  return unit === '' || name === last || TIMES[name]?.[1] === last;
}

function verb(a: Measured | undefined, b: Measured | undefined): string {
  const [from, to] = [size(a), size(b)];
  if (!a || !b || (a.unit !== b.unit && (!(a.unit in TIMES) || !(b.unit in TIMES)))) return l10n.t('went');
  return from === to ? l10n.t('went') : to < from ? l10n.t('fell') : l10n.t('rose');
}

function size(value: Measured | undefined): number {
  return value ? value.value * (TIMES[value.unit]?.[2] ?? 1) : 0;
}

function withShare(text: string, a: Measured | undefined, b: Measured | undefined): string {
  if (!a || !b || a.unit !== b.unit || a.unit === '%' || a.value < LEAST_FOR_SHARE) return text;
  const ratio = b.value / a.value;
  const share = SHARES.find(([of]) => Math.abs(ratio - of) <= of * NEAR);
  return share ? `${text}, ${share[1]()}` : text;
}

function reached(metric: string, value: string): string {
  return metric === ''
    ? l10n.t('The result is {0}', value)
    : withoutStop(asSentence(l10n.t('{0} reached {1}', metric, value)));
}

/** A difference that was given in words: “fell by 30 %”, “That is 11 weeks less”. */
function difference(metric: string, change: string, isAfterText: boolean): string {
  const said = withoutEnd(change, /[\s.,;:]/);
  const percent = /^([-−–+])\s?(\d[\d.,]*\s?%)$/u.exec(said);
  if (metric === '' && isAfterText && !percent) return l10n.t('That is {0}', said);
  if (metric === '') return l10n.t('The result is {0}', said);
  if (!percent) return withoutStop(asSentence(`${metric}: ${said}`));
  const words =
    percent[1] === '+' ? l10n.t('rose by {0}', percent[2] ?? '') : l10n.t('fell by {0}', percent[2] ?? '');
  return withoutStop(asSentence(`${metric} ${words}`));
}

/** A value with its unit, as people say it: “9 minutes”, “210 ms”. */
function inUnit(value: number | string, unit: string): string {
  const known = measured(value, unit);
  if (!known)
    return typeof value === 'string' ? unitBehind(value, unit) : unitBehind(numberText(value), unit);
  const [one, many] = TIMES[known.unit] ?? [known.unit, known.unit];
  const name = known.value === 1 ? one : many;
  return name === '' ? numberText(known.value) : `${numberText(known.value)} ${name}`;
}

function unitBehind(value: string, unit: string): string {
  const text = inOneLine(value);
  return unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`;
}

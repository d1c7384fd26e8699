/** The unit of a quantity: what is counted or measured, and per what. */
import { wordsOf } from './amount';
import { isText, type Token } from './tokens';
import { isRatio, isTime, measureOf, type Measure } from './units';

export interface Unit {
  /** As an impact names it: “ms”, “€”, “alerts a week”, “$/month”, “/s”. */
  readonly name: string;
  /** Nothing where only “per month” is said. */
  readonly measure?: Measure;
  /** What it is per, in a word that two ways of saying it have in common. */
  readonly per?: string;
}

interface ReadUnit extends Unit {
  /** What stands between the number and the unit in a title. */
  readonly gap: string;
  /** As a title shows it. */
  readonly shown: string;
  /** As it is written, with the blank before it where there is one. */
  readonly written: string;
  readonly next: number;
}

/** What of a quantity's number a unit depends on. */
interface Numbered {
  readonly currency?: string;
  readonly isMoney: boolean;
}

/** What things happen per, beside lengths of time. */
const OCCASIONS = new Set(
  'op ops request req run build release deploy call query user file core node page test commit item event session seat engineer'.split(
    ' ',
  ),
);
const EVERY = ['per', 'a', 'an', 'every', 'each', 'pro', 'par', 'por'];

/** Reads the unit at a token. A currency before the number is its unit, so that only “per month” can follow. */
export function readUnit(tokens: readonly Token[], at: number, { currency }: Numbered): ReadUnit | undefined {
  const base = currency === undefined ? readBase(tokens, at) : { name: currency, next: at, isSign: true };
  const per = readPer(tokens, base?.next ?? at);
  if (!base && !per) return undefined;
  const next = per?.next ?? base?.next ?? at;
  const name = (base?.name ?? '') + (per?.words ?? '');
  const measure = base && (measureOf(base.name.replace(/^-/, '')) ?? measureOfName(base.name));
  const shown = currency === undefined ? name : (per?.words ?? '');
  return {
    name: name.trim(),
    ...(measure && { measure }),
    ...(per && { per: per.per }),
    gap: shown === '' || /^[ /]/.test(shown) || base?.isTight === true ? '' : ' ',
    shown,
    written: `${tokens[at]?.isJoined === false ? ' ' : ''}${wordsOf(tokens, at, next)}`,
    next,
  };
}

interface Base {
  readonly name: string;
  readonly next: number;
  readonly isTight?: boolean;
  readonly isSign?: boolean;
}

function readBase(tokens: readonly Token[], at: number): Base | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'break') return undefined;
  const long = LONG_UNITS.find((words) => words.every((word, index) => isText(tokens[at + index], word)));
  if (long) return { name: wordsOf(tokens, at, at + long.length), next: at + long.length };
  if (token.text === '-' && token.isJoined && isText(tokens[at + 1], 'fold'))
    return { name: '-fold', next: at + 2, isTight: true };
  if (isRatio(token.text.toLowerCase()))
    return token.isJoined ? { name: token.text, next: at + 1, isTight: true } : undefined;
  if (measureOf(token.text)) return { name: token.text, next: at + 1 };
  const isRate = token.kind === 'word' && isPerSign(tokens, at + 1);
  return isRate ? { name: token.text, next: at + 1 } : undefined;
}

const LONG_UNITS: readonly (readonly string[])[] = [
  ['percentage', 'points'],
  ['percentage', 'point'],
  ['per', 'cent'],
  ['pour', 'cent'],
  ['por', 'ciento'],
  ['por', 'cento'],
];

/** Units of two words, and things that are counted per something without being known: “allocs/op”. */
function measureOfName(name: string): Measure | undefined {
  if (/^percentage/i.test(name)) return { kind: 'points', size: 1, same: '' };
  if (/^p(?:er|our|or) c/i.test(name)) return { kind: 'share', size: 1, same: '%' };
  if (name === '-fold') return { kind: 'factor', size: 1, same: '' };
  return { kind: 'rate', size: 1, same: name.toLowerCase() };
}

function isPerSign(tokens: readonly Token[], at: number): boolean {
  const [sign, what] = [tokens[at], tokens[at + 1]];
  if (sign?.text !== '/' || !sign.isJoined || what?.kind !== 'word' || !what.isJoined) return false;
  return isTime(what.text) || OCCASIONS.has(what.text.toLowerCase());
}

/** “/s”, “ per month”, “ a week”, “ annually”. */
function readPer(
  tokens: readonly Token[],
  at: number,
): { words: string; per: string; next: number } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (isText(first, 'annually', 'yearly', 'monthly', 'weekly', 'daily'))
    return {
      words: ` ${first?.text ?? ''}`,
      per: PERIODS[first?.text.toLowerCase() ?? ''] ?? '',
      next: at + 1,
    };
  const isSign = isPerSign(tokens, at);
  if (!first || second?.kind !== 'word' || (!isSign && !isText(first, ...EVERY))) return undefined;
  const what = second.text.toLowerCase();
  if (!isSign && !isTime(what) && !(isText(first, 'per', 'each', 'every') && OCCASIONS.has(what)))
    return undefined;
  const per = isTime(what) ? `${measureOf(what)?.size ?? 0}s` : what;
  return { words: isSign ? `/${second.text}` : ` ${first.text} ${second.text}`, per, next: at + 2 };
}

const PERIODS: Readonly<Record<string, string>> = {
  annually: `${365 * 86_400}s`,
  yearly: `${365 * 86_400}s`,
  monthly: `${30 * 86_400}s`,
  weekly: `${7 * 86_400}s`,
  daily: '86400s',
};

/** True where two quantities can be compared: of one kind, currency or thing, and per the same. */
export function isSameKind(one: Unit, other: Unit): boolean {
  if (one.per !== other.per) return false;
  if (!one.measure || !other.measure) return one.measure === other.measure;
  return one.measure.kind === other.measure.kind && one.measure.same === other.measure.same;
}

/** True for two names of the same unit, so that numbers of it can be set side by side. */
export function isSameUnit(one: Unit, other: Unit): boolean {
  return isSameKind(one, other) && one.measure?.size === other.measure?.size;
}

/** Exact figures as ranges that contain them: a reader sees the size, and no number that can be looked up. */
import type { Found } from './words';

/**
 * A number that stands alone or before its unit. Not one: a part of a name (p95, L5), of a day, an address or a reference, a
 * range, an ordinal, and a length of time or a width in one word (30-day, 64-bit).
 */
const FIGURE =
  /(?<![\p{L}\p{N}_#/@:.,]|[\p{L}\p{N}][-–])(?:\d{1,3}(?:[,\u00A0\u2009\u202F ’]\d{3})+(?!\d)|\d+)(?:[.,]\d{1,2}(?!\d)|\.\d+)?(?![\p{N}_/@]|[.,:–-]\p{N}|(?:st|nd|rd|th)(?!\p{L})|-(?:second|minute|hour|day|week|month|year|bit)s?\b)/gu;

const PERCENT = /^[\s\u202F]?%|^ ?(?:→|to|and) ?[\d.,]+[\s\u202F]?%/u;
/** After a difference: it goes up or down. */
const DIFFERENCE = /^[\s\u202F]?(?:%|points?\b|pp\b)/u;
const UNIT =
  /^[\s\u202F]?(?:[%°€$£¥×]|(?:ns|µs|ms|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|[kMGTP]i?B|[kKMB]|x|times|points?|pp|rps|qps|fps)(?![\p{L}\p{N}]))/u;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTH_BEFORE = new RegExp(`(?:^|[^\\p{L}])${MONTH}\\.? $`, 'u');
const MONTH_AFTER = new RegExp(`^ (?:of )?${MONTH}(?!\\p{L})`, 'u');
/** What is numbered, not counted: “Node 22”, “ADR 19”, “step 12”. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:phase|step|stage|part|version|chapter|section|comment|page|port|line|item|option|level|tier|priority|sprint|week|day|milestone|wave|release|build|number|no\.|adr|rfc|rfd|pep|jep|kep|cve|iso|http|node(?:\.js)?|java|jdk|python|ruby|php|go|rust|react|angular|vue|rails|django|postgres(?:ql)?|mysql|ubuntu|debian|windows|ios|android|\.net) $/iu;
/** A word that is written as a name in the middle of a sentence. */
const NAME_BEFORE = /[^\s.!?:•–-] +[("“]?\p{Lu}\p{L}*(?:\.\p{L}+)? $/u;
const CURRENCY_BEFORE = /(?:EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CAD|AUD) $/;

/** Limits of ranges for percentages near 100, which differ by their nines. */
const NINES = [90, 95, 99, 99.9, 99.99, 99.999, 100] as const;

/** The figures of a text, each with its range: “800 → 210 ms (−74 %)” is “800–900 → 200–300 ms (down 70–80 %)”. */
export function figuresIn(text: string): Found[] {
  return [...text.matchAll(FIGURE)].flatMap(({ index, 0: figure }) => {
    const found = { before: text.slice(0, index), figure, after: text.slice(index + figure.length) };
    const sign = /(?<=^|[\s(])[−+-]$/u.exec(found.before)?.[0] ?? '';
    const range = isCount(found) ? rangeIn(found) : figure;
    const to = sign === '' ? range : withSign(sign, range, found);
    if (to === sign + figure) return [];
    return [{ start: index - sign.length, end: index + figure.length, to }];
  });
}

/** Words that a bare difference follows: “by 70–80 %”, and not “by down 70–80 %”. */
const LEADS_UP = /(?:^|[^\p{L}])(?:by|of|about|around|roughly|nearly|almost|than) $/iu;

interface Figure {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** True for an amount; false for a year, a day, a version and the number of a document. */
function isCount({ before, figure, after }: Figure): boolean {
  if (/^(?:19|20)\d\d$/.test(figure)) return false;
  const near = before.slice(-40);
  if (Number(figure) <= 31 && (MONTH_BEFORE.test(near) || MONTH_AFTER.test(after))) return false;
  if (UNIT.test(after) || /\d[^\d.]\d{3}/.test(figure)) return true;
  if (NUMBERED.test(near)) return false;
  return !NAME_BEFORE.test(near) || MONTH_BEFORE.test(near) || CURRENCY_BEFORE.test(near);
}

function rangeIn({ figure, after }: Figure): string {
  const value = Number(figure.replace(/[^\d.,]|,(?=\d{3})/gu, '').replace(',', '.'));
  return rangeOf(value, { isPercent: PERCENT.test(after), isGrouped: /\d[^\d.]\d{3}/.test(figure) });
}

function withSign(sign: string, range: string, { before, after }: Figure): string {
  if (DIFFERENCE.test(after))
    return LEADS_UP.test(before.slice(0, -1)) ? range : `${sign === '+' ? 'up' : 'down'} ${range}`;
  return sign === '+' || !range.includes('–')
    ? sign + range
    : range.replace(/^([^–]+)–([^–]+)$/, `${sign}$2 to ${sign}$1`);
}

/**
 * The range of a number: from its first digit to the next such number; by nines for a percentage near the whole. A whole
 * number of one digit stays, as do 0 % and 100 %.
 */
export function rangeOf(
  value: number,
  {
    isPercent = false,
    isGrouped = false,
  }: { readonly isPercent?: boolean; readonly isGrouped?: boolean } = {},
): string {
  if (Number.isInteger(value) && (value < 10 || (isPercent && value === 100))) return String(value);
  const [from, to] = isPercent && value >= 90 && value < 100 ? nines(value) : byFirstDigit(value);
  const isLong = isGrouped || to > 10_000;
  return [from, to].map((end) => (isLong ? end.toLocaleString('en-US') : String(end))).join('–');
}

function nines(value: number): readonly [number, number] {
  const above = NINES.findIndex((each) => each > value);
  return [NINES[above - 1] ?? 0, NINES[above] ?? 100];
}

/** By its digits, because sums of tenths are not exact. */
function byFirstDigit(value: number): readonly [number, number] {
  const [, digit = '0', exponent = '0'] = /^(\d)[^e]*e(.+)$/.exec(value.toExponential()) ?? [];
  return [Number(`${digit}e${exponent}`), Number(`${Number(digit) + 1}e${exponent}`)];
}

import { matchAt } from './piece';

/** A figure of the line. `value` is a string where it has several parts: "1h 20m". */
export interface Quantity {
  readonly value: number | string;
  readonly unit?: string;
  /** As the title says it: the number as typed, a space before a unit that is a word. */
  readonly words: string;
  readonly end: number;
}

const TIME =
  'ns us µs μs ms s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days';
const LONG_TIME = 'w week weeks month months quarter quarters year years sprint sprints';
const DATA = 'b kb mb gb tb pb kib mib gib tib bit bits byte bytes kbit mbit gbit kbps mbps gbps';
const RATE = 'hz khz mhz ghz rps qps tps rpm fps iops bps pp pt pts points percent';
const MONEY = '€ $ £ eur usd gbp chf';
const PEOPLE = 'people users customers engineers developers devs teams services reviewers callers';
const WORK =
  'alerts pages incidents outages errors failures bugs tickets tests builds deploys deployments releases ' +
  'requests queries calls clicks steps lines files nodes pods cores replicas jobs retries warnings ' +
  'vulnerabilities sessions orders downloads stars signups dashboards hops';

const UNITS: ReadonlySet<string> = new Set(
  [TIME, LONG_TIME, DATA, RATE, MONEY, PEOPLE, WORK].flatMap((list) => list.split(' ')),
);
const TIMES: ReadonlySet<string> = new Set(`${TIME} ${LONG_TIME}`.split(' '));
const SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, mio: 1e6, bn: 1e9, B: 1e9 };

const NUMBER =
  /([€$£¥₹])?(\d{1,3}(?:[,'’_\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?:(k|K|M|mio|bn|B)(?!\p{L}))?/uy;
const UNIT = /([ \u00a0\u2009\u202f]?)([%‰×€$£]|\p{L}{1,20}(?:\/\p{L}{1,12})?)/uy;
const EVERY = / (?:per|a|an|every) (?:second|minute|hour|day|week|sprint|month|quarter|year)\b/iy;
const FURTHER_PART = / ?(\d{1,2}) ?(m|min|s|sec|h)\b/y;
const RUNS_ON = /[\p{L}\p{N}_]|[.,:]\d|-[\p{L}\p{N}]/uy;
const MOST_DIGITS = 15;

/** Reads a number with its scale and unit: `800ms`, `1,200`, `1.2k`, `3.5x`, `99.95 %`, `€12k`, `2 h`. */
export function readQuantity(line: string, at: number): Quantity | undefined {
  const number = matchAt(NUMBER, line, at);
  if (!number?.[2] || number[2].length > MOST_DIGITS) return undefined;
  const [text, currency, digits, scale] = number;
  // "3B" is as likely bytes; with a currency it is billions.
  const isBytes = scale === 'B' && !currency;
  const afterNumber = at + text.length - (isBytes ? 1 : 0);
  const unit = currency ? undefined : readUnit(line, afterNumber);
  const end = unit?.end ?? afterNumber;
  const figure = line.slice(at, afterNumber);
  if (unit && TIMES.has(unit.name.toLowerCase())) {
    const duration = readDuration(line, `${figure}${unit.name}`, end);
    if (duration) return duration;
  }
  if (matchAt(RUNS_ON, line, end)) return undefined;
  const value = numberOf(digits) * (scale && !isBytes ? (SCALES[scale] ?? 1) : 1);
  const name = currency ?? unit?.name;
  return {
    value: Number(value.toPrecision(MOST_DIGITS)),
    words: unit ? `${figure}${isRatio(unit.name) ? '' : ' '}${unit.name}` : figure,
    end,
    ...(name ? { unit: name } : {}),
  };
}

/** A factor stands right at its number: 3.5x. */
export function isRatio(unit: string): boolean {
  return unit === 'x' || unit === '×';
}

export function isCurrencySign(unit: string): boolean {
  return /^[€$£¥₹]$/u.test(unit);
}

function readUnit(line: string, at: number): { name: string; end: number } | undefined {
  const match = matchAt(UNIT, line, at);
  const name = match?.[2];
  if (!match || !name || !isUnit(name, match[1] === '')) return undefined;
  const end = at + match[0].length;
  const every = matchAt(EVERY, line, end)?.[0] ?? '';
  return { name: name + every, end: end + every.length };
}

function isUnit(name: string, attached: boolean): boolean {
  const [base = '', per] = name.toLowerCase().split('/');
  if (per !== undefined) return TIMES.has(per) || UNITS.has(base);
  if (base === 'x' || base === '×') return attached;
  return base === '%' || base === '‰' || UNITS.has(base);
}

/** "1h 20m" and "2h30m": kept as typed, since two units make no number. */
function readDuration(line: string, first: string, at: number): Quantity | undefined {
  const rest = matchAt(FURTHER_PART, line, at);
  if (!rest) return undefined;
  const words = `${first} ${rest[1]}${rest[2]}`;
  return { value: words, words, end: at + rest[0].length };
}

/** A comma before exactly three digits groups them; any other is a decimal comma. */
function numberOf(digits: string | undefined): number {
  const plain = (digits ?? '').replace(/['’_\u00a0\u2009\u202f]/gu, '');
  return Number(
    /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.'),
  );
}

/** What is counted and measured, in the words of some languages. */

/** `share` is a part of a whole, `factor` how many times as much. */
export type UnitKind = 'time' | 'data' | 'rate' | 'share' | 'points' | 'factor' | 'money' | 'count';

export interface Measure {
  readonly kind: UnitKind;
  /** How much one is, in seconds or bytes; two units of one kind and size are the same. */
  readonly size: number;
  /** What it is called for comparing, where size doesn't tell: a currency, a thing that is counted. */
  readonly same: string;
}

const DAY = 86_400;

/** Words for lengths of time, with their seconds. */
const TIMES: readonly (readonly [seconds: number, words: string])[] = [
  [1e-9, 'ns nanosecond nanoseconds'],
  [1e-6, 'us µs μs microsecond microseconds'],
  [
    1e-3,
    'ms msec millisecond milliseconds millisekunde millisekunden milliseconde millisecondes milisegundos',
  ],
  [1, 's sec secs second seconds sekunde sekunden seconde secondes segundo segundos'],
  [60, 'm min mins minute minutes minuten minuto minutos'],
  [3600, 'h hr hrs hour hours std stunde stunden heure heures hora horas'],
  [DAY, 'd day days tag tage tagen jour jours día días dia dias'],
  [7 * DAY, 'w week weeks woche wochen semaine semaines semana semanas'],
  [14 * DAY, 'sprint sprints'],
  [30 * DAY, 'month months monat monate monaten mois mes meses mês'],
  [91 * DAY, 'quarter quarters quartal quartale trimestre'],
  [365 * DAY, 'y year years jahr jahre jahren an ans année années año años ano anos'],
];

const DATA: readonly (readonly [bytes: number, words: string])[] = [
  [1 / 8, 'bit bits'],
  [1, 'b byte bytes'],
  [1e3, 'kb'],
  [1e6, 'mb'],
  [1e9, 'gb'],
  [1e12, 'tb'],
  [1e15, 'pb'],
  [1024, 'kib'],
  [1024 ** 2, 'mib'],
  [1024 ** 3, 'gib'],
  [1024 ** 4, 'tib'],
];

const KINDS: readonly (readonly [kind: UnitKind, words: string])[] = [
  ['rate', 'hz khz mhz ghz rps qps tps rpm fps iops kbps mbps gbps kbit mbit gbit'],
  ['share', '% ‰ percent prozent'],
  ['points', 'pp pt pts points bps'],
  ['factor', 'x × times'],
  [
    'money',
    '€ $ £ ¥ ₹ r$ us$ eur usd gbp chf jpy cny inr sek nok dkk pln cad aud brl kr zł euro euros dollars',
  ],
  ['count', 'people users customers engineers developers devs teams services reviewers callers'],
  [
    'count',
    'alerts pages incidents outages errors failures bugs tickets tests builds deploys deployments releases',
  ],
  [
    'count',
    'requests queries calls clicks steps lines files nodes pods cores replicas jobs retries warnings allocs',
  ],
  [
    'count',
    'vulnerabilities sessions runs orders downloads stars signups dashboards hops syscalls issues questions',
  ],
];

/** Signs and codes that stand before their number. */
const BEFORE_NUMBERS = new Set(
  '€ $ £ ¥ ₹ r$ us$ eur usd gbp chf jpy cny inr sek nok dkk pln cad aud brl'.split(' '),
);

/** How many times a number is meant by the word behind it. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  bn: 1e9,
  mn: 1e6,
  mio: 1e6,
  Mio: 1e6,
  Mrd: 1e9,
  Tsd: 1e3,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  lakh: 1e5,
  crore: 1e7,
};

const MEASURES = measures();

function measures(): ReadonlyMap<string, Measure> {
  const sized = (kind: UnitKind, table: readonly (readonly [number, string])[]) =>
    table.flatMap(([size, words]) =>
      words.split(' ').map((word) => [word, { kind, size, same: '' }] as const),
    );
  const named = KINDS.flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, { kind, size: 1, same: sameIn(kind, word) }] as const),
  );
  return new Map<string, Measure>([...sized('time', TIMES), ...sized('data', DATA), ...named]);
}

/** Percent is “%”, whatever it is called; two currencies or things that are counted are two. */
function sameIn(kind: UnitKind, word: string): string {
  if (kind === 'share') return word === '‰' ? word : '%';
  return kind === 'factor' || kind === 'points' ? '' : word;
}

/** What a word or sign measures; nothing for other words. */
export function measureOf(word: string): Measure | undefined {
  return MEASURES.get(word.toLowerCase());
}

/** True for what stands before its number: $12, EUR 12. */
export function standsBefore(word: string): boolean {
  return BEFORE_NUMBERS.has(word.toLowerCase());
}

/** What a number is multiplied by: 1.2M, 1.2 million. “3B” is as likely bytes, and “3m” minutes: with a currency they are not. */
export function scaleOf(word: string, isMoney: boolean): number | undefined {
  if (isMoney && /^m$/i.test(word)) return 1e6;
  return word === 'B' && !isMoney ? undefined : SCALES[word];
}

/** True for a word of a length of time, so of what something happens per. */
export function isTime(word: string): boolean {
  return measureOf(word)?.kind === 'time';
}

/** Counted in whole ones: a point before three of its digits groups them. */
export function isWhole({ kind }: Pick<Measure, 'kind'>): boolean {
  return kind === 'count' || kind === 'money';
}

/** A factor stands right at its number: 3.5x. */
export function isRatio(unit: string): boolean {
  return unit === 'x' || unit === '×';
}

/** A sign of a currency, which is shown before its number. */
export function isCurrencySign(unit: string): boolean {
  return /^[€$£¥₹]$/u.test(unit);
}

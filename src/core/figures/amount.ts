/** The number of a quantity, with what stands around its digits. */
import { scaleOf, standsBefore, measureOf } from './units';
import { isText, type Token } from './tokens';

export interface Amount {
  readonly digits: string;
  /** The other end of “6-8”. */
  readonly upper?: string;
  /** The number is meant so many times: 1e3 for “12k”, −1 for “-12”. */
  readonly factor: number;
  readonly currency?: string;
  readonly isMoney: boolean;
  /** “10+” is that many or more, and “1.5 ± 0.2” about that many. */
  readonly isOpen: boolean;
  readonly words: string;
  readonly next: number;
}

/** How near or far the number is from what is meant. */
interface Lead {
  readonly words: string;
  /** Less or more than the number, which is so not the value itself. */
  readonly isLimit: boolean;
  readonly next: number;
}

const NEAR = [
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  'almost',
  'nearly',
  'circa',
  'ca',
  'etwa',
  'rund',
  'environ',
];
const LIMITS: readonly (readonly string[])[] = [
  ['up', 'to'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['well', 'over'],
  ['under'],
  ['below'],
  ['over'],
  ['above'],
];

/** Reads “about”, “~”, “under”, “<”, if there is one of them before a number. */
export function leadIn(tokens: readonly Token[], at: number): Lead {
  const token = tokens[at];
  const none = { words: '', isLimit: false, next: at };
  if (!token) return none;
  if (isText(token, ...NEAR)) {
    const next = isText(tokens[at + 1], '.') && tokens[at + 1]?.isJoined ? at + 2 : at + 1;
    const sign = /^[~≈]$/u.test(tokens[next]?.text ?? '') ? 1 : 0;
    return {
      words: `${wordsOf(tokens, at, next + sign)}${sign === 1 ? '' : ' '}`,
      isLimit: false,
      next: next + sign,
    };
  }
  if (/^[~≈]$/u.test(token.text)) return { words: token.text, isLimit: false, next: at + 1 };
  if (/^[<>≤≥]$/u.test(token.text)) return { words: token.text, isLimit: true, next: at + 1 };
  const limit = LIMITS.find((words) => words.every((word, index) => isText(tokens[at + index], word)));
  if (!limit) return none;
  return { words: `${wordsOf(tokens, at, at + limit.length)} `, isLimit: true, next: at + limit.length };
}

/** Some tokens as they are written, with a single blank where there is any. */
export function wordsOf(tokens: readonly Token[], first: number, next: number): string {
  return tokens
    .slice(first, next)
    .map(({ text, isJoined }, index) => (isJoined || index === 0 ? text : ` ${text}`))
    .join('');
}

/** Reads the number at a token, with its currency, its sign, its scale and the other end of a range. */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const currency = readCurrency(tokens, at);
  const sign = readSign(tokens, currency?.next ?? at);
  const start = sign?.next ?? currency?.next ?? at;
  if (!isFree(tokens, start, at)) return undefined;
  const number = readDigits(tokens, start, currency !== undefined);
  if (!number) return undefined;
  const upper = readUpper(tokens, number.next);
  const isMoney = currency !== undefined || measureOf(tokens[number.next]?.text ?? '')?.kind === 'money';
  const scale = readScale(tokens, upper?.next ?? number.next, isMoney);
  const end = scale?.next ?? upper?.next ?? number.next;
  const open = openingBehind(tokens, end);
  const next = end + open;
  return {
    digits: number.digits,
    ...(upper && { upper: upper.digits }),
    factor: (scale?.factor ?? 1) * (sign?.factor ?? 1),
    ...(currency && { currency: currency.name }),
    isMoney,
    isOpen: open > 0,
    words: wordsOf(tokens, at, next),
    next,
  };
}

/** How many tokens behind a number say that it is not quite that: a plus, or a spread. */
function openingBehind(tokens: readonly Token[], at: number): number {
  const [sign, spread] = [tokens[at], tokens[at + 1]];
  if (sign?.text === '+') return sign.isJoined ? 1 : 0;
  return sign?.text === '±' && spread?.kind === 'number' ? 2 : 0;
}

function readCurrency(tokens: readonly Token[], at: number): { name: string; next: number } | undefined {
  const token = tokens[at];
  const sign = tokens[at + 1];
  // R$ and US$ are a word and a sign.
  if (sign?.text === '$' && sign.isJoined && standsBefore(`${token?.text ?? ''}$`))
    return { name: `${token?.text ?? ''}$`, next: at + 2 };
  if (!token || !standsBefore(token.text) || sign?.kind !== 'number') return undefined;
  return { name: token.text, next: at + 1 };
}

/** A sign is one where nothing stands before it, so not in “6-8” and “x-5”. */
function readSign(tokens: readonly Token[], at: number): { factor: number; next: number } | undefined {
  const token = tokens[at];
  const isSign = /^[-−+]$/u.test(token?.text ?? '') && tokens[at + 1]?.isJoined === true;
  if (!token || !isSign || (token.isJoined && !/^(?:arrow|sign)$/.test(tokens[at - 1]?.kind ?? '')))
    return undefined;
  return { factor: token.text === '+' ? 1 : -1, next: at + 1 };
}

/** What a number may stand right behind. Behind anything else it is part of a name: #12, v2, /3, =4, p95. */
const BEFORE_A_NUMBER = /^[([{<>"'“‘«~≈±≤≥—–:;,*`|\\€$£¥₹+\-−]$/u;

function isFree(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const before = tokens[first - 1];
  if (token?.kind !== 'number') return false;
  // “12 400 ms” behind a word may be 12, and then 400 ms.
  if (before?.kind === 'number' && /^\d{3}(?:\D|$)/.test(token.text) && /^\d{1,3}$/.test(before.text))
    return false;
  if (tokens[first]?.isJoined !== true || before?.kind === 'arrow') return true;
  if (!before || !BEFORE_A_NUMBER.test(before.text)) return false;
  const isWithinName = /^[:;,\-–−+'’]$/u.test(before.text) && before.isJoined;
  return !isWithinName || (before.text === ':' && tokens[first - 2]?.kind === 'word');
}

/** Words that a number in groups of three with blanks between may follow: nothing there can be a number of its own. */
const LEADING = [
  'from',
  'to',
  'by',
  'von',
  'vom',
  'auf',
  'um',
  'de',
  'du',
  'à',
  'a',
  'para',
  'em',
  'en',
  ...NEAR,
  '~',
  '(',
  ':',
];

/** Most groups of three digits behind the first: there are no more digits in an exact number. */
const MOST_GROUPS = 5;

function readDigits(
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): { digits: string; next: number } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  let digits = first.text;
  let next = at + 1;
  const before = tokens[at - 1];
  const isLed = isMoney || before === undefined || before.kind === 'arrow' || isText(before, ...LEADING);
  if (/^[1-9]\d{0,2}$/.test(digits) && isLed)
    for (
      let group = tokens[next];
      group && isGroup(group, tokens[next - 1]) && next <= at + MOST_GROUPS;
      group = tokens[++next]
    )
      digits += ` ${group.text}`;
  return { digits, next };
}

function isGroup(token: Token, before: Token | undefined): boolean {
  return (
    token.kind === 'number' &&
    token.start === (before?.end ?? -1) + 1 &&
    /^\d{3}(?:[.,]\d+)?$/.test(token.text)
  );
}

/** “-8” of “6-8”. */
function readUpper(tokens: readonly Token[], at: number): { digits: string; next: number } | undefined {
  const [dash, upper] = [tokens[at], tokens[at + 1]];
  if (!dash?.isJoined || !/^[-–]$/u.test(dash.text) || upper?.kind !== 'number' || !upper.isJoined)
    return undefined;
  return { digits: upper.text, next: at + 2 };
}

function readScale(
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): { factor: number; next: number } | undefined {
  const token = tokens[at];
  const factor =
    token?.kind === 'word' ? scaleOf(token.text, isMoney || isMoneyBehind(tokens, at)) : undefined;
  if (!token || factor === undefined || (token.text.length === 1 && !token.isJoined)) return undefined;
  const isShort =
    /^(?:Mio|Mrd|Tsd)$/i.test(token.text) && tokens[at + 1]?.text === '.' && tokens[at + 1]?.isJoined;
  return { factor, next: at + (isShort ? 2 : 1) };
}

function isMoneyBehind(tokens: readonly Token[], at: number): boolean {
  return measureOf(tokens[at + 1]?.text ?? '')?.kind === 'money';
}

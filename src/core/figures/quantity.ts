/** A quantity of a text: how much of what, as exactly as it is said. */
import { numberOf, valueOfWord } from './numbers';
import { leadIn, readAmount, type Amount } from './amount';
import { isText, type Token } from './tokens';
import { readUnit, type Unit } from './unit';
import { isTime, isWhole } from './units';

export interface Quantity {
  /** The tokens that it takes: from the first to before the next. */
  readonly first: number;
  readonly next: number;
  /** As a title says it: the number as typed, a space before a unit that is a word. */
  readonly words: string;
  readonly unit?: Unit;
  /** One number says it. Not so “10+ minutes”, “6-8 weeks”, “1h 20m”, “<1 s”, “two days” and “1 in 20”. */
  readonly isNumber: boolean;
  /** Its value, in the unit if that is named; `of` is the unit of the other side where it names none itself. */
  readonly value: (context: QuantityContext) => number | undefined;
}

/** What else says how the digits of a quantity are meant. */
export interface QuantityContext {
  readonly of?: Unit | undefined;
  /** The words around it are of a language that writes 1.200,50. */
  readonly isForeign: boolean;
}

/** Reads the quantity that begins at a token: `800ms`, `~1,200`, `€12k`, `1h 20m`, `6-8 weeks`, `two days`, `1 in 20`. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const lead = leadIn(tokens, at);
  const read =
    readShare(tokens, lead.next) ?? readNumbered(tokens, lead.next) ?? readInWords(tokens, lead.next);
  if (!read || runsOn(tokens, read.next)) return undefined;
  return { ...read, first: at, words: lead.words + read.words, isNumber: read.isNumber && !lead.isLimit };
}

type Read = Omit<Quantity, 'first'>;

/** “1 in 20”, “1 out of 20 runs”. */
function readShare(tokens: readonly Token[], at: number): Read | undefined {
  const part = readAmount(tokens, at);
  if (!part || part.upper !== undefined || part.currency !== undefined) return undefined;
  const joint = isText(tokens[part.next], 'in')
    ? 1
    : isText(tokens[part.next], 'out') && isText(tokens[part.next + 1], 'of')
      ? 2
      : 0;
  const whole = joint > 0 ? readAmount(tokens, part.next + joint) : undefined;
  if (!whole || !/^\d+$/.test(part.digits) || !/^[\d,]+$/.test(whole.digits)) return undefined;
  const unit = readUnit(tokens, whole.next, whole);
  if (unit && unit.measure?.kind !== 'count') return undefined;
  const parts = [part.words, joint === 1 ? 'in' : 'out of', whole.words, ...(unit ? [unit.name] : [])];
  return {
    next: unit?.next ?? whole.next,
    words: parts.join(' '),
    unit: { name: 'in', measure: { kind: 'share', size: 1, same: 'in' } },
    isNumber: false,
    value: (context) => {
      const [a, b] = [amountValue(part, undefined, context), amountValue(whole, undefined, context)];
      return a === undefined || b === undefined || b === 0 || a > b ? undefined : a / b;
    },
  };
}

function readNumbered(tokens: readonly Token[], at: number): Read | undefined {
  const amount = readAmount(tokens, at);
  if (!amount) return undefined;
  const unit = readUnit(tokens, amount.next, amount);
  const parts = unit && isTime(unit.name) ? furtherParts(tokens, unit) : [];
  const last = parts.at(-1);
  if (last) return compound(amount, unit, parts);
  return {
    next: unit?.next ?? amount.next,
    words: amount.words + (unit ? unit.gap + unit.shown : ''),
    ...(unit && { unit }),
    isNumber: amount.upper === undefined && !amount.isOpen,
    value: (context) => amountValue(amount, unit, context),
  };
}

/** A part of a length of time behind the first one. */
interface Part {
  readonly words: string;
  readonly seconds: number;
  readonly next: number;
  readonly size: number;
}

/** “30 minutes” of “4 hours 30 minutes”; each of a smaller unit than the one before. */
function furtherParts(tokens: readonly Token[], unit: Unit & { readonly next: number }): Part[] {
  const parts: Part[] = [];
  let { next } = unit;
  let size = unit.measure?.size ?? 0;
  for (;;) {
    const part = readPart(tokens, next, size);
    if (!part) return parts;
    parts.push(part);
    ({ next, size } = part);
  }
}

const JOINING = ['and', 'und', 'et', 'y', 'e'] as const;

function readPart(tokens: readonly Token[], at: number, below: number): Part | undefined {
  const joint = isText(tokens[at], ...JOINING) ? ` ${tokens[at]?.text ?? ''} ` : '';
  const token = tokens[joint === '' ? at : at + 1];
  const next = (joint === '' ? at : at + 1) + 1;
  if (token?.kind !== 'number' || !/^\d{1,3}(?:\.\d+)?$/.test(token.text)) return undefined;
  const unit = readUnit(tokens, next, { isMoney: false });
  if (unit && isTime(unit.name) && (unit.measure?.size ?? 0) < below) {
    const size = unit.measure?.size ?? 0;
    const words = (joint === '' ? ' ' : joint) + token.text + unit.written;
    return { words, seconds: Number(token.text) * size, next: unit.next, size };
  }
  // “1h30”: minutes, which need no name.
  const isMinutes = !unit && joint === '' && token.isJoined && below === 3600 && /^[0-5]\d$/.test(token.text);
  return isMinutes ? { words: token.text, seconds: Number(token.text) * 60, next, size: 0 } : undefined;
}

function compound(
  amount: Amount,
  unit: (Unit & { readonly written: string }) | undefined,
  parts: readonly Part[],
): Read {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  return {
    next: parts.at(-1)?.next ?? amount.next,
    words: amount.words + (unit?.written ?? '') + parts.map(({ words }) => words).join(''),
    ...(unit && { unit }),
    isNumber: false,
    value: (context) => {
      const first = amountValue(amount, unit, context);
      return first === undefined ? undefined : first + seconds / (unit?.measure?.size ?? 1);
    },
  };
}

/** “two weeks”, “an hour”: a number word counts before a length of time alone. */
function readInWords(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  const value = token?.kind === 'word' ? valueOfWord(token.text) : undefined;
  const unit = value === undefined ? undefined : readUnit(tokens, at + 1, { isMoney: false });
  if (!token || !unit || !isTime(unit.name) || unit.name.length < 3) return undefined;
  return { next: unit.next, words: `${token.text} ${unit.name}`, unit, isNumber: false, value: () => value };
}

/** The value of an amount; the middle of a range. */
function amountValue(
  amount: Amount,
  unit: Unit | undefined,
  { of, isForeign }: QuantityContext,
): number | undefined {
  const measure = unit?.measure ?? of?.measure;
  const isWholes = measure !== undefined && isWhole(measure);
  const reading = {
    pointGroups:
      amount.factor !== 1 ? false : isForeign || isWholes ? true : measure === undefined ? undefined : false,
    commaIsOpen: isForeign && !isWholes,
  };
  const [low, high] = [amount.digits, amount.upper ?? amount.digits].map((digits) =>
    numberOf(digits, reading),
  );
  if (low === undefined || high === undefined || (amount.upper !== undefined && low >= high))
    return undefined;
  const value = low === high ? low : (low + high) / 2;
  return Number((value * amount.factor).toPrecision(15));
}

/** The text goes on where the quantity ends: 6-minute, 1.2.3, 10/12, 17:45. */
function runsOn(tokens: readonly Token[], next: number): boolean {
  const [sign, after] = [tokens[next], tokens[next + 1]];
  if (!sign?.isJoined) return false;
  if (sign.kind === 'word' || sign.kind === 'number') return true;
  return /^[-–/:.,@=&#'’]$/u.test(sign.text) && after?.isJoined === true && /number|word/.test(after.kind);
}

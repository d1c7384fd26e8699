/** Which pairs of quantities are a change, and what it is. A range, a count, a version and a setting are none. */
import type { Impact } from '../journal/schema';
import { clauseBefore, verbBehind, type Clause } from './clause';
import type { Figure } from './figure';
import { readPair, type Pair } from './pair';
import { readQuantity, type Quantity } from './quantity';
import type { Token } from './tokens';
import { isSameKind, isSameUnit, type Unit } from './unit';
import type { Verb } from './verbs';

/** A pair with what was found out of it. */
interface Weighed {
  readonly pair: Pair;
  readonly clause: Clause;
  /** The nearest word of change, also behind the pair in a language that puts it there. */
  readonly verb: Verb | undefined;
  /** The sizes of both in one unit. */
  readonly sizes: readonly [before: number, after: number];
  readonly hasUnit: boolean;
  readonly haveBothUnits: boolean;
}

/** Reads the change from one quantity to another that begins at a token. */
export function readFromTo(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const pair = readPair(tokens, at);
  const weighed = pair && weigh(text, tokens, pair);
  if (!weighed || !isChange(weighed, tokens)) return undefined;
  const impact = impactOf(weighed);
  const start = tokens[pair.first]?.start ?? 0;
  const end = tokens[pair.next - 1]?.end ?? start;
  if (!impact) return undefined;
  const isAsTyped =
    pair.joint === 'was' || pair.isForeign || pair.between.length > 0 || pair.steps.length > 0;
  const words = isAsTyped ? text.slice(start, end) : `from ${pair.before.words} to ${pair.after.words}`;
  return { start, end, next: pair.next, words, impact };
}

function weigh(text: string, tokens: readonly Token[], pair: Pair): Weighed | undefined {
  const { before, after, isForeign } = pair;
  const [a, b] = [before.unit, after.unit];
  if (a && b && !isSameKind(a, b)) return undefined;
  const clause = clauseBefore(text, tokens[pair.first]?.start ?? 0);
  const values = [before, ...pair.steps, after].map((one) => sizeOf(one, b ?? a, isForeign));
  if (!isMonotone(values)) return undefined;
  const end = tokens[pair.next - 1]?.end ?? 0;
  return {
    pair,
    clause,
    verb: clause.verb ?? (isForeign ? verbBehind(text, end) : undefined),
    sizes: [values[0] ?? 0, values.at(-1) ?? 0],
    hasUnit: (a ?? b) !== undefined,
    haveBothUnits: a !== undefined && b !== undefined,
  };
}

/** How much a quantity is, in seconds, bytes or whatever its unit counts; a bare one has the unit of the other side. */
function sizeOf(quantity: Quantity, of: Unit | undefined, isForeign: boolean): number | undefined {
  const value = quantity.value({ of, isForeign });
  return value === undefined ? undefined : value * ((quantity.unit ?? of)?.measure?.size ?? 1);
}

/** Every step goes the same way; equal ones change nothing, and what can be read two ways tells nothing. */
function isMonotone(values: readonly (number | undefined)[]): values is readonly number[] {
  const steps = values.slice(1).map((value, index) => Math.sign((value ?? NaN) - (values[index] ?? NaN)));
  return (
    steps.every((step) => step !== 0 && step === steps[0]) && steps.length > 0 && !Number.isNaN(steps[0])
  );
}

function isChange(weighed: Weighed, tokens: readonly Token[]): boolean {
  const { clause, hasUnit } = weighed;
  if (clause.isDenied || clause.isSetting) return false;
  return hasUnit ? isMeasuredChange(weighed) : isBareChange(weighed, tokens);
}

function isMeasuredChange({ pair, clause, verb, sizes: [before, after], haveBothUnits }: Weighed): boolean {
  const isDown = after < before;
  const tells = verb !== undefined && verb !== 'saved' && verb !== 'replaced';
  switch (pair.joint) {
    case 'arrow':
      return true;
    case 'from':
      // “Takes from 5 to 10 hours” is a range: what grows needs a word that says so, or a name.
      return isDown || (tells && (verb !== 'carried' || clause.metric !== undefined)) || clause.isNamed;
    case 'was':
      return isDown || tells || clause.isNamed;
    case 'range':
      if (BEFORE_A_RANGE.has(clause.last)) return false;
      return isDown
        ? tells || haveBothUnits || clause.isNamed
        : verb === 'up' || (verb === 'better' && haveBothUnits);
  }
}

const BEFORE_A_RANGE: ReadonlySet<string> = new Set(
  'by for of in within between every takes take about around'.split(' '),
);

/** Two bare numbers are as often a version, a place or a range: the words around them must say that they are not. */
function isBareChange(weighed: Weighed, tokens: readonly Token[]): boolean {
  const { pair, clause, verb, sizes } = weighed;
  const [before, after] = sizes;
  if (
    verb === 'replaced' ||
    clause.isNumbered ||
    sizes.every(isYear) ||
    isIdea(sizes) ||
    sizes.some(isFileMode)
  )
    return false;
  if (isSigned(pair)) return clause.metric !== undefined;
  return after < before ? isBareFall(weighed, tokens) : isBareRise(weighed);
}

function isBareFall(
  { pair, clause, verb, sizes: [before, after] }: Weighed,
  tokens: readonly Token[],
): boolean {
  if (clause.isNamed || verb === 'down') return true;
  if (pair.joint === 'range' || pair.joint === 'was') return false;
  if (verb === 'moved' || verb === 'better' || isConfirmed(tokens, pair.next)) return true;
  // Nobody goes back to less than half of a version.
  return (
    pair.joint === 'arrow' &&
    Number.isInteger(before) &&
    Number.isInteger(after) &&
    before >= 10 &&
    before >= 2 * after
  );
}

function isBareRise({ pair, clause, verb, sizes }: Weighed): boolean {
  if (clause.isNamed && pair.joint !== 'range') return true;
  if (!sizes.every(Number.isInteger)) return false;
  return pair.joint === 'range' ? verb === 'up' : verb === 'up' || verb === 'better';
}

/** “74,958 → 4,687 (94% fewer)” says itself that it is a change. */
function isConfirmed(tokens: readonly Token[], next: number): boolean {
  if (tokens[next]?.text !== '(') return false;
  const quantity = readQuantity(tokens, next + 1);
  return quantity?.unit?.measure?.kind === 'share' || quantity?.unit?.measure?.kind === 'factor';
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** “From 0 to 1” is said of what is new. */
function isIdea([before, after]: readonly [number, number]): boolean {
  return before === 0 && after === 1;
}

function isFileMode(value: number): boolean {
  return value === 100_644 || value === 100_755;
}

function isSigned({ before, after }: Pair): boolean {
  return /^[-−+]/u.test(before.words) || /^[-−+]/u.test(after.words);
}

/** Numbers where both have one unit. Two units stay words, as their difference can't be counted; so does what is no one number. */
function impactOf({ pair: { before, after, isForeign, between }, clause }: Weighed): Impact | undefined {
  const metric = clause.metric ?? nameBetween(between, before);
  const named = metric === undefined ? {} : { metric };
  const [a, b] = [before.unit, after.unit];
  const unit = longer(b, a);
  if (before.isNumber && after.isNumber && (!a || !b || isSameUnit(a, b))) {
    const values = [before.value({ of: b, isForeign }), after.value({ of: a, isForeign })];
    const [from, to] = values;
    if (from === undefined || to === undefined) return undefined;
    return { ...named, before: from, after: to, ...(unit && { unit: unit.name }) };
  }
  return a && b ? { ...named, before: before.words, after: after.words } : undefined;
}

/** The unit that says more: “alerts a week” beside “alerts”. */
function longer(one: Unit | undefined, other: Unit | undefined): Unit | undefined {
  return one === undefined || (other?.per !== undefined && one.per === undefined) ? other : one;
}

const MOST_NOUNS = 3;

/** “page faults” of “from 125376 page faults to 43921”. */
function nameBetween(between: readonly Token[], { unit }: Quantity): string | undefined {
  if (unit !== undefined) return undefined;
  const isNouns =
    between.length > 0 && between.length <= MOST_NOUNS && between.every(({ kind }) => kind === 'word');
  return isNouns ? between.map(({ text }) => text).join(' ') : undefined;
}

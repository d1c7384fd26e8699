/** Two quantities of which one became the other: “from 800 ms to 210 ms”, `800ms → 210ms`, “to 10 min (was 90 min)”. */
import { isText, type Token } from './tokens';
import { readQuantity, type Quantity } from './quantity';

export interface Pair {
  readonly before: Quantity;
  readonly after: Quantity;
  /** How sure the words make it that this is a change: `range` is the bare “A to B”. */
  readonly joint: 'arrow' | 'from' | 'range' | 'was';
  readonly first: number;
  readonly next: number;
  /** Words of a language other than English join them. */
  readonly isForeign: boolean;
  /** Words between the two, as in “from 133,000 calls to stat to 67,000”; then the text stays as it is written. */
  readonly between: readonly Token[];
  /** What it was between the first and the last of more than two. */
  readonly steps: readonly Quantity[];
}

/** What joins the two, by the word that leads the first. */
const TO_AFTER: ReadonlyMap<string, readonly string[]> = new Map([
  ['from', ['to']],
  ['von', ['auf']],
  ['vom', ['auf']],
  ['de', ['à', 'a', 'para']],
  ['du', ['à', 'au']],
  ['desde', ['a', 'hasta']],
]);

/** Most tokens between a quantity and its “to”. */
const LONGEST_BETWEEN = 12;

/** Reads the pair that begins at a token. */
export function readPair(tokens: readonly Token[], at: number): Pair | undefined {
  return readFrom(tokens, at) ?? readTurned(tokens, at) ?? readPlain(tokens, at);
}

function readFrom(tokens: readonly Token[], at: number): Pair | undefined {
  const joints = TO_AFTER.get(tokens[at]?.text.toLowerCase() ?? '');
  const before = joints && readQuantity(tokens, at + 1);
  if (!before) return undefined;
  const arrow = readArrow(tokens, before, at);
  if (arrow) return { ...arrow, joint: 'from' };
  const to = placeOfTo(tokens, before.next, joints);
  const after = to === undefined ? undefined : readQuantity(tokens, to + 1);
  if (to === undefined || !after) return undefined;
  const isForeign = !isText(tokens[at], 'from');
  const between = tokens.slice(before.next, to).filter((token) => !isText(token, 'down', 'up'));
  return chained(
    tokens,
    { before, after, joint: 'from', first: at, next: after.next, isForeign, between, steps: [] },
    joints,
  );
}

/** The place of the “to” that a quantity follows, with nothing but words before it. */
function placeOfTo(tokens: readonly Token[], start: number, joints: readonly string[]): number | undefined {
  for (let at = start; at < start + LONGEST_BETWEEN; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || token.kind === 'link' || token.kind === 'arrow') return undefined;
    if (/^[.;:()!?,@#^]$/.test(token.text)) return undefined;
    if (isText(token, ...joints) && readQuantity(tokens, at + 1)) return at;
    if (readQuantity(tokens, at)) return undefined;
  }
  return undefined;
}

/** “to 0.1% from 1.4%”, “10 min (was 90 min)”, “10 min, down from 90 min”, “3 s instead of 18 s”. */
function readTurned(tokens: readonly Token[], at: number): Pair | undefined {
  const isLed = isText(tokens[at], 'to');
  const after = readQuantity(tokens, isLed ? at + 1 : at);
  const was = after && placeOfBefore(tokens, after.next, isLed);
  const before = was && readQuantity(tokens, was.next);
  if (!after || !before) return undefined;
  const isClosed = was.isOpened && tokens[before.next]?.text === ')';
  const next = before.next + (isClosed ? 1 : 0);
  return { before, after, joint: 'was', first: at, next, isForeign: false, between: [], steps: [] };
}

function placeOfBefore(
  tokens: readonly Token[],
  at: number,
  isLed: boolean,
): { next: number; isOpened: boolean } | undefined {
  const isOpened = tokens[at]?.text === '(';
  const start = isOpened || tokens[at]?.text === ',' ? at + 1 : at;
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (isText(first, 'down', 'up') && isText(second, 'from')) return { next: start + 2, isOpened };
  if (isText(first, 'instead') && isText(second, 'of')) return { next: start + 2, isOpened };
  if (start > at && isText(first, 'was', 'previously', 'before', 'from'))
    return { next: start + 1, isOpened };
  return isLed && isText(first, 'from') ? { next: start + 1, isOpened } : undefined;
}

function readPlain(tokens: readonly Token[], at: number): Pair | undefined {
  const before = readQuantity(tokens, at);
  if (!before) return undefined;
  const arrow = readArrow(tokens, before, at);
  if (arrow) return arrow;
  const isDown = isText(tokens[before.next], 'down', 'up') && isText(tokens[before.next + 1], 'to');
  const to = before.next + (isDown ? 1 : 0);
  const isForeign = isText(tokens[to], 'auf');
  const after = isForeign || isText(tokens[to], 'to') ? readQuantity(tokens, to + 1) : undefined;
  if (!after) return undefined;
  const pair = {
    before,
    after,
    joint: 'range',
    first: at,
    next: after.next,
    isForeign,
    between: [],
    steps: [],
  } as const;
  return chained(tokens, pair, ['to']);
}

function readArrow(tokens: readonly Token[], before: Quantity, first: number): Pair | undefined {
  if (tokens[before.next]?.kind !== 'arrow') return undefined;
  const after = readQuantity(tokens, before.next + 1);
  if (!after) return undefined;
  const pair = {
    before,
    after,
    joint: 'arrow',
    first,
    next: after.next,
    isForeign: false,
    between: [],
    steps: [],
  } as const;
  return chained(tokens, pair, []);
}

/** Most steps that are followed: more are a list. */
const MOST_STEPS = 4;

/** Follows “90 min → 45 min → 10 min” to its end. */
function chained(tokens: readonly Token[], pair: Pair, joints: readonly string[]): Pair {
  const joint = tokens[pair.next];
  const isJoint = joint?.kind === 'arrow' || (joints.length > 0 && isText(joint, ...joints));
  const after = isJoint ? readQuantity(tokens, pair.next + 1) : undefined;
  if (!after || pair.steps.length === MOST_STEPS) return pair;
  return chained(tokens, { ...pair, after, next: after.next, steps: [...pair.steps, pair.after] }, joints);
}

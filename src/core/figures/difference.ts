/** How much something changed, where only that is said: “by 40 %”, “down 98%”, “3x faster”, “a 20x reduction”, “saved $1.2M a year”. */
import { wordsOf } from './amount';
import { clauseBefore, verbBehind, type Clause } from './clause';
import type { Figure } from './figure';
import { readQuantity, type Quantity } from './quantity';
import { isText, type Token } from './tokens';
import type { UnitKind } from './units';
import { denies, verbOf, type Verb } from './verbs';

/** What is looked at: a text, its tokens, and the place of one. */
interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Reads the difference that begins at a token. */
export function readDifference(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const place = { text, tokens, at };
  const token = tokens[at];
  if (!token || token.kind === 'break' || token.kind === 'link') return undefined;
  return readBy(place) ?? readDownOrUp(place) ?? readNounOf(place) ?? readAtQuantity(place);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BY = set('by um de en em');
const PROPORTIONS: ReadonlySet<UnitKind | undefined> = new Set<UnitKind>(['share', 'factor', 'points']);

function readBy({ text, tokens, at }: Place): Figure | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (!BY.has(word)) return undefined;
  // “en un 40 %”
  const start = word === 'en' && isText(tokens[at + 1], 'un') ? at + 2 : at + 1;
  const quantity = readQuantity(tokens, start);
  if (!quantity?.unit || !isAmount(quantity) || isFollowedByAnother(tokens, quantity.next)) return undefined;
  const clause = clauseBefore(text, tokens[at]?.start ?? 0);
  const end = tokens[quantity.next - 1]?.end ?? 0;
  const nearest = verbOf(clause.last);
  const verb = word === 'by' ? (clause.verb ?? nearest) : (nearest ?? verbBehind(text, end));
  const down = isText(tokens[at - 1], 'down') ? 'down' : isText(tokens[at - 1], 'up') ? 'up' : verb;
  return figure({ text, tokens, at }, quantity.next, clause, inDirection(quantity.words, down));
}

/** “by 10 % to 15 %” is a range to some, and a result to others. */
function isFollowedByAnother(tokens: readonly Token[], next: number): boolean {
  const isJoint = tokens[next]?.kind === 'arrow' || isText(tokens[next], 'to', 'and', 'or');
  return isJoint && readQuantity(tokens, next + 1) !== undefined;
}

function readDownOrUp({ text, tokens, at }: Place): Figure | undefined {
  if (!isText(tokens[at], 'down', 'up')) return undefined;
  const isBy = isText(tokens[at + 1], 'by');
  const quantity = readQuantity(tokens, isBy ? at + 2 : at + 1);
  const kind = quantity?.unit?.measure?.kind;
  if (!quantity || !isAmount(quantity) || isFollowedByAnother(tokens, quantity.next)) return undefined;
  if (!PROPORTIONS.has(kind) && (!isBy || kind === undefined || kind === 'count')) return undefined;
  const clause = clauseBefore(text, tokens[at]?.start ?? 0);
  // “Speed up 3x”, “set up 40 %”
  if (clause.verb === 'faster') return undefined;
  return figure(
    { text, tokens, at },
    quantity.next,
    clause,
    `${tokens[at]?.text.toLowerCase() ?? ''} ${quantity.words}`,
  );
}

const NOUNS = set(
  'reduction reductions improvement improvements speedup speedups speed-up drop decrease increase gain gains saving savings',
);

/** “a speedup of 42%” */
function readNounOf({ text, tokens, at }: Place): Figure | undefined {
  const noun = tokens[at];
  if (!noun || !NOUNS.has(noun.text.toLowerCase()) || !isText(tokens[at + 1], 'of')) return undefined;
  const quantity = readQuantity(tokens, at + 2);
  if (!quantity || !PROPORTIONS.has(quantity.unit?.measure?.kind) || !isAmount(quantity)) return undefined;
  const { isDenied } = clauseBefore(text, noun.start);
  return figure({ text, tokens, at }, quantity.next, { isDenied }, `${noun.text} of ${quantity.words}`);
}

function readAtQuantity(place: Place): Figure | undefined {
  const { tokens, at } = place;
  const quantity = readQuantity(tokens, at);
  if (!quantity?.unit || !isAmount(quantity)) return undefined;
  return (
    readComparison(place, quantity) ??
    readNoun(place, quantity) ??
    readSaved(place, quantity) ??
    readVerb(place, quantity)
  );
}

const COMPARATIVES = set(
  'faster slower less fewer more lower higher cheaper smaller larger bigger quicker shorter',
);
/** A factor below this is as often noise. */
const LEAST_FACTOR = 1.1;

function readComparison({ text, tokens, at }: Place, quantity: Quantity): Figure | undefined {
  const comparative = tokens[quantity.next];
  const kind = quantity.unit?.measure?.kind;
  if (!comparative || comparative.isJoined || !COMPARATIVES.has(comparative.text.toLowerCase()))
    return undefined;
  if (!PROPORTIONS.has(kind) && kind !== 'time' && kind !== 'data') return undefined;
  if (kind === 'factor' && (quantity.value({ isForeign: false }) ?? 0) < LEAST_FACTOR) return undefined;
  const clause = clauseBefore(text, tokens[at]?.start ?? 0);
  return figure({ text, tokens, at }, quantity.next + 1, clause, `${quantity.words} ${comparative.text}`);
}

/** “a 20x reduction”, “a 18x performance improvement” */
function readNoun({ text, tokens, at }: Place, quantity: Quantity): Figure | undefined {
  if (!PROPORTIONS.has(quantity.unit?.measure?.kind)) return undefined;
  const place = [quantity.next, quantity.next + 1].find((one) =>
    NOUNS.has(tokens[one]?.text.toLowerCase() ?? ''),
  );
  if (place === undefined || !isEnd(tokens[place + 1])) return undefined;
  const { isDenied } = clauseBefore(text, tokens[at]?.start ?? 0);
  const words = `${quantity.words} ${wordsOf(tokens, quantity.next, place + 1)}`;
  return figure({ text, tokens, at }, place + 1, { isDenied }, words);
}

/** Most words between “saved” and how much: “saved the whole team 3 hours”. */
const MOST_SAVED = 3;
const NOT_SAVED = set('from in on at by to of for with and');

/** “Saved the team 3 hours a week”: time, money and memory, and no “saved 3 files”. */
function readSaved({ text, tokens, at }: Place, quantity: Quantity): Figure | undefined {
  const kind = quantity.unit?.measure?.kind;
  if (kind !== 'time' && kind !== 'money' && kind !== 'data') return undefined;
  const before = tokens.slice(Math.max(0, at - MOST_SAVED - 1), at);
  const verb = before.findLastIndex(
    ({ text: word }) => verbOf(word) === 'saved' || /^shav(?:e|ed|es|ing)$/i.test(word),
  );
  const between = before.slice(verb + 1);
  if (
    verb === -1 ||
    between.some(({ kind: of, text: word }) => of !== 'word' || NOT_SAVED.has(word.toLowerCase()))
  )
    return undefined;
  const clause = clauseBefore(text, tokens[at]?.start ?? 0);
  const word = verbOf(before[verb]?.text ?? '') === 'saved' ? 'saved' : 'down';
  return figure(
    { text, tokens, at },
    quantity.next,
    { isDenied: clause.isDenied },
    `${word} ${quantity.words}`,
  );
}

/** What a figure doesn't follow right where a verb before it tells of that: “at 40 %”, “the 99 % case”. */
const LED = set('at to the a an of in on for from with by than and or every each between only just about');
/** What may follow it: other words make it the amount of something else, as in “cut 30 % overhead”. */
const TAIL = set(
  'this in on for with by across and but per over while since after within at when last year so thanks due without during from compared',
);

/** “Cut costs 50%”, “total time drops 56%”, “sped up CI 3x” */
function readVerb({ text, tokens, at }: Place, quantity: Quantity): Figure | undefined {
  const before = tokens[at - 1];
  if (
    !PROPORTIONS.has(quantity.unit?.measure?.kind) ||
    before?.kind !== 'word' ||
    LED.has(before.text.toLowerCase())
  )
    return undefined;
  if (!isEnd(tokens[quantity.next])) return undefined;
  const clause = clauseBefore(text, tokens[at]?.start ?? 0);
  const isNear = verbOf(before.text) !== undefined || clause.metric !== undefined || isText(before, 'up');
  return isNear
    ? figure({ text, tokens, at }, quantity.next, clause, inDirection(quantity.words, clause.verb))
    : undefined;
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word'
    ? token?.kind !== 'arrow'
    : TAIL.has(token.text.toLowerCase());
}

/** A difference is no less than nothing: its direction is in the words. */
function isAmount({ words, value }: Quantity): boolean {
  return !/^[-−+]/u.test(words) && [true, false].some((isForeign) => value({ isForeign }) !== undefined);
}

/** How much, with the way that it went; nothing where no word says which. */
function inDirection(words: string, verb: Verb | undefined): string | undefined {
  if (verb === 'down' || verb === 'up') return `${verb} ${words}`;
  return verb === 'better' || verb === 'faster' ? `${words} ${verb}` : undefined;
}

function figure(
  { text, tokens, at }: Place,
  next: number,
  { metric, isDenied, isSetting }: Partial<Pick<Clause, 'metric' | 'isSetting'>> & Pick<Clause, 'isDenied'>,
  change: string | undefined,
): Figure | undefined {
  if (change === undefined || isDenied || isSetting === true || denies(tokens[at - 1]?.text ?? ''))
    return undefined;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return {
    start,
    end,
    next,
    words: text.slice(start, end),
    impact: { ...(metric !== undefined && { metric }), change },
  };
}

/** What the clause before a figure says of it: what it is a figure of, and whether it changed at all. */
import { endOf, withoutEnd } from '../text';
import { measureOf } from './units';
import { denies, isMeasured, isNumbered, isSetting, verbOf, type Verb } from './verbs';

export interface Clause {
  /** The nearest word that tells of a change. */
  readonly verb?: Verb;
  /** What the figure is of, as it is called: “checkout p95”. Nothing where there is no such short name: it is never made up. */
  readonly metric?: string;
  /** The clause names a figure, as “pages: ” and “NPS” do. */
  readonly isNamed: boolean;
  /** The figure is a limit, a timeout or the like. */
  readonly isSetting: boolean;
  /** The word right before has versions or numbers: “Node”, “step”. */
  readonly isNumbered: boolean;
  /** The clause says that it is not so, or not yet. */
  readonly isDenied: boolean;
  /** Its last word; empty where nothing stands before. */
  readonly last: string;
}

/** Most characters before a figure that are searched: no clause is longer. */
const REACH = 100;
const MOST_WORDS = 6;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What may stand between a name and its figure. */
const BETWEEN = setOf(
  'is was were are at be been being have has had gets down up by about to it them now from in takes take took sits stands wird wurde ' +
    'run runs ran measures measured works performs est sont sind ist en un um de',
);
/** What a name doesn't begin with. */
const OPENING = setOf(
  "the a an our my their its it's that's there's this that down up we i they it le la les el los las o os die der das den une mes nos unsere",
);
const JOINING = setOf(
  'and so that which while but then thus therefore thereby how because when since as where if what with shows und et y e',
);
/** A clause of its own, or a place: no name. */
const NO_NAME = setOf('is are was were has have had can will now already still they we it us them');
const PREPOSITIONS = setOf(
  'in on at for of with by per as to from under over within after before between across',
);
const PER = /\/(?:s|min|h|hour|day|week|month)$|\bper \p{L}+$/u;

/** Reads the clause that ends where a figure begins. */
export function clauseBefore(text: string, at: number): Clause {
  const clause = textOfClause(text, at);
  const words = wordsOf(clause);
  const verb = words.map(verbOf).findLast((one) => one !== undefined);
  const name = nameIn(words);
  const last = words.at(-1) ?? '';
  const lastOfName = name.at(-1)?.toLowerCase() ?? '';
  const metric = name.length > 0 && name.length <= MOST_WORDS ? name.join(' ') : undefined;
  return {
    ...(verb && { verb }),
    ...(metric !== undefined && isName(name) && !isLabel(words) && { metric }),
    isNamed: PER.test(clause.trimEnd()) || (endsInColon(clause) && !isLabel(words)) || isMeasured(lastOfName),
    isSetting: name.some(isSetting) && measureOf(lastOfName)?.kind !== 'count',
    isNumbered: isNumbered(last) || isNumbered(lastOfName) || isCapital(last, words.length),
    isDenied: words.some(denies),
    last: last.toLowerCase(),
  };
}

function textOfClause(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - REACH), at);
  return (
    reach.split(/[,;.!?]\s|(?<!\()\)\s|\n[ \t\r]*\n|\s[–—-]{1,2}\s|(?<![\p{L}\p{N}_])[([{]/u).at(-1) ?? ''
  );
}

/** The words of a clause without marks, addresses and emphasis. */
function wordsOf(clause: string): string[] {
  return clause
    .split(/\s+/u)
    .filter((word) => !/^[#@!^\\]|:\/\//u.test(word))
    .map((word) => word.replace(/`|\*\*|^\*/gu, '').replace(/^_(.*)_$/u, '$1'))
    .filter((word) => /[\p{L}\p{N}]|^[:↑↓]$/u.test(word));
}

function nameIn(words: readonly string[]): string[] {
  const name = words.slice(0, endOfName(words));
  // “a speedup from”: of what, nobody says.
  if (name.length > 1 && name.length < words.length && /^an?$/i.test(name.at(-1) ?? '')) return [];
  const joint = name.findLastIndex(
    (word, index) =>
      JOINING.has(word.toLowerCase()) || (verbOf(word) !== undefined && index < name.length - 1),
  );
  // “it opens and loads”: of it.
  if (/^(?:it|they|we)$/i.test(name[joint - 2] ?? '') && /^and$/i.test(name[joint] ?? '')) return [];
  const own = name.slice(joint + 1);
  const afterLabel = own.slice(
    1 + own.findLastIndex((word, index) => word.endsWith(':') && index < own.length - 1),
  );
  while (OPENING.has(afterLabel[0]?.toLowerCase() ?? '')) afterLabel.shift();
  const last = afterLabel.pop();
  return last === undefined ? [] : [...afterLabel, withoutEnd(last, /[:,]/u)].filter((word) => word !== '');
}

/** Where a name ends: before the verb and the little words that lead to its figure. “Improved speedup” is a name. */
function endOfName(words: readonly string[]): number {
  const isBetween = (word: string, before: string): boolean =>
    BETWEEN.has(word.toLowerCase()) ||
    word === ':' ||
    (verbOf(word) !== undefined && !(/^speed-?up$/i.test(word) && verbOf(before) !== undefined));
  return words.findLastIndex((word, index) => !isBetween(word, words[index - 1] ?? '')) + 1;
}

function isName(name: readonly string[]): boolean {
  const [first = ''] = name;
  if (PREPOSITIONS.has(first.toLowerCase()) || name.some((word) => NO_NAME.has(word.toLowerCase())))
    return false;
  return name.length > 1 || !/ed$/.test(first);
}

/** “docs: 31 → 2 open questions” is of the documents, and no number of them. */
function isLabel(words: readonly string[]): boolean {
  return (
    words.length === 1 &&
    /^(?:feat|fix|docs?|chore|perf|refactor|tests?|ci|build|style):$/.test(words[0] ?? '')
  );
}

/** “pages: 45” names what is counted. */
function endsInColon(clause: string): boolean {
  const text = clause.trimEnd();
  return text.endsWith(':') && /\p{L}/u.test(endOf(text, /\S/u));
}

/** A name with a capital letter in the middle of a sentence is a product's, which has versions; one in capitals is no word. */
function isCapital(word: string, words: number): boolean {
  return words > 1 && /^\p{Lu}\p{Ll}/u.test(word);
}

/** The clause of a figure in a language that puts its verb last: “von 800 ms auf 210 ms gesenkt”. */
export function verbBehind(text: string, end: number): Verb | undefined {
  const words = text
    .slice(end, end + 40)
    .split(/[.,;!?]|\s+/u)
    .filter((word) => word !== '')
    .slice(0, 2);
  return words.map(verbOf).find((verb) => verb !== undefined);
}

/** The story that the body of a commit, or of the pull request that it was squashed from, tells. */
import { topicWordsOf } from '../words';
import { saysWhatIsDone } from './doing';
import { draftFrom, type Draft } from './draft';
import { measuredIn } from './figures';
import { topicOf, type Topic } from './headings';
import { passagesOf, type Passage } from './passages';
import { MOST_SENTENCES, quotationsIn, tellingIn } from './sentences';

/** What a story is read from. */
interface Told {
  readonly sha: string;
  readonly body: string;
  /** What the work is called: a sentence that says no more than this tells nothing. */
  readonly title: string;
}

/** Sentences among which a problem is looked for: later ones tell of details. */
const FIRST_SENTENCES = 4;

/** Most items of a list that stand for the action. */
const MOST_ITEMS = 3;

/** How it was until now, and what that did to people. */
const PROBLEM =
  /\b(?:currently|until now|so far|previously|before this|at the moment|today|there (?:is|was) no|no way to|cannot|can['’]t|could ?n[o'’]t|unable|not available|fails? (?:to|when|if|with)|failed|failing|breaks?|broken|crash(?:es|ed)?|panics?|leak(?:s|ed|ing)?|hangs?|deadlocks?|races?|silently|wrong(?:ly)?|incorrect(?:ly)?|unexpected(?:ly)?|vulnerab\w*|annoying|ugly|confusing|hard to|painful|struggl\w*|too (?:many|much|slow|large|long|late|early)|accidental(?:ly)?|misleading|useless|surprising)\b/i;

/** How it is from now on, or was meant: no problem, whatever other words it has. */
const DESIGNED =
  /\b(?:now|no longer|intentional(?:ly)?|deliberate(?:ly)?|by design|on purpose|will|gains?|refactored|must not|should not|fails only)\b|^this\b/i;

/** How it was: nothing that was done. */
const BEFORE = /\b(?:already|currently|today|until now|so far|previously|was|were)\b/i;

/** Says what was chosen over what, and why. */
const CHOICE = /\b(?:instead of|rather than|in favou?r of|(?:we|i|the team) (?:chose|decided|opted))\b/i;
const REASON = /\b(?:because|since|so that|as (?:it|this|that|they|the)|to avoid)\b/i;

/** The fields that a body tells; nothing where it tells none. */
export function bodyStory({ sha, body, title }: Told): Draft | undefined {
  const passages = passagesOf(proseOf(body, title)).filter(({ under }) => topicOf(under) !== 'aside');
  const quotations = quotationsOf(passages, title);
  const told = (...topics: readonly Topic[]): string[] =>
    quotations.filter(({ topic }) => topics.includes(topic)).map(({ quote }) => quote);
  const first = told('other', 'summary', 'what', 'why').slice(0, FIRST_SENTENCES);
  const why = told('why').filter((sentence) => !saysWhatIsDone(sentence));
  const problem = why.length > 0 ? why.slice(0, MOST_SENTENCES) : first.filter(tellsProblem).slice(0, 1);
  const isLeft = (sentence: string): boolean => !problem.includes(sentence);
  const choice = told('choice', 'what', 'why', 'summary', 'other')
    .filter(isLeft)
    .find((sentence) => CHOICE.test(sentence) && REASON.test(sentence));
  const isOpen = (sentence: string): boolean =>
    isLeft(sentence) && sentence !== choice && !BEFORE.test(withoutStart(sentence, problem));
  const said = first.filter(isOpen).map((sentence) => withoutStart(sentence, problem));
  const done = [...told('what').filter(isOpen), ...said.filter(saysWhatIsDone)].slice(0, 1);
  const action = done.length > 0 ? done : itemsIn(passages, title).slice(0, MOST_ITEMS);
  const measured = measuredIn(passages);
  return draftFrom(
    { kind: 'commit', sha },
    {
      problem,
      action,
      ...(choice !== undefined && { decision: { fields: { chosen: choice }, quotes: [choice] } }),
      ...(measured && { measured }),
    },
  );
}

/** The sentences that can be quoted and say more than the title, each with what it is about. */
function quotationsOf(passages: readonly Passage[], title: string): { topic: Topic; quote: string }[] {
  const known = wordsIn(title);
  return passages.flatMap((passage) => {
    const topic = topicOf(passage.under);
    const quotes = tellingIn(passage).filter((quote) => !echoes(quote, known));
    return quotes.map((quote) => ({ topic, quote }));
  });
}

/** A sentence that says what the change does, or how it is from now on, tells no problem. */
function tellsProblem(sentence: string): boolean {
  return PROBLEM.test(sentence) && !DESIGNED.test(sentence) && !saysWhatIsDone(sentence);
}

/** A quotation that leans on the problem is told right after it, and needs not say it again. */
function withoutStart(quote: string, problem: readonly string[]): string {
  const said = problem.find((sentence) => quote.startsWith(`${sentence} `));
  return said === undefined ? quote : quote.slice(said.length + 1);
}

/** The items of lists that say what the change does; none where no item is about what the title names. */
function itemsIn(passages: readonly Passage[], title: string): string[] {
  const topics = topicWordsOf(title);
  const items = passages
    .filter(({ kind, under }) => kind === 'item' && TOPICS_OF_ITEMS.includes(topicOf(under)))
    .flatMap(({ text }) => quotationsIn(text).slice(0, 1))
    .filter(saysWhatIsDone);
  const isAboutTitle = (text: string): boolean => [...topicWordsOf(text)].some((word) => topics.has(word));
  return items.some(isAboutTitle) ? items : [];
}

const TOPICS_OF_ITEMS: readonly Topic[] = ['other', 'summary', 'what'];

/** Words that a sentence has to have beyond the title's to say more than it. */
const MORE_WORDS = 3;

function echoes(sentence: string, known: ReadonlySet<string>): boolean {
  return [...wordsIn(sentence)].filter((word) => !known.has(word)).length < MORE_WORDS;
}

/** The words of a text that tell something, in small letters. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** A line that ends what was written for readers: hosts and tools put the rest below it. */
const END = /^(?:-{3,}|_{3,}|\*{3,})\s*$/m;
const TRAILER = /^[A-Z][\w-]{2,30}(?:-by|-id|-url)?: .{0,200}$/i;
const BULLET = /^\* /;

/** A body without its trailers, and of a squashed pull request the text of the commit nearest to the title alone: others are steps and rounds of review. */
function proseOf(body: string, title: string): string {
  const written = body.split(END)[0] ?? '';
  const lines = written.split(/\r?\n/);
  while (lines.length > 0 && (lines.at(-1)?.trim() === '' || TRAILER.test(lines.at(-1) ?? ''))) lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !BULLET.test(lines[first] ?? '')) return lines.join('\n');
  return nearestOf(lines, title).join('\n');
}

/** What stands below the bullet that shares most words with the title, the first of equals. */
function nearestOf(lines: readonly string[], title: string): readonly string[] {
  const wanted = wordsIn(title);
  const starts = lines.flatMap((line, at) => (BULLET.test(line) ? [at] : []));
  const rated = starts.map((start, index) => ({
    shared: sharedWith(wanted, lines[start] ?? ''),
    lines: lines.slice(start + 1, starts[index + 1]),
  }));
  return rated.reduce((best, next) => (next.shared > best.shared ? next : best)).lines;
}

/** How many of some words a text has. */
export function sharedWith(wanted: ReadonlySet<string>, text: string): number {
  return [...wordsIn(text)].filter((word) => wanted.has(word)).length;
}

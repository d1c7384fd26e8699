/** The story that the body of a commit, or of the pull request that it was squashed from, tells. */
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
  /\b(?:currently|until now|so far|previously|before this|at the moment|today|used to|there (?:is|was) (?:no|currently)|no way to|no longer|cannot|can['’]t|could ?n[o'’]t|unable|only (?:if|when|works?)|fails? (?:to|when|if|with)|failed|failing|breaks?|broken|crash(?:es|ed)?|panics?|leak(?:s|ed|ing)?|hangs?|deadlocks?|races?|wrong(?:ly)?|incorrect(?:ly)?|unexpected(?:ly)?|regression|vulnerab\w*|annoying|ugly|confusing|hard to|painful|lacks?|struggl\w*|too (?:many|much|slow|large|long|late|early)|accidental(?:ly)?|misleading|useless|surprising)\b/i;

/** What it makes possible, and for whom. */
const PURPOSE =
  /\b(?:so that|in order to|allow(?:s|ing)? \w+ to|enabl(?:es|ing)|lets|makes? it (?:possible|easier|simpler|clear)|users? can|you can|it is (?:now )?possible)\b/i;

/** Says what the change does. */
const DOING =
  /^(?:this|the) (?:pr|commit|change|patch|pull request|mr|cl|diff|series)\b|^this (?!is\b|was\b)\w+(?:s|ed)\b|^(?:we|i) now\b|^now\b|^(?:add|remove|use|make|move|change|introduce|implement|replace|rename|extract|drop|allow|support|refactor|rewrite|convert|migrate|split|merge|switch|teach|skip|avoid|handle|return|pass|store|cache|track|expose|keep|stop|start|show|turn|reduce|increase|update|extend|improve|fix|ensure|prevent|provide|enable|disable|unify|simplify)(?:s|es|ed|d|ing)?\b/i;

/** Says what was chosen over what, and why. */
const CHOICE =
  /\b(?:instead of|rather than|in favou?r of|we (?:chose|decided|opted)|i (?:chose|decided|opted))\b/i;
const REASON = /\b(?:because|since|so that|as (?:it|this|that|they|the)|to avoid)\b/i;

/** The fields that a body tells; nothing where it tells none. */
export function bodyStory({ sha, body, title }: Told): Draft | undefined {
  const passages = passagesOf(proseOf(body)).filter(({ under }) => topicOf(under) !== 'aside');
  const quotations = quotationsOf(passages, title);
  const told = (...topics: readonly Topic[]): string[] =>
    quotations.filter(({ topic }) => topics.includes(topic)).map(({ quote }) => quote);
  const first = told('other', 'what', 'why').slice(0, FIRST_SENTENCES);
  const why = told('why').slice(0, MOST_SENTENCES);
  const problem = why.length > 0 ? why : first.filter(tellsProblem).slice(0, 1);
  const isLeft = (sentence: string): boolean => !problem.includes(sentence);
  const choice = told('choice', 'what', 'why', 'other')
    .filter(isLeft)
    .find((sentence) => CHOICE.test(sentence) && REASON.test(sentence));
  const left = first.filter((sentence) => isLeft(sentence) && sentence !== choice);
  const underWhat = told('what').filter(isLeft);
  const done = [...underWhat, ...left.filter((sentence) => DOING.test(sentence))].slice(0, 1);
  const action = done.length > 0 ? done : itemsIn(passages).slice(0, MOST_ITEMS);
  const purpose = left.find(
    (sentence) => PURPOSE.test(sentence) && !PROBLEM.test(sentence) && !action.includes(sentence),
  );
  const measured = measuredIn(passages);
  return draftFrom(
    { kind: 'commit', sha },
    {
      problem,
      action,
      ...(purpose !== undefined && { purpose }),
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

/** A sentence that says what the change does tells no problem, whatever words it has. */
function tellsProblem(sentence: string): boolean {
  return PROBLEM.test(sentence) && !DOING.test(sentence);
}

/** The items of lists that say what the change does. */
function itemsIn(passages: readonly Passage[]): string[] {
  return passages
    .filter(({ kind, under }) => kind === 'item' && ['other', 'what'].includes(topicOf(under)))
    .flatMap(({ text }) => quotationsIn(text).slice(0, 1))
    .filter((text) => DOING.test(text));
}

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

/** A body without its trailers, and of a squashed pull request the text of its first commit alone: later ones are rounds of review. */
function proseOf(body: string): string {
  const written = body.split(END)[0] ?? '';
  const lines = written.split(/\r?\n/);
  while (lines.length > 0 && (lines.at(-1)?.trim() === '' || TRAILER.test(lines.at(-1) ?? ''))) lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !BULLET.test(lines[first] ?? '')) return lines.join('\n');
  const next = lines.findIndex((line, at) => at > first && BULLET.test(line));
  return lines.slice(first + 1, next === -1 ? lines.length : next).join('\n');
}

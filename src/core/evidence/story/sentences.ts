/** Sentences that can be quoted: whole, of a length that can be said, and about the work itself. */

import type { Passage } from './passages';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words of a sentence that can be quoted. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 45;

/** Share of a sentence's characters that are letters or blanks: below it the text is a log, a path or a formula. */
const LEAST_LETTERS = 0.75;

/** What ends in a full stop and ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|approx|incl|resp|no|fig|sec|St|Mr|Ms|Dr)\.\s*$/i;

/** Longest passage that is read, in UTF-16 units: prose is shorter, and finding sentences takes the square of a text of separators. */
const LONGEST_PASSAGE = 4000;

/** The sentences of a passage, each as it stands there. Code ends none. */
export function sentencesOf(text: string): string[] {
  if (text.length > LONGEST_PASSAGE) return [];
  const masked = text.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length));
  const sentences: string[] = [];
  let start = 0;
  let before = '';
  for (const { segment, index } of segmenter.segment(masked)) {
    if (index > 0 && !ABBREVIATION.test(before) && !startsLow(segment)) {
      sentences.push(text.slice(start, index));
      start = index;
    }
    before = segment;
  }
  return [...sentences, text.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
}

/** A sentence that goes on after a full stop within a name or a number. */
function startsLow(segment: string): boolean {
  return /^\p{Ll}/u.test(segment);
}

/** Leans on the sentence before it: taken by itself it points at nothing. */
const LEANING =
  /^(?:that(?:['’]s)?|these|those|it|they|he|she|this (?:approach|way|means|would|could|can|is|was|makes?|leads?|happens|causes?|results?)|also|additionally|furthermore|moreover|however|but|and|or|so|then|therefore|thus|hence|otherwise|finally|similarly|likewise|instead|firstly|secondly|in (?:this|that|these|those) cases?)\b|^.{0,40}\b(?:this|that|it) (?:is|was|will|would|could|can|has|had|means|makes|does)\b|\b(?:this|these|those) (?!of\b|who\b|that\b|which\b|with\b|pr\b|commit\b|change\b|patch\b|pull\b|mr\b|series\b|adds?\b)[a-z]+|\bthat[.,;]|^\w+ (?:it|them|this|that)\b|\bthe (?:ones?|former|latter|same)\b/i;

/** Points at what a reader of the quotation doesn't see. */
const POINTING =
  /\b(?:the (?:options|list|table|code|snippet|example|screenshot|image|diff)s? (?:above|below)|(?:see|as) (?:above|below)|as (?:mentioned|described|discussed)|the following|the above|the (?:linked )?(?:issue|ticket|discussion|thread))\b|^(?:see|note|nb|ps|fyi|edit|update)\b/i;

/** Speaks to reviewers, of other changes, of the making, or to nobody. */
const NO_STORY = new RegExp(
  [
    '\\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|references|relates? to|related to|part of|follow[- ]?up(?: to| of)?|alternative to|supersedes|replaces|depends on|stacked on|based on|blocked by|backport(?:s|ed)? (?:of|from)|cherry[- ]?pick(?:ed)?(?: of| from)?|see|issue|bug|pr|pull request|mr|change-id|bugzilla)[: ]*(?:\\w+/\\w+)?[#!]\\d',
    '\\b(?:next|previous|prior|earlier|later|following|another|separate|first|last|other) (?:commits?|patch|patches|prs?|pull requests?|change)\\b',
    "\\b(?:hopefully|i think|i guess|i believe|i hope|i (?:can['’]t|cannot|don['’]t) (?:remember|recall|know|see|understand)|reali[sz]ed|not sure|no idea|maybe|perhaps|probably|for now|i['’]?m not|imo|imho|afaik|afaict|iirc|oops|wat|lol|sorry|todo|fixme|wip|ptal|lgtm)\\b",
    '\\b(?:upcoming|in preparation (?:for|of)|prepar(?:es?|ing) (?:for|the way))\\b|^either\\b|\\[\\d+\\]|\\||</?[a-z]',
    '\\b(?:thanks?|thank you|please|cc|ping|reviewers?|reviewed|feedback welcome|merge conflicts?|rebased?|squash(?:ed)?|self-review|address(?:es|ed)? (?:the )?(?:review|comments|feedback))\\b',
    '\\b(?:ran|run|running) (?:the )?(?:tests?|unit tests|make|npm|yarn|pnpm|cargo|go test|pytest|ci)\\b|\\btest plan\\b|\\btested (?:locally|manually|with|by|on)\\b|\\bno functional changes?\\b',
    '\\b(?:what kind of change|describe|checklist|before submitting|by submitting|contributing guide|code of conduct|screenshots?|template|if applicable|delete this|fill in|i have read)\\b',
    '\\b(?:generated (?:by|with)|this (?:pr|pull request) was|co-?authored|signed-off|bumps? |dependabot|renovate|copilot|coderabbit|sourcery)',
    "\\bdon['’]?t (?:read|take) this\\b|\\bnot (?:a|an)? ?\\d",
    'https?://|\\bwww\\.|:\\)|;\\)|:-\\)|\\p{Extended_Pictographic}',
  ].join('|'),
  'iu',
);

/** Most sentences that a field of a win takes over. */
export const MOST_SENTENCES = 2;

/** Tests that come with a change tell nothing of it. */
const OF_TESTS = /^(?:adds?|added|ports?|ported) [^.]{0,60}\btests?\b/i;

/** The quotations of a paragraph, in order; an item of a list names something and tells nothing. */
export function tellingIn({ kind, text }: Passage): string[] {
  return kind === 'item' ? [] : quotationsIn(text);
}

/** The sentences of a text that can be quoted, in order. */
export function quotationsIn(text: string): string[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at) => quotationOf(sentence, sentences[at - 1]) ?? []);
}

/** A sentence as it can be quoted: with the one before where it leans on that, or not at all. */
function quotationOf(sentence: string, before: string | undefined): string | undefined {
  if (!isTelling(sentence)) return undefined;
  if (!LEANING.test(sentence)) return sentence;
  if (before === undefined || !isTelling(before) || LEANING.test(before)) return undefined;
  const both = `${before} ${sentence}`;
  return both.split(' ').length <= MOST_WORDS ? both : undefined;
}

/** Whether a sentence is about the work itself, and of a length that can be said. */
function isTelling(sentence: string): boolean {
  const words = sentence.split(' ').length;
  if (words < FEWEST_WORDS || words > MOST_WORDS) return false;
  if (/[:;,(]$/.test(sentence) || /^[^\p{L}`"“'\d]/u.test(sentence)) return false;
  // What stands in code is quoted from the code, and speaks to nobody.
  const said = sentence.replace(/`[^`]*`/g, 'code');
  return (
    lettersIn(said) >= LEAST_LETTERS && !POINTING.test(said) && !NO_STORY.test(said) && !OF_TESTS.test(said)
  );
}

function lettersIn(sentence: string): number {
  const letters = sentence.match(/[\p{L}\s\d]/gu)?.length ?? 0;
  return letters / sentence.length;
}

/** Puts what was found in a text into words that read on with it. */
import type { Found } from './words';
import { endOf } from '../../text';

const ARTICLE = /^(?:an?|the) (?=\S)/i;
/** What may stand before the first word of a sentence. */
const BEFORE_SENTENCE = /[\s"“(•–-]/u;
/** Characters before a place that are searched for such words. */
const REACH = 60;
/** Words before a replacement after which its own article is dropped: “the new Falcon”. */
const DETERMINED =
  /(?:^|[^\p{L}])(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|each|every|another|no|one) (?:(?:new|old|whole|entire|existing|former|legacy|current|first|next|last|main|own|largest|biggest) )?["“]?$/iu;
const JOINED = /[\p{L}\p{N}_/‐‑-]$/u;

/** The text with everything in its place: no second article, no word twice, a capital where a sentence begins. */
export function replaceIn(text: string, found: readonly Found[]): string {
  let result = '';
  let read = 0;
  for (const { start, end, to } of [...found].sort((a, b) => a.start - b.start)) {
    result += text.slice(read, start);
    const isWhole = start === 0 && end === text.length;
    if (to === text.slice(start, end) || isWhole) result += to;
    else result = fitted(result, to);
    read = end;
  }
  return result + text.slice(read);
}

function fitted(before: string, to: string): string {
  const noun = to.replace(ARTICLE, '');
  if (noun !== to && endsWithWord(before, noun)) return fitted(before.slice(0, -noun.length - 1), to);
  const near = before.slice(-REACH);
  const words = DETERMINED.test(near) || JOINED.test(near) ? noun : to;
  return before + (beginsSentence(before) ? capitalised(words) : words);
}

function endsWithWord(before: string, word: string): boolean {
  const start = before.length - word.length - 1;
  const isThere = before.slice(Math.max(0, start)).toLowerCase() === `${word} `.toLowerCase();
  return isThere && !/\p{L}$/u.test(before.slice(Math.max(0, start - 2), start));
}

/** True at the start of a text, of a line, and after the end of a sentence. */
function beginsSentence(before: string): boolean {
  const signs = endOf(before, BEFORE_SENTENCE);
  const last = before.charAt(before.length - signs.length - 1);
  return last === '' || signs.includes('\n') || (/[.!?]/.test(last) && /^\s/u.test(signs));
}

/** A text that begins with a capital, as a heading does. */
export function capitalised(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

/** What is found first keeps its place: of two that overlap, the later one is left out. */
export function withoutOverlaps<Place extends Pick<Found, 'start' | 'end'>>(
  found: readonly Place[],
): Place[] {
  const kept: Place[] = [];
  for (const one of found) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept;
}

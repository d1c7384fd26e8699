/** Puts what was found in a text into words that read on with it. */
import type { Found } from './words';

const ARTICLE = /^(?:an?|the) (?=\S)/i;
const SENTENCE_START = /(?:^|[.!?]\s|\n)[\s"“(•–-]*$/u;
/** What makes an article of ours one too many: “the new Falcon”. */
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
  const twice = new RegExp(`(^|[^\\p{L}])${escaped(noun)} $`, 'iu').exec(before);
  if (twice && noun !== to) {
    return fitted(before.slice(0, twice.index) + (twice[1] ?? ''), to);
  }
  const words = DETERMINED.test(before) || JOINED.test(before) ? noun : to;
  return before + (SENTENCE_START.test(before) ? capitalised(words) : words);
}

/** A text that begins with a capital, as a heading does. */
export function capitalised(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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

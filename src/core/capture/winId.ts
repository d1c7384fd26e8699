import { freeId } from '../freeId';
import type { Win } from '../journal/schema';
import { lastDay } from '../journal/winDate';
import { slugOf } from './fold';

const LONGEST = 60;
const MOST_WORDS = 5;
/** Room for "-99" after the slug, so that a suffix never cuts it. */
const ROOM_FOR_SUFFIX = 3;
const FALLBACK = 'win';
const EMPTY_WORDS = new Set(
  'a an the of to for in on at by with and or from our my via as is was'.split(' '),
);

/**
 * The id of a new win: its last day and the first telling words of its title in ASCII,
 * `2026-11-20-cut-checkout-latency`; "win" where the title has none. At most 60 characters, and not
 * one of `taken`: the second of a day and title ends in `-2`.
 */
export function winId(
  date: Win['date'],
  title: string,
  taken: ReadonlySet<string> | ((id: string) => boolean),
): string {
  const isTaken = typeof taken === 'function' ? taken : (id: string): boolean => taken.has(id);
  return freeId(`${lastDay(date)}-${slugOfTitle(title)}`, isTaken);
}

/** Figures make no good names, so the title counts up to "from 800 ms" and without words like "p95". */
function slugOfTitle(title: string): string {
  const words = slugOf(title.slice(0, 300)).split('-').filter(Boolean);
  const figures = words.findIndex(
    (word, index) => index > 1 && word === 'from' && /^\d/.test(words[index + 1] ?? ''),
  );
  const name = figures < 0 ? words : words.slice(0, figures);
  const telling = name.filter((word) => !EMPTY_WORDS.has(word) && !/\d/.test(word));
  return fitting(telling.length > 0 ? telling : words) || FALLBACK;
}

function fitting(words: readonly string[]): string {
  const room = LONGEST - 'YYYY-MM-DD-'.length - ROOM_FOR_SUFFIX;
  const [first = '', ...rest] = words.slice(0, MOST_WORDS);
  let slug = first.slice(0, room);
  for (const word of rest) {
    if (slug.length + 1 + word.length > room) break;
    slug += `-${word}`;
  }
  return slug;
}

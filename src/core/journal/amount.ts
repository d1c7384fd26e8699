/** How much a journal may hold. More is no journal, and would block the editor while it is read. */

/** Longest journal that is read, in UTF-16 units: some 40,000 short wins. */
export const LONGEST_JOURNAL = 20_000_000;

/** Most values that are read: 13,000 wins with every field. Each takes some microseconds. */
export const MOST_VALUES = 400_000;

/** A text of fewer units cannot hold too many values that are worth counting. */
const WORTH_COUNTING = 2 * MOST_VALUES;

/**
 * Whether a text may hold more values than are read, by the marks before them: a dash, a colon or a comma with
 * white space behind it. Prose has such marks too, and a text of a million lines may have none.
 */
export function hasTooMany(text: string): boolean {
  if (text.length < WORTH_COUNTING) return false;
  let count = 0;
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) <= SPACE && isMark(text.charCodeAt(at - 1))) count++;
  }
  return count > MOST_VALUES;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;

function isMark(code: number): boolean {
  return code === COMMA || code === DASH || code === COLON;
}

/** Limits on the size of a journal. A larger file is no journal, and would block the editor while it is read. */

/** Longest journal that is read, in UTF-16 units: some 40,000 short wins. */
export const LONGEST_JOURNAL = 20_000_000;

/** Most values that are read: 13,000 wins with every field. Each takes some microseconds. */
export const MOST_VALUES = 400_000;

/** Shorter texts, in UTF-16 units, are not counted: they cannot have too many values. */
const WORTH_COUNTING = 2 * MOST_VALUES;

/**
 * Whether a text may hold more values than are read, by the marks around them: commas, and what stands before white
 * space or behind quotes as a dash, a colon or a question mark. Prose has such marks too, and a text of a million
 * lines may have none.
 */
export function hasTooMany(text: string): boolean {
  if (text.length < WORTH_COUNTING) return false;
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || (code <= SPACE && MARKS.has(before)) || (code === COLON && QUOTES.has(before)))
      count++;
    before = code;
  }
  return count > MOST_VALUES;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const MARKS: ReadonlySet<number> = new Set([0x2d, COLON, 0x3f]);
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27]);

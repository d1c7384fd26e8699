/** Keys that are meant for another one. */
import { distanceBetween } from './assist/closest';
import type { LimitingField } from './schemaParts';

/** A key, and what people write for it. */
export type MeantKey = Pick<LimitingField, 'key' | 'alsoWritten' | 'otherWords'>;

/** Longest text, in UTF-16 units, that can be a misspelt choice. */
const LONGEST_CHOICE = 24;

/** Shortest other word for a key that is known with a slip, too: a slip in a shorter one makes another word. */
const SHORTEST_WITH_SLIP = 7;

/** What stands before a word that is a yes or a no: `is_private`. */
const BEFORE_FLAGS = ['is', 'keep', 'make'];

/** Whether the key of a record may be meant for another one, going by its value, too: it differs by case, blanks or a slip. */
export function isMisspelt(key: string, meant: MeantKey, value?: unknown): boolean {
  if (key === meant.key) return false;
  const written = folded(key);
  const words = BEFORE_FLAGS.filter((before) => written.startsWith(before)).map((before) =>
    written.slice(before.length),
  );
  const isOther = meant.otherWords?.includes(written) && typeof value === 'string';
  if (isOther && value.length > LONGEST_CHOICE) return false;
  return [written, ...words].some((word) => isLike(word, meant));
}

/** Whether a key is that of a field, or may be meant for it. */
export function isMeant(key: string, meant: MeantKey, value?: unknown): boolean {
  return key === meant.key || isMisspelt(key, meant, value);
}

function isLike(word: string, { key, alsoWritten }: MeantKey): boolean {
  return (
    alsoWritten.includes(word) ||
    [key, ...alsoWritten.filter(({ length }) => length >= SHORTEST_WITH_SLIP)].some((one) =>
      isNear(word, folded(one)),
    )
  );
}

/** A slip in a short word makes another word. */
function isNear(word: string, meant: string): boolean {
  const most = Math.floor(meant.length / 4);
  return Math.abs(word.length - meant.length) <= most && distanceBetween(word, meant) <= most;
}

function folded(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Removes references from the end of a subject: `(#12)`, `(APP-3)`, `, fixes #4`. */
import { endOf, withoutEnd } from '../text';

/** All that stands between round brackets. */
const IN_BRACKETS =
  /^(?:#\d+|GH-\d+|[A-Z][A-Z0-9]+-\d+|(?:close[sd]?|fix(?:e[sd])?|refs?|re):? #\d+(?:,? #\d+)*)$/i;
/** The word before an issue's number. */
const CLOSING = /(?<![\p{L}\p{N}_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?):?$/iu;
/** Characters that hold the longest such word, its colon and what stands before it. */
const LONGEST_CLOSING = 10;

/** The text without all references at its end. */
export function withoutReferences(text: string): string {
  let rest = text.trimEnd();
  for (;;) {
    const shorter = withoutBrackets(rest) ?? withoutNumber(rest);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
}

function withoutBrackets(text: string): string | undefined {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return open !== -1 && IN_BRACKETS.test(text.slice(open + 1, -1))
    ? text.slice(0, open).trimEnd()
    : undefined;
}

/** Without ` #4` and the word that leads to it; a number that belongs to a word (`C#4`) stays. */
function withoutNumber(text: string): string | undefined {
  const digits = endOf(text, /\d/);
  const sign = text.length - digits.length - 1;
  if (digits === '' || text[sign] !== '#' || !/\s/.test(text[sign - 1] ?? '')) return undefined;
  const before = text.slice(0, sign).trimEnd();
  const word = CLOSING.exec(before.slice(-LONGEST_CLOSING))?.[0];
  if (word === undefined) return before;
  return withoutEnd(
    before
      .slice(0, before.length - word.length)
      .trimEnd()
      .replace(/,$/, ''),
    /\s/,
  );
}

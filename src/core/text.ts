/**
 * Reading long texts in one pass. An expression that looks for what ends a text (`/\s+$/`) tries every place that a run of
 * signs could begin at, and one that looks for “this, and later that” tries every “this”: both take the square of the length.
 */

/** The signs at the end of a text, as many as follow each other; `sign` fits exactly one character. */
export function endOf(text: string, sign: RegExp): string {
  let start = text.length;
  while (start > 0) {
    const before = start - (isPair(text, start) ? 2 : 1);
    if (!sign.test(text.slice(before, start))) break;
    start = before;
  }
  return text.slice(start);
}

/** The text without the signs at its end; `sign` fits exactly one character. */
export function withoutEnd(text: string, sign: RegExp): string {
  return text.slice(0, text.length - endOf(text, sign).length);
}

/** The text before the first place that fits; all of it where none does. */
export function textBefore(text: string, sign: RegExp): string {
  const at = text.search(sign);
  return at === -1 ? text : text.slice(0, at);
}

/** True where both are found, the second one after the first one. */
export function isFollowedBy(text: string, first: RegExp, second: RegExp): boolean {
  const found = first.exec(text);
  return found !== null && second.test(text.slice(found.index + found[0].length));
}

/** The text without what stands between two marks, and the marks; a mark that is never closed is text. */
export function withoutBetween(text: string, opening: string, closing: string): string {
  let result = '';
  let read = 0;
  for (;;) {
    const start = text.indexOf(opening, read);
    const end = start === -1 ? -1 : text.indexOf(closing, start + opening.length);
    if (end === -1) return result + text.slice(read);
    result += text.slice(read, start);
    read = end + closing.length;
  }
}

/** True where the character that ends there takes two units. */
function isPair(text: string, end: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, end - 2), end));
}

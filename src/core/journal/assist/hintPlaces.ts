import type { HintFinding } from '../hints/hint';
import type { Span } from '../layout';

/** Where a hint about an entry is shown: at its words, at the value of its field, or at the entry's first line. */
export function placeOfHint(
  text: string,
  entry: Span,
  { field, words }: Pick<HintFinding, 'field' | 'words'>,
): Span {
  const source = text.slice(entry.start, entry.end);
  const key = new RegExp(`(?:^|[\\n{,])[ \\t-]*${field}:[ \\t]*`).exec(source);
  const valueStart = key ? key.index + key[0].length : (/^[\s-]*/.exec(source)?.[0].length ?? 0);
  const at = words === undefined ? -1 : source.indexOf(words, valueStart);
  if (words !== undefined && at !== -1)
    return { start: entry.start + at, end: entry.start + at + words.length };
  const line = /^[^\r\n]*/.exec(source.slice(valueStart))?.[0] ?? '';
  const value = line.replace(/\s+#.*$/, '').trimEnd();
  return { start: entry.start + valueStart, end: entry.start + valueStart + value.length };
}

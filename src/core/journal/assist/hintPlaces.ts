import type { HintFinding } from '../hints/hint';
import type { Span } from '../layout';
import { textBefore } from '../../text';

const KEY = /(?:^|[\n{,])[ \t-]*(\w+):[ \t]*/g;

/** Where a hint about an entry is shown: at its words, at the value of its field, or at the entry's first line. */
export function placeOfHint(
  text: string,
  entry: Span,
  { field, words }: Pick<HintFinding, 'field' | 'words'>,
): Span {
  const source = text.slice(entry.start, entry.end);
  const key = [...source.matchAll(KEY)].find(([, name]) => name === field);
  const valueStart = key ? key.index + key[0].length : (/^[\s-]*/.exec(source)?.[0].length ?? 0);
  const at = words === undefined ? -1 : source.indexOf(words, valueStart);
  if (words !== undefined && at !== -1)
    return { start: entry.start + at, end: entry.start + at + words.length };
  const line = /^[^\r\n]*/.exec(source.slice(valueStart))?.[0] ?? '';
  const value = textBefore(line, /\s#/).trimEnd();
  return { start: entry.start + valueStart, end: entry.start + valueStart + value.length };
}

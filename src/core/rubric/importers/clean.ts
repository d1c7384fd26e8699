import { plain } from '../../evidence/documents/markdown';

/** Longest statement that is kept, in UTF-16 units; the longest in public ladders has 700. */
const LONGEST = 1000;

/**
 * A text as one line of plain words: no Markdown, no tags, no control characters, and no longer than
 * a statement is. It is data from a stranger's file, and ends up in YAML, trees and Markdown.
 */
export function clean(text: string): string {
  const short = text
    .slice(0, 2 * LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
    .replace(/<br\s*\/?>/gi, '; ')
    .replace(/<[^<>]{0,200}>/g, '');
  return plain(short)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}/gu, '');
}

/** The prose of a text in Markdown: what an author tells, without code, tables, logs, quotations and forms. */
import MarkdownIt, { type Token } from 'markdown-it';

import { withoutBetween } from '../../text';

/** A paragraph or an item of a list, in plain words. */
export interface Passage {
  /** The headings above it, the outermost first. */
  readonly under: readonly string[];
  readonly kind: 'paragraph' | 'item';
  /** On one line; code keeps its backticks, links are their words. */
  readonly text: string;
}

/** Tables stay text, which nobody quotes: the reader fills up missing cells, and a text of 20 KB can miss millions. */
const markdown = new MarkdownIt({ html: true, linkify: false }).disable('table');

/** The passages of a text, from top to bottom. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  const headings: { level: number; text: string }[] = [];
  let heading: number | undefined;
  let depth = 0;
  let quoted = 0;
  for (const token of markdown.parse(withoutBetween(text, '<!--', '-->'), {})) {
    if (token.type === 'blockquote_open') quoted += 1;
    if (token.type === 'blockquote_close') quoted -= 1;
    if (token.type === 'list_item_open') depth += 1;
    if (token.type === 'list_item_close') depth -= 1;
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    if (token.type !== 'inline' || quoted > 0) continue;
    const words = wordsOf(token);
    if (heading !== undefined) {
      while ((headings.at(-1)?.level ?? 0) >= heading) headings.pop();
      headings.push({ level: heading, text: words });
      heading = undefined;
    } else if (words !== '') {
      const under = headings.map((one) => one.text);
      passages.push({ under, kind: depth > 0 ? 'item' : 'paragraph', text: words });
    }
  }
  return passages;
}

/** The words of a line or paragraph, without marks, pictures and addresses of links. */
function wordsOf({ children }: Token): string {
  const words = (children ?? []).map((token) => {
    switch (token.type) {
      case 'text':
        return token.content;
      case 'code_inline':
        return `\`${token.content}\``;
      // Refused with its sentence: without it the words would not be the author's.
      case 'html_inline':
        return token.content;
      case 'softbreak':
      case 'hardbreak':
        return ' ';
      default:
        return '';
    }
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

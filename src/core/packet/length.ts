import MarkdownIt, { type Token } from 'markdown-it';

/** How long a text is to who reads it. */
export interface Length {
  readonly words: number;
  readonly characters: number;
}

/** Only the syntax is asked for, so no option that changes the look matters. */
const SYNTAX = new MarkdownIt({ html: true, linkify: false, typographer: false }).disable(['image']);

const FOOTNOTE = /^ {0,3}\[\^[^\]\n]+\]:.*(?:\n(?: {4}|\t).*)*|\[\^[^\]\n]+\]/gm;
/** A word is what stands between white space and has a letter or a digit. */
const WORD = /[^\s]*[\p{L}\p{N}][^\s]*/gu;

/**
 * Counts what a reader sees. Not counted: marks of Markdown, addresses of links, HTML, and footnotes with their
 * references. A word is a run of characters without white space that has a letter or a digit.
 * Characters are Unicode code points, with one for each space and for each break between lines or cells.
 */
export function lengthOf(markdown: string): Length {
  const text = readersText(markdown);
  return { words: text.match(WORD)?.length ?? 0, characters: Array.from(text).length };
}

/** The text that a reader sees, a line for each block. */
export function readersText(markdown: string): string {
  const lines = SYNTAX.parse(markdown.replace(FOOTNOTE, ''), {}).flatMap((token) => linesOf(token));
  return lines
    .map((line) => line.replace(/[^\S\u00A0\u2009\u202F]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf({ type, content, children }: Token): string[] {
  if (type === 'inline') return [(children ?? []).map(shownText).join('')];
  return type === 'fence' || type === 'code_block' ? content.split('\n') : [];
}

function shownText({ type, content }: Token): string {
  if (type === 'text' || type === 'code_inline') return content;
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
}

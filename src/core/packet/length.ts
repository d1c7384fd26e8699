import MarkdownIt, { type Token } from 'markdown-it';

/** How long a text is to who reads it. */
export interface Length {
  readonly words: number;
  readonly characters: number;
}

/** Only the syntax is asked for, so no option that changes the look matters. */
const SYNTAX = new MarkdownIt({ html: true, linkify: false, typographer: false }).disable(['image']);

const FOOTNOTE = /^ {0,3}\[\^[^[\]\n]+\]:/;
const FOOTNOTE_GOES_ON = /^(?: {4}|\t)/;
const REFERENCE = /\[\^[^[\]\n]+\]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Counts what a reader sees. Not counted: marks of Markdown, addresses of links, HTML, and footnotes with their
 * references. A word is a run of characters without white space that has a letter or a digit.
 * Characters are Unicode code points, with one for each space and for each break between lines or cells.
 */
export function lengthOf(markdown: string): Length {
  const text = readersText(markdown);
  const words = text.split(/\s+/).filter((word) => LETTER_OR_DIGIT.test(word));
  return { words: words.length, characters: Array.from(text).length };
}

/** The text that a reader sees, a line for each block. */
export function readersText(markdown: string): string {
  const lines = SYNTAX.parse(withoutFootnotes(markdown), {}).flatMap((token) => linesOf(token));
  return lines
    .map((line) => line.replace(/[^\S\u00A0\u2009\u202F]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutFootnotes(markdown: string): string {
  let isInFootnote = false;
  return markdown
    .split('\n')
    .map((line) => {
      isInFootnote = FOOTNOTE.test(line) || (isInFootnote && FOOTNOTE_GOES_ON.test(line));
      return isInFootnote ? '' : line.replace(REFERENCE, '');
    })
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

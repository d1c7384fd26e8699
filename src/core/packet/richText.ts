/** A packet's Markdown as rich text: what a word processor makes headings, tables, lists and links of when it is pasted. */
import type { MarkdownIt as Renderer, RendererRule, Token } from 'markdown-it';

import { htmlText } from '../html/htmlText';
import { safeRenderer, sideOf } from './html';

/** A footnote, or where it is referred to; one that a user typed has a backslash before it. */
const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]:?/g;

let renderer: Renderer | undefined;

/**
 * The HTML of a packet in elements that every word processor knows, without classes, colours and identifiers. Links
 * lead to the web and to mail only; one inside the packet is its words. Footnotes are text: “[1]”.
 */
export function richText(markdown: string): string {
  renderer ??= newRenderer();
  return renderer.render(markdown.replace(FOOTNOTE, String.raw`\[$1\]`));
}

function newRenderer(): Renderer {
  const markdown = safeRenderer();
  markdown.core.ruler.push('outside-links', ({ tokens }) => {
    for (const token of tokens) token.children = token.children ? withLinksOutside(token.children) : null;
  });
  const { rules } = markdown.renderer;
  // Without these, some programs show a table without lines.
  rules['table_open'] = () => '<table border="1" cellspacing="0">';
  rules['th_open'] = rules['td_open'] = alignedCell;
  rules['fence'] = rules['code_block'] = (tokens, index) =>
    `<pre>${htmlText(tokens[index]?.content ?? '')}</pre>\n`;
  return markdown;
}

/** Links with an address and nothing else; those that lead nowhere outside the packet are taken off their words. */
function withLinksOutside(tokens: readonly Token[]): Token[] {
  let isOutside = true;
  return tokens.filter((token) => {
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href'));
      isOutside = !address.startsWith('#');
      token.attrs = [['href', address]];
      return isOutside;
    }
    return token.type !== 'link_close' || isOutside;
  });
}

const alignedCell: RendererRule = (tokens, index) => {
  const cell = tokens[index];
  const side = sideOf(cell);
  return side === undefined ? `<${cell?.tag ?? 'td'}>` : `<${cell?.tag ?? 'td'} align="${side}">`;
};

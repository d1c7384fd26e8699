/** A packet as plain text, for boxes that know no Markdown. */
import MarkdownIt, { type Token } from 'markdown-it';

/** Only the syntax is asked for. */
const SYNTAX = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image']);

/**
 * The text without marks: blocks apart by an empty line, items of lists with “- ” or their number, cells of a table apart by
 * tabs, and each link as “label (address)”. Lines are as long as they are.
 */
export function plainText(markdown: string): string {
  const lists: (number | undefined)[] = [];
  let text = '';
  let mark = '';
  for (const token of SYNTAX.parse(markdown, {})) {
    switch (token.type) {
      case 'bullet_list_open':
        lists.push(undefined);
        break;
      case 'ordered_list_open':
        lists.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        if (lists.length === 0) text += '\n';
        break;
      case 'list_item_open':
        mark = '  '.repeat(lists.length - 1) + nextMark(lists);
        break;
      case 'tr_close':
        text = `${text.trimEnd()}\n`;
        break;
      case 'table_close':
        text += '\n';
        break;
      case 'th_close':
      case 'td_close':
        text += '\t';
        break;
      case 'inline':
        text += mark + inlineText(token);
        mark = '';
        break;
      case 'paragraph_close':
      case 'heading_close':
        text += lists.length > 0 ? '\n' : '\n\n';
        break;
      case 'fence':
      case 'code_block':
        text += `${token.content}\n`;
    }
  }
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function nextMark(lists: (number | undefined)[]): string {
  const number = lists.at(-1);
  if (number === undefined) return '- ';
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}

function inlineText({ children }: Token): string {
  let text = '';
  let before = '';
  let address = '';
  for (const token of children ?? []) {
    switch (token.type) {
      case 'link_open':
        before = text;
        address = String(token.attrGet('href'));
        break;
      case 'link_close':
        text = before + linkText(text.slice(before.length), address);
        break;
      case 'softbreak':
      case 'hardbreak':
        text += ' ';
        break;
      default:
        text += token.content;
    }
  }
  return text;
}

/** An address that is its own label stands once. */
function linkText(label: string, address: string): string {
  return address.includes(label) ? address : `${label} (${address})`;
}

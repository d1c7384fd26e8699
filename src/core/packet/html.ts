/** A packet's Markdown as HTML, safe whatever the Markdown is. */
import MarkdownIt, { type MarkdownIt as Renderer, type RendererRule, type Token } from 'markdown-it';

import { htmlText } from '../html/htmlText';

/** Addresses that become links; everything else stays text. The host checks again before it opens one. */
const LINKABLE = /^(?:https?:\/\/|mailto:|#)/i;

/** The marks of the packet's templates. */
const MARK = /\((no proof yet|no source yet|estimated|evidence needed)\)/;

/** What the marks of claims without proof are: buttons for the page that they stand in, or words to be read. */
export type Marks = 'buttons' | 'words';

/** The win that a line of the Markdown tells of, by the line's number from 0. */
export type WinAt = (line: number) => string | undefined;

const renderers = new Map<Marks, Renderer>();

/**
 * The HTML of a packet: no raw HTML, no images, no style attributes, and bare addresses stay text. Classes `mark`,
 * `table`, `left`, `center` and `right` are for style sheets; `data-win` of a button is the win that lacks something.
 */
export function packetHtml(markdown: string, marks: Marks = 'words', winAt: WinAt = () => undefined): string {
  const renderer = renderers.get(marks) ?? newRenderer(marks);
  renderers.set(marks, renderer);
  return renderer.render(markdown, { winAt });
}

/** Renders Markdown without raw HTML, images, and links to anywhere but the web, mail and the page itself. */
export function safeRenderer(): Renderer {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable(['image']);
  markdown.validateLink = (address) => LINKABLE.test(address.trim());
  return markdown;
}

/** The side that a cell of a table is aligned to, where it says one. */
export function sideOf(cell: Token | undefined): string | undefined {
  return /text-align:(left|center|right)/.exec(String(cell?.attrGet('style')))?.[1];
}

function newRenderer(marks: Marks): Renderer {
  const markdown = safeRenderer();
  markdown.core.ruler.push('marks', ({ tokens, env }) => {
    const { winAt } = env as { readonly winAt: WinAt };
    for (const token of tokens) {
      const win = token.map ? winAt(token.map[0]) : undefined;
      token.children = token.children?.flatMap((child) => withMarks(child, win)) ?? null;
    }
  });
  const { rules } = markdown.renderer;
  rules['mark'] = (tokens, index) => (marks === 'buttons' ? markButton : markWords)(tokens[index]);
  // One that is wider than the page scrolls on its own, by keyboard as well.
  rules['table_open'] = () => '<div class="table" tabindex="0"><table>';
  rules['table_close'] = () => '</table></div>';
  rules['th_open'] = rules['td_open'] = alignedCell;
  return markdown;
}

function markWords(mark: Token | undefined): string {
  return `<span class="mark">${htmlText(mark?.content ?? '')}</span>`;
}

function markButton(mark: Token | undefined): string {
  const { win } = (mark?.meta ?? {}) as { readonly win?: string };
  const opens = win === undefined ? '' : ` data-win="${htmlText(win)}"`;
  return `<button type="button" class="mark"${opens}>${htmlText(mark?.content ?? '')}</button>`;
}

/** A text with marks in it, taken apart; each mark knows the win that it is about. */
function withMarks(token: Token, win: string | undefined): Token[] {
  if (token.type !== 'text' || !MARK.test(token.content)) return [token];
  return token.content.split(MARK).flatMap((content, index) => {
    if (content === '') return [];
    const piece = copyOf(token);
    piece.content = content;
    // A captured group stands at every odd place: the text between the brackets.
    if (index % 2 === 1) Object.assign(piece, { type: 'mark', meta: { win } });
    return [piece];
  });
}

function copyOf(token: Token): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
}

/** Alignment as a class: the page's policy allows no style attributes. */
const alignedCell: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const side = sideOf(token);
  return side === undefined ? `<${token?.tag ?? 'td'}>` : `<${token?.tag ?? 'td'} class="${side}">`;
};

interface HtmlFile {
  readonly title: string;
  /** Language of the texts: `en`. */
  readonly language: string;
}

/** The file of a packet's Markdown: no script, nothing from elsewhere, safe whatever the Markdown is. */
export function htmlFile(markdown: string, { title, language }: HtmlFile): string {
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Promo Journal">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${packetHtml(markdown)}</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8885; --soft: #8882; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 72ch; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.7rem; } h2 { margin-top: 2.2em; font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .2em; }
h3 { margin-top: 1.6em; font-size: 1.05rem; }
li { margin: .25em 0; }
li, blockquote, tr { break-inside: avoid; }
h3 + p, p:has(+ ul, + ol, + .table) { break-after: avoid; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); }
code { background: var(--soft); padding: .1em .3em; border-radius: 3px; }
.table { overflow-x: auto; } table { border-collapse: collapse; }
th, td { padding: .3em .8em .3em 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.right { text-align: end; } .center { text-align: center; }
.mark { border: 1px dashed currentColor; border-radius: 4px; padding: 0 .3em; font-size: .88em; white-space: nowrap; }
@media print {
  @page { margin: 18mm 16mm; @bottom-right { content: counter(page); font: 9pt system-ui, sans-serif; color: #555; } }
  :root { color-scheme: light; }
  body { font-size: 10.5pt; orphans: 3; widows: 3; }
  main { max-width: none; padding: 0; }
  .table { overflow: visible; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; color: #555; font-size: .85em; }
}
`;

/** A packet as one HTML file, which reads without a network and prints well. */
import { htmlText } from '../html/htmlText';
import { packetHtml } from './html';

export interface HtmlFile {
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

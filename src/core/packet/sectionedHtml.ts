/** The packet's HTML for a page that counts its sections and copies them one by one. */
import * as l10n from '@vscode/l10n';

import { htmlText } from '../html/htmlText';
import { plainLine } from './escape';
import { packetHtml, type WinAt } from './html';
import type { Layout, PacketClaim, PacketSection } from './layout';
import type { Length } from './length';

/** A win that a section had no room for. */
interface LeftOut {
  readonly section: string;
  readonly winId: string;
  readonly title: string;
}

/** A rendered packet; wins that its sections had no room for are named in them. */
type Sectioned = Layout & { readonly dropped?: readonly LeftOut[] };

/**
 * The HTML of a packet, each section in an element of its own: `data-section` is its id, `data-copy` the buttons that
 * copy it (`text` or `markdown`), `data-pasted` what ticks it off, `data-win` the win that a mark is about. Numbers are written as `locale` does.
 */
export function sectionedHtml(
  { markdown, sections, claims, dropped = [] }: Sectioned,
  locale: string,
): string {
  const htmlOf = (start: number, end = markdown.length): string =>
    packetHtml(markdown.slice(start, end), 'buttons', winFinder(markdown.slice(start, end), start, claims));
  const pieces: string[] = [];
  let told = 0;
  for (const section of outermost(sections)) {
    pieces.push(htmlOf(told, section.start));
    const leftOut = dropped.filter(({ section: id }) => id === section.id);
    pieces.push(sectionHtml(section, htmlOf(section.start, section.end), leftOut, locale));
    told = section.end;
  }
  return [...pieces, htmlOf(told)].join('');
}

/** Finds the innermost claim at the start of a line, in a part of the packet that begins at `offset`. */
function winFinder(part: string, offset: number, claims: readonly PacketClaim[]): WinAt {
  const lines = part.split('\n');
  const starts: number[] = [];
  let start = offset;
  for (const line of lines) {
    starts.push(start + (line.length - line.trimStart().length));
    start += line.length + 1;
  }
  return (line) => {
    const at = starts[line] ?? -1;
    return claims.findLast((claim) => claim.start <= at && at < claim.end)?.winId;
  };
}

/** The sections that stand in no other one, in the order of the packet; what is empty is left out. */
export function outermost(sections: readonly PacketSection[]): PacketSection[] {
  let end = 0;
  return sections
    .filter((section) => section.end > section.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((section) => {
      if (section.start < end) return false;
      end = section.end;
      return true;
    });
}

/** “312 of 1,000 words”, and by how many a section is over its limit; “312 words” where it has none. */
export function lengthWords(
  { words, characters, limit }: Length & Pick<PacketSection, 'limit'>,
  locale: string,
): string {
  const number = new Intl.NumberFormat(locale);
  const text = (count: number): string => number.format(count);
  if (!limit) return words === 1 ? l10n.t('1 word') : l10n.t('{0} words', text(words));
  if ('words' in limit) {
    const over = words - limit.words;
    if (over <= 0) return l10n.t('{0} of {1} words', text(words), text(limit.words));
    return l10n.t('{0} of {1} words, {2} over the limit', text(words), text(limit.words), text(over));
  }
  const over = characters - limit.characters;
  if (over <= 0) return l10n.t('{0} of {1} characters', text(characters), text(limit.characters));
  return l10n.t(
    '{0} of {1} characters, {2} over the limit',
    text(characters),
    text(limit.characters),
    text(over),
  );
}

function sectionHtml(
  section: PacketSection,
  html: string,
  leftOut: readonly LeftOut[],
  locale: string,
): string {
  const id = htmlText(section.id);
  const title = htmlText(section.title);
  // A section that begins with a heading says by itself what it is.
  const heading = /^\s*<h[1-6]>/.test(html) ? '' : `<strong class="form-only">${title}</strong> `;
  const classes = ['length', ...(section.isOver ? ['over'] : []), ...(section.limit ? [] : ['form-only'])];
  return `<section class="part" data-section="${id}" aria-label="${title}">
<div class="part-bar">${heading}<span class="${classes.join(' ')}">${htmlText(lengthWords(section, locale))}</span>
<span class="form-only tools">${copyButton(section, 'text', l10n.t('Copy'))} ${copyButton(section, 'markdown', l10n.t('Copy as Markdown'))} <label><input type="checkbox" data-pasted="${id}" aria-label="${htmlText(l10n.t('{0}: pasted', section.title))}"> ${htmlText(l10n.t('Pasted'))}</label> <span class="changed">${htmlText(l10n.t('Changed since you pasted it'))}</span></span></div>
${leftOutHtml(leftOut)}${html}</section>
`;
}

/** What a section had no room for, each with what opens it. */
function leftOutHtml(wins: readonly LeftOut[]): string {
  if (wins.length === 0) return '';
  const links = wins.map(
    ({ winId, title }) =>
      `<button type="button" class="link" data-win="${htmlText(winId)}">${htmlText(plainLine(title) || winId)}</button>`,
  );
  return `<p class="left-out">${htmlText(l10n.t('Left out for the limit:'))} ${links.join('; ')}</p>\n`;
}

function copyButton({ id, title }: PacketSection, as: 'text' | 'markdown', words: string): string {
  const spoken = htmlText(`${words}: ${title}`);
  return `<button type="button" data-copy="${as}" data-of="${htmlText(id)}" aria-label="${spoken}">${htmlText(words)}</button>`;
}

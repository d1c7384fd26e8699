/** Where the sections and claims of a rendered packet stand, and how long they are. */
import * as l10n from '@vscode/l10n';

import { escapeMarkdown } from './escape';
import type { SectionMeta, TemplateMeta } from './frontMatter';
import { lengthOf, readersText, type Length } from './length';
import { readMarks, type Span } from './marks';
import type { PacketLine } from './view';

/** How long a section may be. */
export type Limit = { readonly words: number } | { readonly characters: number };

/** A section of a packet: offsets into its Markdown, and its length as a reader sees it (see `lengthOf`). */
export interface PacketSection extends Length {
  readonly id: string;
  /** As the front matter says; its first heading, or its id, where that says nothing. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly limit?: Limit;
  readonly isOver: boolean;
}

/** Where a packet tells of a win, in offsets into its Markdown. */
export interface PacketClaim {
  readonly winId: string;
  /** Id of the section that it stands in. */
  readonly section?: string;
  readonly start: number;
  readonly end: number;
}

export interface Layout {
  readonly markdown: string;
  readonly sections: readonly PacketSection[];
  readonly claims: readonly PacketClaim[];
}

const FIRST_HEADING = /^#{1,6} .*$/m;

/** Takes the marks out of what a template rendered, and tidies it. Throws for a section that is there twice. */
export function layOut(
  rendered: string,
  { sections = [] }: TemplateMeta,
  wins: () => readonly PacketLine[],
): Layout {
  const { text, spans } = readMarks(rendered);
  const { text: markdown, partOf } = tidy(text);
  const isEscaped = spans.some(({ kind, id }) => kind === 'claim' && /[\\&]/.test(id));
  const written = new Map(isEscaped ? wins().map(({ id }) => [escapeMarkdown(id), id]) : []);
  const sectionSpans = spans.filter(({ kind }) => kind === 'section');
  refuseTwice(sectionSpans);
  refuseNested(sectionSpans);
  return {
    markdown,
    sections: sectionSpans.map(({ id, start, end }) => {
      const declared = sections.find((section) => section.id === id);
      return packetSection({ id, ...partOf(start, end) }, declared, markdown);
    }),
    claims: spans
      .filter(({ kind }) => kind === 'claim')
      .map((span) => {
        const winId = written.get(span.id) ?? span.id;
        const { start, end } = partOf(span.start, span.end);
        return span.section === undefined
          ? { winId, start, end }
          : { winId, section: span.section, start, end };
      }),
  };
}

function refuseTwice(sections: readonly Span[]): void {
  const ids = sections.map(({ id }) => id);
  const again = ids.find((id, index) => ids.indexOf(id) !== index);
  if (again !== undefined) throw new TypeError(l10n.t('There are two sections “{0}”.', again));
}

function refuseNested(sections: readonly Span[]): void {
  const outer = sections.find(({ section }) => section !== undefined)?.section;
  if (outer !== undefined) throw new TypeError(l10n.t('The section “{0}” has another section in it.', outer));
}

function packetSection(
  { id, start, end }: Pick<Span, 'id' | 'start' | 'end'>,
  declared: SectionMeta | undefined,
  markdown: string,
): PacketSection {
  const text = markdown.slice(start, end);
  const limit = limitOf(declared);
  // Measuring takes longer than rendering, and only a preview or a limit asks for it.
  let length: Length | undefined;
  const measured = (): Length => (length ??= lengthOf(text));
  return {
    id,
    title: declared?.title ?? titleIn(text) ?? id,
    start,
    end,
    get words() {
      return measured().words;
    },
    get characters() {
      return measured().characters;
    },
    ...(limit && { limit }),
    isOver: limit !== undefined && exceeds(measured(), limit),
  };
}

function titleIn(text: string): string | undefined {
  const heading = FIRST_HEADING.exec(text)?.[0];
  return heading === undefined ? undefined : readersText(heading);
}

function limitOf({ words, characters }: Partial<SectionMeta> = {}): Limit | undefined {
  if (words !== undefined) return { words };
  return characters === undefined ? undefined : { characters };
}

function exceeds({ words, characters }: Length, limit: Limit): boolean {
  return 'words' in limit ? words > limit.words : characters > limit.characters;
}

/** A line of the tidied text, and where it began before. */
interface KeptLine {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

interface Tidied {
  readonly text: string;
  /** The part of the tidied text that is left of a part of the text before; empty where nothing is. */
  readonly partOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** One blank line between blocks, none at the ends, no space at the end of lines. */
export function tidy(text: string): Tidied {
  const kept: KeptLine[] = [];
  const pieces: string[] = [];
  let before = 0;
  let after = 0;
  let isBlankBefore = false;
  for (const line of text.split('\n')) {
    const full = line.trimEnd();
    const skipped = kept.length === 0 ? full.length - full.trimStart().length : 0;
    const shown = full.slice(skipped);
    if (shown !== '') {
      const lineBreak = kept.length === 0 ? '' : isBlankBefore ? '\n\n' : '\n';
      pieces.push(lineBreak, shown);
      after += lineBreak.length;
      kept.push({ before: before + skipped, after, length: shown.length });
      after += shown.length;
    }
    isBlankBefore = shown === '';
    before += line.length + 1;
  }
  return { text: `${pieces.join('')}\n`, partOf: (start, end) => partOf(kept, start, end) };
}

function partOf(kept: readonly KeptLine[], start: number, end: number): { start: number; end: number } {
  const first = kept[firstWhere(kept, ({ before, length }) => before + length > start)];
  const last = kept[firstWhere(kept, ({ before }) => before >= end) - 1];
  const from = first ? first.after + Math.max(0, start - first.before) : (kept.at(-1)?.after ?? 0);
  const to = last ? last.after + Math.min(last.length, end - last.before) : 0;
  return { start: from, end: Math.max(from, to) };
}

/** Index of the first item that fulfils what all behind it fulfil as well; the length where none does. */
function firstWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

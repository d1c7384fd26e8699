/** Where the sections and claims of a rendered packet stand, and how long they are. */
import * as l10n from '@vscode/l10n';

import { escapeMarkdown } from './escape';
import type { SectionMeta, TemplateMeta } from './frontMatter';
import { lengthOf, readersText, type Length } from './length';
import { readMarks, type Span } from './marks';
import { tidy } from './tidy';
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

/**
 * Marks that helpers leave in the output, so that sections and claims are found again in it. They are made of
 * Unicode noncharacters, which no text is meant to hold; texts of users and templates lose theirs before.
 */

const SECTION = '\uFDD0';
const CLAIM = '\uFDD1';
const CONTENT = '\uFDD2';
const END = '\uFDD3';

const ANY_MARK = /[\uFDD0-\uFDEF]/g;
const TOKEN = /([\uFDD0\uFDD1])([^\uFDD0-\uFDEF]*)\uFDD2|\uFDD3/g;

export type SpanKind = 'section' | 'claim';

/** A part of a text, from one offset to before another. */
export interface Span {
  readonly kind: SpanKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Spans that it stands in, the innermost last. */
  readonly within: readonly Pick<Span, 'kind' | 'id'>[];
}

export interface Unmarked {
  readonly text: string;
  /** In order of their starts. */
  readonly spans: readonly Span[];
}

/** Text between the marks of a section or of a claim. */
export function marked(kind: SpanKind, id: string, content: string): string {
  return `${kind === 'section' ? SECTION : CLAIM}${withoutMarks(id)}${CONTENT}${content}${END}`;
}

/** True for content in which a section begins. */
export function hasSection(content: string): boolean {
  return content.includes(SECTION);
}

/** Text that holds no mark. */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, '');
}

/** Takes the marks out of a text, and says what they stood around. */
export function readMarks(text: string): Unmarked {
  const open: { kind: SpanKind; id: string; start: number; place: number }[] = [];
  const spans: (Span | undefined)[] = [];
  const pieces: string[] = [];
  let read = 0;
  let length = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(text.slice(read, match.index));
    length += match.index - read;
    read = match.index + match[0].length;
    const [, opening, id = ''] = match;
    if (opening === undefined) {
      const closed = open.pop();
      if (!closed) continue;
      const within = open.map(({ kind, id: outer }) => ({ kind, id: outer }));
      spans[closed.place] = { kind: closed.kind, id: closed.id, start: closed.start, end: length, within };
    } else {
      open.push({ kind: opening === SECTION ? 'section' : 'claim', id, start: length, place: spans.length });
      spans.push(undefined);
    }
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(''), spans: spans.filter((span) => span !== undefined) };
}

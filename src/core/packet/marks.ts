/**
 * Marks that helpers leave in the output, so that sections and claims are found again in it. They are made of
 * Unicode noncharacters, which no text is meant to hold; texts of users and templates lose theirs before.
 */

/** Before everything else of a mark, so that marks are found by one look through the text. */
const MARK = '\uFDD0';
const SECTION = '\uFDD1';
const CLAIM = '\uFDD2';
const END = '\uFDD3';
const CONTENT = '\uFDD4';

const ANY_MARK = /[\uFDD0-\uFDEF]/g;

export type SpanKind = 'section' | 'claim';

/** A part of a text, from one offset to before another. */
export interface Span {
  readonly kind: SpanKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Id of the section that it stands in. */
  readonly section: string | undefined;
}

/** A span whose end has not been read yet, and its place among the others. */
interface OpenSpan extends Omit<Span, 'end' | 'section'> {
  readonly place: number;
}

export interface Unmarked {
  readonly text: string;
  /** In order of their starts. */
  readonly spans: readonly Span[];
}

/** Text between the marks of a section or of a claim. */
export function marked(kind: SpanKind, id: string, content: string): string {
  const beginning = kind === 'section' ? SECTION : CLAIM;
  return `${MARK}${beginning}${withoutMarks(id)}${CONTENT}${content}${MARK}${END}`;
}

/** Text that holds no mark. */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, '');
}

/** Takes the marks out of a text, and says what they stood around. */
export function readMarks(text: string): Unmarked {
  const open: OpenSpan[] = [];
  const spans: (Span | undefined)[] = [];
  const [before = '', ...parts] = text.split(MARK);
  const pieces = [before];
  let length = before.length;
  for (const part of parts) {
    const rest = part.slice(part.startsWith(END) ? 1 : part.indexOf(CONTENT) + 1);
    if (part.startsWith(END)) {
      const closed = open.pop();
      if (closed) spans[closed.place] = spanFrom(closed, length, open);
    } else {
      const kind = part.startsWith(SECTION) ? 'section' : 'claim';
      open.push({ kind, id: part.slice(1, part.indexOf(CONTENT)), start: length, place: spans.length });
      spans.push(undefined);
    }
    pieces.push(rest);
    length += rest.length;
  }
  return { text: pieces.join(''), spans: spans.filter((span) => span !== undefined) };
}

function spanFrom({ kind, id, start }: OpenSpan, end: number, outer: readonly OpenSpan[]): Span {
  return { kind, id, start, end, section: outer.findLast((span) => span.kind === 'section')?.id };
}

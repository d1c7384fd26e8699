/**
 * Reads the block structure of YAML from the margins of its lines, which needs no valid file: a key
 * opens a block at its column, a dash one just below it.
 */

/** What a line opens: a key, or an item of a list. */
export interface Opener {
  readonly kind: 'key' | 'item';
  readonly name: string;
  /** Depth that compares across lines: an item lies below a key of its column, and above the next column. */
  readonly level: number;
  /** Where its text starts and ends in the file: the name without the colon, or the dash. */
  readonly start: number;
  readonly end: number;
  /** Where its value can start. */
  readonly valueStart: number;
}

export interface Line {
  readonly start: number;
  /** Behind the last character, without the line ending. */
  readonly end: number;
  readonly indent: number;
  readonly isBlank: boolean;
  readonly openers: readonly Opener[];
}

const DASH = /^-(?:[ \t]+|$)/;
const KEY = /^("[^"\n]*"|'[^'\n]*'|[^\s#&*!|>%@`"'[\]{},:-][^\s:#,[\]{}]*)[ \t]*:(?=[ \t]|$)[ \t]*/;

/** The line that an offset is in. */
export function lineOf(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const rawEnd = next === -1 ? text.length : next;
  const end = rawEnd > start && text[rawEnd - 1] === '\r' ? rawEnd - 1 : rawEnd;
  return readLine(text, start, end);
}

/** The line above, or nothing at the top. */
export function lineBefore(text: string, line: Line): Line | undefined {
  return text[line.start - 1] === '\n' ? lineOf(text, line.start - 1) : undefined;
}

/** The line below, or nothing at the end. */
export function lineAfter(text: string, line: Line): Line | undefined {
  const next = text.indexOf('\n', line.end);
  return next === -1 ? undefined : lineOf(text, next + 1);
}

/** The level of a key that would start at a column. */
export function levelOfColumn(column: number): number {
  return 2 * column;
}

function readLine(text: string, start: number, end: number): Line {
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const content = text.slice(from, end);
  const indent = content.length - content.trimStart().length;
  const isBlank = indent === content.length || content[indent] === '#';
  return { start: from, end, indent, isBlank, openers: isBlank ? [] : openersIn(content, from, indent) };
}

function openersIn(content: string, base: number, indent: number): Opener[] {
  const openers: Opener[] = [];
  let at = indent;
  for (let dash = DASH.exec(content.slice(at)); dash; dash = DASH.exec(content.slice(at))) {
    const behind = at + dash[0].length;
    openers.push({
      kind: 'item',
      name: '',
      level: levelOfColumn(at) + 1,
      start: base + at,
      end: base + at + 1,
      valueStart: base + behind,
    });
    at = behind;
  }
  const [whole, name] = KEY.exec(content.slice(at)) ?? [];
  if (whole !== undefined && name !== undefined) {
    openers.push({
      kind: 'key',
      name: name.replace(/^(["'])(.*)\1$/, '$2'),
      level: levelOfColumn(at),
      start: base + at,
      end: base + at + name.length,
      valueStart: base + at + whole.length,
    });
  }
  return openers;
}

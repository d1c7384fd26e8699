/** What an offset of a journal means, read from lines and brackets alone: it works while the text is broken, as it is while one types. */
import type { KeyPath } from './fields';
import { flowContext } from './flow';
import { levelOfColumn, lineAfter, lineBefore, lineOf, type Line, type Opener } from './lines';
import { textBefore } from '../../text';

export interface CursorContext {
  /** `key`: a key of the record at `path`, or the first word of an item there. `value`: a value of the key at `path`. */
  readonly kind: 'key' | 'value';
  readonly path: KeyPath;
  /** The word or value that the offset is in, without quotes. */
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** Keys that the record has, the one at the offset included. */
  readonly siblings: readonly string[];
  /** True right behind the dash of an item. */
  readonly isItem: boolean;
  readonly isFlow: boolean;
}

type Ancestors = readonly Opener[];

/** Nothing inside comments and text of several lines. */
export function contextAt(text: string, offset: number): CursorContext | undefined {
  const line = lineOf(text, offset);
  if (isComment(text, line, offset)) return undefined;
  const own = line.openers.filter(({ valueStart, end, kind }) =>
    kind === 'key' ? end < offset : valueStart <= offset,
  );
  const level = own[0]?.level ?? levelOfColumn(line.isBlank ? offset - line.start : line.indent);
  const above = ancestorsOf(text, line, level);
  if (above.some((opener) => isTextBelow(text, opener))) return undefined;
  const ancestors = [...above, ...own];
  const flowStart = flowStartOf(text, ancestors, offset);
  if (flowStart) return inFlow(text, offset, flowStart, ancestors);
  const parent = ancestors.at(-1);
  if (parent?.kind === 'key' && own.includes(parent)) {
    return { ...inBlock(text, line, offset, parent.valueStart, ancestors), kind: 'value', siblings: [] };
  }
  if (parent?.kind === 'key' && text.slice(parent.valueStart, lineOf(text, parent.start).end).trim() !== '') {
    if (!/^(?:#|[&!]\S*\s*$)/.test(text.slice(parent.valueStart))) return undefined;
  }
  const start = own.at(-1)?.valueStart ?? line.start + (line.isBlank ? offset - line.start : line.indent);
  const place = inBlock(text, line, offset, start, ancestors);
  const column = levelOfColumn(start - line.start);
  return { ...place, kind: 'key', siblings: siblingsOf(text, line, column) };
}

/** The openers that a line lies in, outermost first. Lines that stand too deep to be one are passed over unread. */
function ancestorsOf(text: string, line: Line, level: number): Ancestors {
  const found: Opener[] = [];
  let limit = level;
  for (let at = line.start; at > 0 && limit > 0;) {
    at = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (levelOfColumn(indentAt(text, at)) >= limit) continue;
    for (const opener of lineOf(text, at).openers.toReversed()) {
      if (opener.level >= limit) continue;
      found.unshift(opener);
      limit = opener.level;
    }
  }
  return found;
}

function indentAt(text: string, at: number): number {
  let column = 0;
  while (text.charCodeAt(at + column) === 32) column++;
  return column;
}

/** Keys of the record whose keys stand at a level. */
function siblingsOf(text: string, line: Line, level: number): string[] {
  const keys: string[] = [];
  const collect = (from: Line | undefined, step: typeof lineAfter): void => {
    for (let at = from; at; at = step(text, at)) {
      const key = at.openers.find((opener) => opener.kind === 'key' && opener.level === level);
      if (key) keys.push(key.name);
      const isOutside = at.openers.some((opener) => opener.level < level);
      if (isOutside && (at !== line || step === lineBefore)) {
        // A dash starts the record when its first key stands behind it, and ends the one above.
        if (step === lineAfter && key) keys.pop();
        return;
      }
    }
  };
  collect(line, lineBefore);
  collect(lineAfter(text, line), lineAfter);
  return keys;
}

function inBlock(
  text: string,
  line: Line,
  offset: number,
  from: number,
  ancestors: Ancestors,
): Pick<CursorContext, 'path' | 'start' | 'end' | 'isQuoted' | 'isItem' | 'isFlow'> {
  const start = Math.min(from, offset);
  const rest = text.slice(start, line.end);
  const end = Math.max(offset, start + valueIn(rest).trimEnd().length);
  const isItem = ancestors.at(-1)?.kind === 'item';
  return { ...withoutQuotes(text, start, end, offset), path: pathOf(ancestors), isItem, isFlow: false };
}

function inFlow(
  text: string,
  offset: number,
  { start, openers }: { readonly start: number; readonly openers: Ancestors },
  ancestors: Ancestors,
): CursorContext | undefined {
  const flow = flowContext(text, start, offset);
  if (!flow) return undefined;
  const outer = ancestors.slice(0, ancestors.indexOf(openers[0] as Opener) + 1);
  const stop = /[,\]}\r\n]|:(?=\s|$)/.exec(text.slice(offset))?.index ?? 0;
  const end = Math.max(offset, flow.start + text.slice(flow.start, offset + stop).trimEnd().length);
  return {
    ...withoutQuotes(text, flow.start, end, offset),
    kind: flow.kind,
    path: [...pathOf(outer), ...flow.path],
    siblings: flow.siblings,
    isItem: false,
    isFlow: true,
  };
}

/** The outermost opener whose value is a bracket that may still be open at the offset. */
function flowStartOf(
  text: string,
  ancestors: Ancestors,
  offset: number,
): { readonly start: number; readonly openers: Ancestors } | undefined {
  const opener = ancestors.find(
    ({ valueStart }) => valueStart < offset && /[[{]/.test(text[valueStart] ?? ''),
  );
  return opener && { start: opener.valueStart, openers: [opener] };
}

function withoutQuotes(
  text: string,
  start: number,
  end: number,
  offset: number,
): Pick<CursorContext, 'start' | 'end' | 'isQuoted'> {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && start < offset;
  if (!isQuoted) return { start, end, isQuoted };
  const isClosed = end - 1 > start && text[end - 1] === quote && end > offset;
  return { start: start + 1, end: isClosed ? end - 1 : end, isQuoted };
}

/** A key whose value is text of several lines: what stands below it is no YAML. */
function isTextBelow(text: string, { kind, valueStart }: Opener): boolean {
  return (
    kind === 'key' &&
    /^(?:[&!]\S*\s+)*[|>][-+0-9]*[ \t]*(?:#|\r?\n|$)/.test(text.slice(valueStart, valueStart + 200))
  );
}

function isComment(text: string, line: Line, offset: number): boolean {
  return /^\s*#/.test(text.slice(line.start, offset));
}

function pathOf(ancestors: Ancestors): string[] {
  return ancestors.filter(({ kind }) => kind === 'key').map(({ name }) => name);
}

/** What stands before a comment, and before the sign that makes a key of a first word. */
function valueIn(rest: string): string {
  const key = textBefore(rest, /:(?:\s|$)/);
  return key === rest || /[\s"']/.test(key) ? textBefore(rest, / #/) : key;
}

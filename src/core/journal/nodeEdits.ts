/** The smallest edits that change one YAML node in its text. Offsets are those of the text that the node was parsed from. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

import { lineStart } from './problem';
import { LEVELS_IN_LINES, renderInline, renderLines } from './render';
import { lineEndingOf, type TextEdit } from './textEdit';
import { pairOf } from './values';

/** Adds `value` at the end of a list that has items, in the style of the list. */
export function appendItem(
  text: string,
  list: YAMLSeq,
  value: unknown,
  { separator, style }: { readonly separator: string; readonly style: 'entry' | 'item' },
): TextEdit {
  const last = list.items.at(-1) as Node;
  if (list.flow) return insertInline(text, endOf(last), renderInline(value));
  const indent = columnOf(text, startOf(list));
  const at = endOfBlock(text, endOf(last), indent);
  return insertLines(
    text,
    at,
    separator + block(renderLines(value, LEVELS_IN_LINES[style]), indent, '- ', text),
  );
}

/** Fills an empty list (`[]`) or record (`{}`) with its first item or pair: on the same line, or below the comments in it. */
export function fillInline(text: string, node: Node, rendered: string): TextEdit {
  const [start, end] = [startOf(node) + 1, endOf(node) - 1];
  if (text.slice(start, end).includes('#')) return { offset: end, length: 0, text: ` ${rendered}` };
  return { offset: start, length: end - start, text: rendered };
}

/** Gives a key lines below it, in the place of the value that it has on its line (`null`, `~`): comments there stay. */
export function replaceByLines(text: string, node: Node, lines: string): TextEdit {
  const written = text.slice(0, startOf(node));
  const start = written.trimEnd().length;
  const at = endOfBlock(text, endOf(node), 0);
  const inserted = insertLines(text, at, lines);
  return { offset: start, length: at - start, text: text.slice(endOf(node), at) + inserted.text };
}

/** Sets a key of a record: replaces its value, or adds the pair at the end. */
export function setPair(text: string, map: YAMLMap, key: string, value: unknown): TextEdit {
  const pair = pairOf(map, key);
  if (pair) return map.flow ? replaceInline(pair, value) : replaceBlock(text, pair, key, value);
  if (map.flow) {
    const rendered = renderInline({ [key]: value }).slice(1, -1);
    const last = map.items.at(-1);
    return last ? insertInline(text, endOfPair(last), rendered) : fillInline(text, map, rendered);
  }
  const first = map.items[0]?.key as Node;
  const indent = columnOf(text, startOf(first));
  const at = endOfBlock(text, endOfPair(map.items.at(-1) as Pair), indent - 1);
  return insertLines(text, at, block(renderLines({ [key]: value }, LEVELS_IN_LINES.field), indent, '', text));
}

/** Takes a key out of a record, with its value and the comment on its line. */
export function removePair(text: string, map: YAMLMap, key: string): TextEdit | undefined {
  const pair = pairOf(map, key);
  if (!pair) return undefined;
  const start = startOf(pair.key as Node);
  if (map.flow) return removeInline(text, start, endOfPair(pair));
  const end = endOfBlock(text, endOfPair(pair), columnOf(text, start));
  const isBehindDash = text.slice(lineStart(text, start), start).includes('-');
  if (!isBehindDash)
    return { offset: lineStart(text, start), length: end - lineStart(text, start), text: '' };
  const next = map.items[1]?.key as Node | undefined;
  return next && { offset: start, length: startOf(next) - start, text: '' };
}

/** Ways to take an item out of a list, the nicest first: its lines, and the blank ones below too; or its stretch of the line. */
export function removeItem(text: string, list: YAMLSeq, item: Node): TextEdit[] {
  if (list.flow) return [removeInline(text, startOf(item), endOf(item))];
  const start = itemLine(text, list, item);
  const end = endOfBlock(text, endOf(item), columnOf(text, startOf(list)));
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  return [end, end + blank].map((stop) => ({ offset: start, length: stop - start, text: '' }));
}

/** The edit that puts whole lines at `at`, the start of a line or the end of a text without a final newline. */
export function insertLines(text: string, at: number, lines: string): TextEdit {
  const isLineStart = at === 0 || text[at - 1] === '\n' || (at === 1 && text.charCodeAt(0) === 0xfeff);
  return { offset: at, length: 0, text: isLineStart ? lines : lineEndingOf(text) + lines };
}

/** Lines of YAML with their indentation and line endings, the first behind `marker`. */
export function block(lines: readonly string[], indent: number, marker: '' | '- ', text: string): string {
  const eol = lineEndingOf(text);
  const margin = ' '.repeat(indent);
  const inner = margin + ' '.repeat(marker.length);
  return lines
    .map((line, index) => (index === 0 ? margin + marker + line : line === '' ? '' : inner + line) + eol)
    .join('');
}

/**
 * Where the lines of a block end: behind the line of `end`, and behind the comments below it that
 * are indented deeper than `indent`, as those are part of what stands above them.
 */
export function endOfBlock(text: string, end: number, indent: number): number {
  // A node that ends in a comment ends, for the parser, in the margin of the next line.
  const margin = lineStart(text, end);
  const isInMargin = end > 0 && text.slice(margin, end).trim() === '';
  let at = isInMargin ? margin : nextLine(text, end);
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const [, margin = '', first = ''] = /^([ \t]*)([^\r\n]?)/.exec(text.slice(line, line + 400)) ?? [];
    if (first === '#' && margin.length > indent) at = nextLine(text, line);
    else if (first !== '') break;
  }
  return at;
}

function replaceInline(pair: Pair, value: unknown): TextEdit {
  const old = pair.value as Node | null;
  const rendered = renderInline(value);
  if (old) return { offset: startOf(old), length: endOf(old) - startOf(old), text: rendered };
  return { offset: endOf(pair.key as Node), length: 0, text: `: ${rendered}` };
}

function replaceBlock(text: string, pair: Pair, key: string, value: unknown): TextEdit {
  const start = startOf(pair.key as Node);
  const end = endOfPair(pair);
  const indent = columnOf(text, start);
  const lines = renderLines({ [key]: value }, LEVELS_IN_LINES.field);
  const old = pair.value as Node | null;
  const isOneLine =
    old !== null && lines.length === 1 && (isScalar(old) || (isCollection(old) && old.flow === true));
  if (isOneLine && text[endOf(old) - 1] !== '\n') {
    const rendered = renderLines({ k: value }, LEVELS_IN_LINES.field)[0]?.slice('k: '.length) ?? '';
    return { offset: startOf(old), length: endOf(old) - startOf(old), text: rendered };
  }
  const stop = text[end - 1] === '\n' ? end : Math.min(nextLine(text, end), text.length);
  const [first = '', ...others] = lines;
  const kept = [first + commentOf(text, pair), ...others];
  return { offset: start, length: stop - start, text: block(kept, indent, '', text).slice(indent) };
}

/** The comment on the line of a key, or behind a value that ends in brackets or in a word, with the blanks before it. */
function commentOf(text: string, pair: Pair): string {
  const old = pair.value as Node | null;
  const behindKey = text.slice(endOf(pair.key as Node)).replace(/^[ \t]*:/, '');
  const header =
    isScalar(old) && isBlockText(old) ? text.slice(startOf(old)).replace(/^[|>][-+0-9]*/, '') : '';
  const isInBlock = isCollection(old) && old.flow !== true;
  const behindValue = old && !isInBlock && header === '' ? text.slice(endOf(old)) : '';
  for (const rest of [behindKey, header, behindValue]) {
    const [comment] = /^[ \t]+#[^\r\n]*/.exec(rest) ?? [];
    if (comment !== undefined) return comment.trimEnd();
  }
  return '';
}

function isBlockText({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

function insertInline(text: string, at: number, rendered: string): TextEdit {
  const comma = /^\s*,/.exec(text.slice(at, at + 200))?.[0];
  return comma
    ? { offset: at + comma.length, length: 0, text: ` ${rendered}` }
    : { offset: at, length: 0, text: `, ${rendered}` };
}

function removeInline(text: string, start: number, end: number): TextEdit {
  const after = /^\s*,[ \t]*/.exec(text.slice(end, end + 200))?.[0];
  if (after !== undefined) return { offset: start, length: end + after.length - start, text: '' };
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  return { offset: start - before.length, length: end - start + before.length, text: '' };
}

/** Start of the line that has the dash of an item: its text may begin on a later one. */
function itemLine(text: string, list: YAMLSeq, item: Node): number {
  const indent = columnOf(text, startOf(list));
  let line = lineStart(text, startOf(item));
  while (line > 0 && text[line + indent] !== '-') line = lineStart(text, line - 1);
  return line;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function endOfPair(pair: Pair): number {
  const value = pair.value as Node | null;
  return value ? endOf(value) : endOf(pair.key as Node);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** True for a list or record that has something in it. */
export function isFilled(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.items.length > 0;
}

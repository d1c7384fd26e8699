/**
 * Cuts a journal's file into its YAML documents, and its document into top-level keys and their entries, by looking at
 * line starts alone, so that a change in one entry needs only that entry to be parsed again. It knows the layout that
 * people and this extension write (a block mapping of block sequences); anything else is no layout, and the file is
 * then parsed as a whole.
 */
import * as l10n from '@vscode/l10n';
import { Composer, Parser } from 'yaml';

import { fatal, type JournalProblem } from './problem';

/**
 * Cuts a journal into its top-level keys and their entries by looking at line starts alone, so that
 * a change in one entry needs only that entry to be parsed again. It knows the layout that people
 * and this extension write (a block mapping of block sequences); anything else is no layout, and
 * the file is then parsed as a whole.
 */
/** A stretch of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A top-level key with its value. `items` is there when the value is a block sequence. */
export interface Region extends Span {
  readonly key: string;
  readonly items: readonly Span[];
  /** Column of the items' dashes. */
  readonly indent: number;
}

const KEY_LINE = /^([A-Za-z_][\w-]*):(?=[ \t\r\n]|$)[ \t]*(#[^\n]*)?/;

/** A region while its lines are read. */
interface OpenRegion {
  readonly key: string;
  readonly start: number;
  /** What its indented lines are: none of them read yet, entries of a sequence, or anything else. */
  block: 'unread' | 'sequence' | 'other';
  indent: number;
  readonly itemStarts: number[];
}

/** The regions of a journal in order, or nothing when its layout is not the usual one. */
export function layoutOf(text: string): readonly Region[] | undefined {
  const regions: Region[] = [];
  let open: OpenRegion | undefined;
  const keys = new Set<string>();
  for (let at = startOfText(text); at < text.length; at = nextLine(text, at)) {
    const column = indentAt(text, at);
    if (isBlankOrComment(text, at + column)) continue;
    if (column > 0 || text[at] === '-') {
      if (!open || !accepts(open, text, at, column)) return undefined;
      continue;
    }
    const key = keyAt(text, at);
    if (!key || keys.has(key.name)) return undefined;
    if (open) regions.push(regionOf(open, at));
    keys.add(key.name);
    open = {
      key: key.name,
      start: at,
      block: key.opensBlock ? 'unread' : 'other',
      indent: 0,
      itemStarts: [],
    };
  }
  if (open) regions.push(regionOf(open, text.length));
  return regions;
}

/** Where the text starts behind a byte order mark. */
function startOfText(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Whether a line can belong to the open region. Notes what the region is, and where its items start. */
function accepts(open: OpenRegion, text: string, at: number, column: number): boolean {
  const isItem = text[at + column] === '-' && /^(?:\s|$)/.test(text.slice(at + column + 1, at + column + 2));
  if (open.block === 'unread') {
    open.block = isItem ? 'sequence' : 'other';
    open.indent = column;
  }
  if (open.block === 'other') return column > 0;
  if (column > open.indent) return true;
  if (column < open.indent || !isItem) return false;
  open.itemStarts.push(at);
  return true;
}

function regionOf({ key, start, itemStarts, indent }: OpenRegion, end: number): Region {
  const items = itemStarts.map((itemStart, index) => ({
    start: itemStart,
    end: itemStarts[index + 1] ?? end,
  }));
  return { key, start, end, items, indent };
}

function keyAt(text: string, at: number): { name: string; opensBlock: boolean } | undefined {
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at, lineEnd === -1 ? undefined : lineEnd);
  const match = KEY_LINE.exec(line);
  if (!match?.[1]) return undefined;
  return { name: match[1], opensBlock: line.slice(match[0].length).trim() === '' };
}

function isBlankOrComment(text: string, at: number): boolean {
  const character = text[at];
  return character === undefined || character === '\n' || character === '\r' || character === '#';
}

function indentAt(text: string, at: number): number {
  let column = 0;
  while (text.charCodeAt(at + column) === 32) column++;
  return column;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** A line of three dashes or dots at the margin, which no text of several lines can hold. */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/** Where the first document ends: at the line of dots or dashes behind its content, or at the end of the text. */
export function endOfDocument(text: string): number {
  let hasContent = false;
  for (let at = startOfText(text); at < text.length; at = nextLine(text, at)) {
    const [mark] = MARKER.exec(text.slice(at, at + 4)) ?? [];
    if (mark === '...' || (mark && hasContent)) return at;
    const line = text.slice(at, nextLine(text, at)).trim();
    if (mark || !(line === '' || /^[#%]/.test(line))) hasContent = true;
  }
  return text.length;
}

/** A problem at each further document that says something: none of it is read. */
export function furtherDocuments(text: string): JournalProblem[] {
  const end = endOfDocument(text);
  if (end === text.length) return [];
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const documents = composer.compose(new Parser().parse(text.slice(end)), true, text.length - end);
  return [...documents].flatMap(({ contents, range }) => {
    if (contents === null || contents.range[0] === contents.range[1]) return [];
    const message = l10n.t('Another YAML document begins here, and nothing of it is read. A journal is one.');
    return [fatal('second-document', message, markerAbove(text, end + range[0]), 3)];
  });
}

/** Start of the marker line that a document follows. */
function markerAbove(text: string, at: number): number {
  return text.startsWith('---', at) ? at : Math.max(0, text.lastIndexOf('---', at));
}

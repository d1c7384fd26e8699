/** Markdown as far as ladders use it: headings, list items, tables. */

export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

export interface Item {
  readonly kind: 'item';
  readonly text: string;
  readonly line: number;
}

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly line: number;
}

/** A line of a paragraph. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly line: number;
}

export type Block = Heading | Item | Table | Line;

/** Characters of a line that are looked at. */
const LONGEST_LINE = 20_000;
const DIVIDER_CELL = /^:?-+:?$/;

/** The blocks of a text, in its order. What stands in fences is none. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.slice(0, LONGEST_LINE));
  const blocks: Block[] = [];
  let fenced = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    if (line.includes('|') && isDivider(lines[index + 1] ?? '')) {
      const table = tableAt(lines, index);
      blocks.push(table);
      index += table.rows.length + 1;
      continue;
    }
    const block = headingOf(line, index + 1) ?? itemOf(line, index + 1) ?? lineOf(line, index + 1);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** The line below a table's head: `| --- | :-: |`. */
function isDivider(line: string): boolean {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.every((cell) => DIVIDER_CELL.test(cell.trim()));
}

function headingOf(line: string, number: number): Heading | undefined {
  const match = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(line);
  if (!match) return undefined;
  const text = (match[2] ?? '').replace(/\s#+\s*$/, '');
  return { kind: 'heading', depth: match[1]?.length ?? 1, text, line: number };
}

function itemOf(line: string, number: number): Item | undefined {
  const text = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(line)?.[1];
  return text === undefined ? undefined : { kind: 'item', text, line: number };
}

/** Any line with words in it. */
function lineOf(line: string, number: number): Line | undefined {
  return /^\s*[\p{L}\p{N}*_“"(]/u.test(line) ? { kind: 'line', text: line, line: number } : undefined;
}

function tableAt(lines: readonly string[], index: number): Table {
  const rows: { cells: string[]; line: number }[] = [];
  for (let at = index + 2; (lines[at] ?? '').includes('|'); at++) {
    rows.push({ cells: cellsOf(lines[at] ?? ''), line: at + 1 });
  }
  return { kind: 'table', head: cellsOf(lines[index] ?? ''), rows, line: index + 1 };
}

/** The cells of a row; `\|` is a bar in a cell. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

import { slugOf } from '../../capture/fold';
import { clean, Collected, levelShare, type Ladder } from './ladder';
import { blocksOf, type Table } from './markdown';
import { titleOf } from './markdownList';

/** At least this much of a table's edge has to name levels. */
const MOSTLY = 0.5;
const EXAMPLES = /\bexamples?\b|\bevidence\b/i;

type Place = 'columns' | 'rows';

interface Reading {
  readonly table: Table;
  readonly place: Place;
  /** The heading above the table. */
  readonly heading: string;
}

/**
 * Reads the tables of a Markdown text whose columns or rows are levels. Several tables make one ladder,
 * each row, column or, with a single column of text, each heading a dimension.
 */
export function readMarkdownTables(text: string): Ladder | undefined {
  const blocks = blocksOf(text);
  let heading = '';
  const readings = blocks.flatMap((block): Reading[] => {
    if (block.kind === 'heading') heading = clean(block.text);
    const place = block.kind === 'table' ? levelsIn(block) : undefined;
    return block.kind === 'table' && place ? [{ table: block, place, heading }] : [];
  });
  const levels = new Map<string, string>();
  const collected = new Collected();
  for (const reading of readings) {
    for (const name of levelNamesIn(reading)) if (!levels.has(idOf(name))) levels.set(idOf(name), name);
    if (reading.place === 'columns') collectColumns(reading, collected);
    else collectRows(reading, collected);
  }
  const dimensions = collected.dimensions();
  if (dimensions.length === 0) return undefined;
  const named = [...levels].map(([id, name]) => ({ id, name }));
  return { format: 'markdown-table', title: titleOf(blocks), levels: named, dimensions, problems: [] };
}

/** Where the levels stand, if anywhere. */
function levelsIn(table: Table): Place | undefined {
  const columns = levelShare(table.head.slice(1));
  const rows = levelShare(table.rows.map(({ cells }) => cells[0] ?? ''));
  if (Math.max(columns, rows) < MOSTLY) return undefined;
  return columns >= rows ? 'columns' : 'rows';
}

function levelNamesIn({ table, place }: Reading): string[] {
  const names = place === 'columns' ? table.head.slice(1) : table.rows.map(({ cells }) => cells[0] ?? '');
  return names.map(clean).filter((name) => name !== '');
}

function collectColumns({ table }: Reading, collected: Collected): void {
  for (const { cells, line } of table.rows) {
    const name = clean(cells[0] ?? '');
    if (name === '') continue;
    collected.dimension(idOf(name), name, line);
    table.head.slice(1).forEach((level, index) => {
      collected.add(idOf(name), idOf(level), 'asks', { text: cells[index + 1] ?? '', line });
    });
  }
}

function collectRows({ table, heading }: Reading, collected: Collected): void {
  const columns = table.head.map((name, index) => ({ name: clean(name), index })).slice(1);
  const asked = columns.filter(({ name }) => !EXAMPLES.test(name));
  for (const { cells, line } of table.rows) {
    const level = idOf(cells[0] ?? '');
    if (level === '') continue;
    for (const { name, index } of columns) {
      const dimension = asked.length === 1 && heading !== '' ? heading : name;
      const isExample = EXAMPLES.test(name) && asked.length === 1;
      collected.dimension(idOf(dimension), dimension, table.line);
      collected.add(idOf(dimension), level, isExample ? 'examples' : 'asks', {
        text: cells[index] ?? '',
        line,
      });
    }
  }
}

function idOf(name: string): string {
  const text = clean(name);
  return slugOf(text) || text;
}

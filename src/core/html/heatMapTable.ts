/** The heat map as an HTML table: numbers as well as shade, so that it reads without colour. The host writes it into any page that has `media/heatMap.css`. */

import { htmlText } from './htmlText';

/** One cell, with its words in the user's language. */
export interface ShownCell {
  readonly month: string;
  readonly nextLevel: number;
  readonly unjudged: number;
  readonly other: number;
  /** What a screen reader and the tooltip say. */
  readonly words: string;
}

export interface ShownHeatMapRow {
  /** Id of the dimension. */
  readonly id: string;
  readonly name: string;
  /** Its state, as a word. */
  readonly state: string;
  readonly cells: readonly ShownCell[];
}

/** Everything that the table says. */
export interface ShownHeatMap {
  readonly caption: string;
  /** Heading of the first column. */
  readonly dimension: string;
  /** The short names of the months, and the long ones that a screen reader says. */
  readonly months: readonly { readonly short: string; readonly long: string }[];
  readonly rows: readonly ShownHeatMapRow[];
}

/** Darker shades end with this many next-level wins in a month; the number tells of more. */
const DARKEST = 4;

/** The table. `isPressable`: cells with wins are buttons that say in `data-dimension` and `data-month` what they stand for. */
export function heatMapTable(
  { caption, dimension, months, rows }: ShownHeatMap,
  isPressable: boolean,
): string {
  const headings = months.map(
    ({ short, long }) => `<th scope="col"><abbr title="${htmlText(long)}">${htmlText(short)}</abbr></th>`,
  );
  return `<div class="heat-map"><table>
<caption>${htmlText(caption)}</caption>
<thead><tr><th scope="col">${htmlText(dimension)}</th>${headings.join('')}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, isPressable)).join('\n')}
</tbody>
</table></div>`;
}

function rowOf({ id, name, state, cells }: ShownHeatMapRow, isPressable: boolean): string {
  const heading = `<th scope="row">${htmlText(name)} <span class="state">${htmlText(state)}</span></th>`;
  return `<tr>${heading}${cells.map((cell) => cellOf(id, cell, isPressable)).join('')}</tr>`;
}

function cellOf(dimension: string, cell: ShownCell, isPressable: boolean): string {
  const { month, nextLevel, unjudged, other, words } = cell;
  const shade = `class="shade-${Math.min(nextLevel, DARKEST)}"`;
  const numbers = `<b>${nextLevel}</b>${small('?', unjudged)}${small('+', other)}`;
  if (nextLevel + unjudged + other === 0) return `<td ${shade} aria-label="${htmlText(words)}">·</td>`;
  if (!isPressable)
    return `<td ${shade} title="${htmlText(words)}" aria-label="${htmlText(words)}">${numbers}</td>`;
  return `<td ${shade}><button type="button" data-dimension="${htmlText(dimension)}" data-month="${htmlText(month)}" title="${htmlText(words)}" aria-label="${htmlText(words)}">${numbers}</button></td>`;
}

/** A count with the sign that says what of; nothing for none. */
function small(sign: string, count: number): string {
  return count > 0 ? `<small>${sign}${count}</small>` : '';
}

/** The heat map in the user's words, for its table. */
import { l10n } from 'vscode';

import type { HeatMap, HeatMapCell } from '../../core/gaps/heatMap';
import { stateWords } from '../../core/gaps/words';
import type { ShownHeatMap } from '../../core/html/heatMapTable';

/** What the table shows. */
export function shownHeatMap({ months, rows }: HeatMap): ShownHeatMap {
  return {
    caption: l10n.t(
      'Next-level wins in each month, as a number and a shade; +1 is a win of the current level or without one. A long win counts in each of its months.',
    ),
    dimension: l10n.t('Dimension'),
    months: months.map((month) => ({ short: monthName(month, 'short'), long: monthName(month, 'long') })),
    rows: rows.map(({ id, name, state, cells }) => ({
      id,
      name,
      state: stateWords(state),
      cells: cells.map((cell) => ({ ...cell, words: cellWords(name, cell) })),
    })),
  };
}

/** `2026-03` as the user's language has it: “Mar 26”, or “March 2026”. */
export function monthName(month: string, length: 'short' | 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    length === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short', year: '2-digit' };
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(day);
}

function cellWords(name: string, { month, nextLevel, other }: HeatMapCell): string {
  const place = `${name}, ${monthName(month, 'long')}`;
  if (nextLevel + other === 0) return l10n.t('{0}: nothing', place);
  const wins = nextLevel === 1 ? l10n.t('1 next-level win') : l10n.t('{0} next-level wins', nextLevel);
  const rest = other === 1 ? l10n.t('1 other') : l10n.t('{0} others', other);
  return other === 0 ? `${place}: ${wins}` : `${place}: ${wins}, ${rest}`;
}

/** The heat map in the user's words, for its table. */
import { l10n } from 'vscode';

import { describeDate } from '../../core/capture/describe';
import type { HeatMap, HeatMapCell } from '../../core/gaps/heatMap';
import { stateWords, toJudgeWords } from '../../core/gaps/words';
import type { ShownHeatMap } from '../../core/html/heatMapTable';
import { run } from '../commands';
import type { Services } from '../services';
import { pickOne } from './plain';

/** What the table shows. */
export function shownHeatMap({ months, rows }: HeatMap): ShownHeatMap {
  return {
    caption: l10n.t(
      'Next-level wins in each month, as a number and a shade; ?1 is a win to judge, +1 one of the current level. A long win counts in each of its months.',
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
function monthName(month: string, length: 'short' | 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    length === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short', year: '2-digit' };
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(day);
}

function cellWords(name: string, { month, nextLevel, unjudged, other }: HeatMapCell): string {
  const place = `${name}, ${monthName(month, 'long')}`;
  if (nextLevel + unjudged + other === 0) return l10n.t('{0}: nothing', place);
  const wins = nextLevel === 1 ? l10n.t('1 next-level win') : l10n.t('{0} next-level wins', nextLevel);
  const rest = other === 1 ? l10n.t('1 of the current level') : l10n.t('{0} of the current level', other);
  const counts = [wins, ...(unjudged > 0 ? [toJudgeWords(unjudged)] : []), ...(other > 0 ? [rest] : [])];
  return `${place}: ${counts.join(', ')}`;
}

/** Opens the one win of a heat map's cell in the journal, or asks which of them. */
export async function openMonth(
  { journal: service }: Pick<Services, 'journal'>,
  map: HeatMap | undefined,
  { dimension, month }: { readonly dimension: string; readonly month: string },
): Promise<void> {
  const row = map?.rows.find(({ id }) => id === dimension);
  const ids = row?.cells.find((cell) => cell.month === month)?.wins ?? [];
  const { journal } = await service.load();
  const items = ids.flatMap((id) =>
    journal.wins
      .filter((win) => win.id === id)
      .map((win) => ({ id, label: win.title, description: describeDate(win.date) })),
  );
  const title = `${row?.name ?? ''} · ${monthName(month, 'long')}`;
  const chosen = items.length > 1 ? await pickOne(items, { title }) : items[0];
  if (chosen) await run('promoJournal.openJournal', { id: chosen.id });
}

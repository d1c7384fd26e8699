import {} from 'vscode';

import { describeDate } from '../../core/capture/describe';
import type { HeatMap } from '../../core/gaps/heatMap';
import { run } from '../commands';
import type { Services } from '../services';
import { monthName } from './shownHeatMap';
import { pickOne } from './plain';

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

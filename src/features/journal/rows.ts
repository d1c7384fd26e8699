/** The rows of the journal view: cycles, in them months, in them wins; the newest first. */
import { l10n } from 'vscode';

import { lastDay } from '../../core/journal/winDate';
import { monthOf } from '../../core/days';
import { cyclesIn } from '../../core/gaps/window';
import type { Win } from '../../core/journal/schema';
import { winSearch } from '../../core/journal/search';
import type { Rubric } from '../../core/rubric/model';
import type { Row } from '../../host/ui/row';
import { winRow } from '../../host/ui/winRow';

/** All wins that the filter lets through, in rows. */
export function journalRows(wins: readonly Win[], rubric: Rubric, filter: string): Row[] {
  const found = winSearch(wins, rubric)(filter);
  const shown = found.toSorted((a, b) => compare(lastDay(b.date), lastDay(a.date)));
  const newest = shown[0];
  const oldest = shown.at(-1);
  if (!newest || !oldest) return [];
  const cycles = cyclesIn(
    { from: lastDay(oldest.date), to: lastDay(newest.date) },
    rubric.process.cycleMonths,
  );
  return cycles.toReversed().flatMap((cycle, index) => {
    const inCycle = shown.filter((win) => cycle.from <= lastDay(win.date) && lastDay(win.date) <= cycle.to);
    if (inCycle.length === 0) return [];
    return [
      {
        id: `cycle:${cycle.name}`,
        label: cycle.name,
        description: countText(inCycle.length),
        isFolded: index > 0 && filter === '',
        children: monthRows(inCycle, rubric),
      },
    ];
  });
}

function monthRows(wins: readonly Win[], rubric: Rubric): Row[] {
  const months = [...new Set(wins.map((win) => monthOf(lastDay(win.date))))];
  return months.map((month) => {
    const inMonth = wins.filter((win) => monthOf(lastDay(win.date)) === month);
    return {
      id: `month:${month}`,
      label: monthName(month),
      description: countText(inMonth.length),
      children: inMonth.map((win) => winRow(win, rubric, 'journal')),
    };
  });
}

function monthName(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}

function countText(count: number): string {
  return count === 1 ? l10n.t('1 win') : l10n.t('{0} wins', count);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

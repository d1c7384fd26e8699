/** The rows of the journal view: cycles, in them months, in them wins; the newest first. */
import { l10n } from 'vscode';

import { monthOf } from '../../core/days';
import { cyclesIn } from '../../core/gaps/window';
import type { Win } from '../../core/journal/schema';
import type { AddressOf } from '../../core/links/linker';
import { winSearch } from '../../core/journal/search';
import type { JournalSnapshot, PlacedProblem } from '../../core/journal/snapshot';
import { lastDay } from '../../core/journal/winDate';
import type { Rubric } from '../../core/rubric/model';
import type { Exposure } from '../../host/journal/keepOutOfGit';
import type { Row } from '../../host/ui/row';
import { winRow } from '../../host/ui/winRow';

/** All wins that the filter lets through, in rows. */
export function journalRows(
  wins: readonly Win[],
  rubric: Rubric,
  filter: string,
  addressOf?: AddressOf,
): Row[] {
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
        children: monthRows(inCycle, rubric, addressOf),
      },
    ];
  });
}

function monthRows(wins: readonly Win[], rubric: Rubric, addressOf: AddressOf | undefined): Row[] {
  const months = [...new Set(wins.map((win) => monthOf(lastDay(win.date))))];
  return months.map((month) => {
    const inMonth = wins.filter((win) => monthOf(lastDay(win.date)) === month);
    return {
      id: `month:${month}`,
      label: monthName(month),
      description: countText(inMonth.length),
      children: inMonth.map((win) => winRow(win, rubric, 'journal', addressOf)),
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

/** What is wrong with the journal, above its wins: nothing that is wrong is passed over in silence. */
export function problemRows({ state, problems, pending }: JournalSnapshot, exposure: Exposure): Row[] {
  const rows: Row[] = [];
  const [first] = problems;
  if (state === 'stale' && first) rows.push(unreadableRow(first));
  else if (first) rows.push(faultyRow(problems.length, first.message));
  if (pending > 0) rows.push(pendingRow(pending));
  if (exposure !== 'none') rows.push(exposedRow(exposure));
  return rows;
}

function unreadableRow({ code, message, line }: PlacedProblem): Row {
  return {
    ...opening('problem:unreadable'),
    label: l10n.t('The journal cannot be read: line {0}', line + 1),
    description: l10n.t('below is what it last said'),
    tooltip: {
      title: l10n.t('The journal cannot be read'),
      lines: [message, l10n.t('Nothing is lost. What you log is kept and added once it reads again.')],
    },
    icon: 'error',
    color: 'list.errorForeground',
    ...(code === 'conflict-markers' && { contextValue: 'conflict' }),
  };
}

function faultyRow(count: number, message: string): Row {
  return {
    ...opening('problem:faulty'),
    label:
      count === 1
        ? l10n.t('1 place in the journal needs a look')
        : l10n.t('{0} places in the journal need a look', count),
    tooltip: { title: l10n.t('The first one'), lines: [message] },
    icon: 'warning',
    color: 'list.warningForeground',
  };
}

function pendingRow(count: number): Row {
  return {
    ...opening('problem:pending'),
    label: count === 1 ? l10n.t('1 entry waits to be added') : l10n.t('{0} entries wait to be added', count),
    icon: 'clock',
  };
}

function exposedRow(exposure: Exclude<Exposure, 'none'>): Row {
  const why =
    exposure === 'tracked'
      ? l10n.t('It is in git’s index: whoever gets your commits can read it.')
      : l10n.t('The next “git add .” would take it into a commit.');
  return {
    id: 'problem:exposed',
    label: exposure === 'tracked' ? l10n.t('Git tracks your journal') : l10n.t('Git sees your journal'),
    description: l10n.t('Keep it out of git'),
    tooltip: { title: l10n.t('Keep it out of git'), lines: [why] },
    icon: 'shield',
    color: 'list.warningForeground',
    command: {
      command: 'promoJournal.keepOutOfGit',
      title: l10n.t('Keep it out of git'),
      arguments: [],
    },
  };
}

function opening(id: string): Pick<Row, 'id' | 'command'> {
  return {
    id,
    command: { command: 'promoJournal.openProblem', title: l10n.t('Open journal'), arguments: [] },
  };
}

import { Disposable, l10n, StatusBarAlignment, workspace } from 'vscode';

import { lastDay } from '../core/journal/winDate';
import { daysBetween, type Day } from '../core/days';
import type { Journal } from '../core/journal/schema';
import type { JournalSnapshot } from '../core/journal/snapshot';
import type { Services } from '../host/services';
import { readSettings, SETTINGS } from '../host/settings';
import { createStatusItem, statusText } from '../host/ui/plain';

/** The day of the last win, so that it can be shown before anything is read. */
const LAST_WIN = 'lastWin';

/** Left of the language and its like, right of the problems. */
const PRIORITY = 40;

/** The item in the status bar: how long ago the last win was, and a click from the next. */
export function register(services: Services): Disposable {
  const item = createStatusItem('promoJournal.status', StatusBarAlignment.Left, PRIORITY);
  item.name = 'Promo Journal';
  item.command = 'promoJournal.logWin';
  let record: readonly string[] = [];
  const show = (): void => {
    const last = services.globalMemory.get<Day>(LAST_WIN);
    const text = last === undefined ? l10n.t('Log win') : agoText(daysBetween(last, services.clock.today()));
    item.text = statusText('star', text);
    item.tooltip = tooltipText(services.journal.snapshot, last, record);
    item.accessibilityInformation = {
      label: l10n.t('Promo Journal: {0}. Log a win.', last ?? l10n.t('no win yet')),
      role: 'button',
    };
    if (readSettings().showStatusBar) item.show();
    else item.hide();
  };
  show();
  return Disposable.from(
    item,
    services.journal.onDidChange(async (snapshot) => {
      const last = lastWinDay(snapshot);
      if (last !== services.globalMemory.get(LAST_WIN)) await services.globalMemory.update(LAST_WIN, last);
      record = await recordLines(snapshot.journal, services.clock.today());
      show();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS}.statusBar`)) show();
    }),
  );
}

/** How regularly the journal was written, a line for each fact; nothing for a journal without entries. */
async function recordLines(journal: Journal, today: Day): Promise<string[]> {
  const { weeklyRecord } = await import('../core/weekly/record');
  const { streak, missed, ofYear } = weeklyRecord(journal, today);
  if (ofYear === 0) return [];
  return [
    l10n.t('Weeks with something logged: {0} of the last 52', ofYear),
    ...(streak > 1 ? [l10n.t('{0} weeks in a row', streak)] : []),
    ...(missed.length > 0 ? [l10n.t('Missing: {0}', missed.toReversed().join(', '))] : []),
  ];
}

function agoText(days: number): string {
  if (days <= 0) return l10n.t('Win today');
  return days === 1 ? l10n.t('Win yesterday') : l10n.t('Last win {0} days ago', days);
}

function tooltipText(
  { uri, state }: JournalSnapshot,
  last: Day | undefined,
  record: readonly string[],
): string {
  const lines = [l10n.t('Log a win')];
  if (last !== undefined) lines.push(l10n.t('Last win: {0}', last));
  lines.push(...record);
  if (uri !== '' && state !== 'unread')
    lines.push(l10n.t('Journal: {0}', decodeURIComponent(uri.replace(/^file:\/\//, ''))));
  return lines.join('\n');
}

function lastWinDay({ journal }: JournalSnapshot): Day | undefined {
  const days = journal.wins.map(({ date }) => lastDay(date));
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b));
}

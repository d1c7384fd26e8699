import { Disposable, l10n, StatusBarAlignment, workspace } from 'vscode';

import { lastDay } from '../core/journal/winDate';
import { daysBetween, type Day } from '../core/days';
import type { Journal } from '../core/journal/schema';
import type { JournalSnapshot } from '../core/journal/snapshot';
import type { Services } from '../host/services';
import { callOf } from '../host/nextSteps';
import { readSettings, SETTINGS } from '../host/settings';
import { createStatusItem, statusText } from '../host/ui/plain';

/** The day of the last win, so that it can be shown before anything is read. */
const LAST_WIN = 'lastWin';

/** Left of the language and its like, right of the problems. */
const PRIORITY = 40;

/** The items in the status bar: how long ago the last win was, and a click from the next; how many wins are to be judged. */
export function register(services: Services): Disposable {
  const item = createStatusItem('promoJournal.status', StatusBarAlignment.Left, PRIORITY);
  item.name = 'Promo Journal';
  item.command = 'promoJournal.logWin';
  const levels = createStatusItem('promoJournal.levels', StatusBarAlignment.Left, PRIORITY - 1);
  levels.name = l10n.t('Promo Journal: levels');
  let record: readonly string[] = [];
  let toJudge = 0;
  const show = (): void => {
    const last = services.globalMemory.get<Day>(LAST_WIN);
    const text = last === undefined ? l10n.t('Log win') : agoText(daysBetween(last, services.clock.today()));
    item.text = statusText('star', text);
    item.tooltip = tooltipText(services.journal.snapshot, last, record);
    item.accessibilityInformation = {
      label: l10n.t('Promo Journal: {0}. Log a win.', last ?? l10n.t('no win yet')),
      role: 'button',
    };
    const isShown = readSettings().showStatusBar;
    if (isShown) item.show();
    else item.hide();
    if (isShown && toJudge > 0) levels.show();
    else levels.hide();
  };
  show();
  return Disposable.from(
    item,
    levels,
    services.journal.onDidChange(async (snapshot) => {
      const last = lastWinDay(snapshot);
      if (last !== services.globalMemory.get(LAST_WIN)) await services.globalMemory.update(LAST_WIN, last);
      record = await recordLines(snapshot.journal, services.clock.today());
      toJudge = await tellToJudge(levels, snapshot.journal, services.clock.today());
      show();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS}.statusBar`)) show();
    }),
  );
}

/** Says how many wins of the last twelve months nobody has judged; a press judges them. Gives their number. */
async function tellToJudge(
  item: ReturnType<typeof createStatusItem>,
  { wins }: Journal,
  today: Day,
): Promise<number> {
  const [{ judging, unjudgedIn }, { windowTo }, { sayLevelWords, toJudgeWords }] = await Promise.all([
    import('../core/gaps/unjudged'),
    import('../core/gaps/window'),
    import('../core/gaps/words'),
  ]);
  const unjudged = unjudgedIn(wins, windowTo(today));
  const text = toJudgeWords(unjudged.length);
  const does = sayLevelWords(unjudged);
  item.text = statusText('checklist', text);
  item.tooltip = does;
  item.accessibilityInformation = { label: l10n.t('{0}. {1}.', text, does), role: 'button' };
  const { command, arguments: given } = callOf(judging(unjudged));
  item.command = { command, title: does, arguments: [...given] };
  return unjudged.length;
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

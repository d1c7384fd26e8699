import { Disposable, l10n, StatusBarAlignment, workspace } from 'vscode';

import type { JournalSnapshot } from '../core/journal/snapshot';
import { isReviewDue } from '../core/weekly/record';
import type { Services } from '../host/services';
import { readSettings } from '../host/settings';
import { createStatusItem, statusText } from '../host/ui/plain';

/** The reminder of the weekly review, once somebody wants one. */
export function register(services: Services): Disposable {
  let reminder: Disposable | undefined;
  const remind = (): void => {
    if (readSettings().reminderWeekday !== 'off') reminder ??= reminderItem(services);
  };
  remind();
  return Disposable.from(workspace.onDidChangeConfiguration(remind), {
    dispose: () => void reminder?.dispose(),
  });
}

/** The week that was reviewed last, so that it is known before anything is read. */
const LAST_REVIEW = 'lastReview';

/** Right of the item with the last win. */
const PRIORITY = 39;
const HOUR_MS = 3_600_000;

/** A quiet item in the status bar while the week waits for its review. Nothing ever pops up. */
function reminderItem({ journal, clock, globalMemory }: Services): Disposable {
  const item = createStatusItem('promoJournal.review', StatusBarAlignment.Left, PRIORITY);
  item.name = l10n.t('Promo Journal: weekly review');
  item.text = statusText('calendar', l10n.t('Weekly review'));
  item.tooltip = l10n.t(
    'Four questions, five minutes: what you shipped and decided, who you helped, what changed',
  );
  item.command = 'promoJournal.weeklyReview';
  const show = (): void => {
    const { reminderWeekday: weekday } = readSettings();
    const last = globalMemory.get<string>(LAST_REVIEW);
    if (weekday !== 'off' && isReviewDue(last, weekday, clock.today())) item.show();
    else item.hide();
  };
  const timer = setInterval(show, HOUR_MS);
  const note = async (snapshot: JournalSnapshot): Promise<void> => {
    const last = lastReview(snapshot);
    if (last !== globalMemory.get(LAST_REVIEW)) await globalMemory.update(LAST_REVIEW, last);
    show();
  };
  if (journal.snapshot.state === 'unread') show();
  else void note(journal.snapshot);
  return Disposable.from(item, journal.onDidChange(note), workspace.onDidChangeConfiguration(show), {
    dispose: () => clearInterval(timer),
  });
}

function lastReview({ journal }: JournalSnapshot): string | undefined {
  return journal.weeks
    .map(({ week }) => week)
    .toSorted()
    .at(-1);
}

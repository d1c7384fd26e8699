import { Disposable, workspace } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';

/** The weekly review: four prompts, five minutes; and the reminder of it, for those who want one. */
export function register(services: Services): Disposable {
  let reminder: Promise<Disposable> | undefined;
  const remind = (): void => {
    if (readSettings().reminderWeekday === 'off') return;
    reminder ??= import('./reminder').then((module) => module.remind(services));
  };
  remind();
  return Disposable.from(
    handle('promoJournal.weeklyReview', async (review) =>
      (await import('./weeklyReview')).weeklyReview(services, review),
    ),
    workspace.onDidChangeConfiguration(remind),
    { dispose: () => void reminder?.then((item) => void item.dispose()) },
  );
}

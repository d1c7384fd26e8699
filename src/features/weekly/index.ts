import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** The weekly review: four prompts, five minutes. */
export function register(services: Services): Disposable {
  return handle('promoJournal.weeklyReview', async (review) =>
    (await import('./weeklyReview')).weeklyReview(services, review),
  );
}

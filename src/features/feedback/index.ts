import { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** What peers say: asking them, and keeping their words. */
export function register(services: Services): Disposable {
  return Disposable.from(
    handle('promoJournal.addFeedback', async (feedback) =>
      (await import('./addFeedback')).addFeedback(services, feedback),
    ),
    handle('promoJournal.requestFeedback', async (request) =>
      (await import('./requestFeedback')).requestFeedback(services, request),
    ),
  );
}

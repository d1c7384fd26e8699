import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Putting the two sides of a merge into one journal. */
export function register(services: Services): Disposable {
  return handle('promoJournal.resolveConflict', async (given) =>
    (await import('./resolveConflict')).resolveConflict(
      services,
      given && 'keep' in given ? given.keep : undefined,
    ),
  );
}

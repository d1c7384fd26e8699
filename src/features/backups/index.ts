import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Looking at copies of the journal, and putting one back. */
export function register(services: Services): Disposable {
  return handle('promoJournal.restoreBackup', async (given) =>
    (await import('./restoreBackup')).restoreBackup(services, given?.name),
  );
}

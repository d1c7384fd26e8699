import { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Log Win: one box for what was done, and what can be done right after saving. */
export function register(services: Services): Disposable {
  return Disposable.from(
    handle('promoJournal.logWin', async (win) => (await import('./logWin')).logWin(services, win)),
    handle('promoJournal.logWinFromSelection', async (...resource) =>
      (await import('./logWin')).logWinFrom(services, resource),
    ),
    handle('promoJournal.logWinFor', async (about) => (await import('./logWin')).logWinFor(services, about)),
    handle('promoJournal.undoLogWin', async ({ id }) => {
      await services.journal.remove('wins', id);
    }),
    handle('promoJournal.addDetail', async (win) => (await import('./addDetail')).addDetail(services, win)),
  );
}

import { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { watchForThrownAwayHome } from './rescue';

/** Where the journal is, and opening it. */
export function register(services: Services): Disposable {
  return Disposable.from(
    watchForThrownAwayHome(services),
    handle('promoJournal.chooseLocation', async (location) =>
      (await import('./chooseLocation')).chooseLocation(services, location),
    ),
    handle('promoJournal.openJournal', async (entry) =>
      (await import('./openJournal')).openJournal(services, entry),
    ),
    handle('promoJournal.openWin', async (win) => {
      const id = win && ('row' in win ? win.row.winId : win.id);
      await (await import('./openJournal')).openJournal(services, id === undefined ? undefined : { id });
    }),
    handle('promoJournal.openProblem', async () => (await import('./openJournal')).openProblem(services)),
  );
}

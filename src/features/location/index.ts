import { Disposable, l10n } from 'vscode';

import { handle } from '../../host/commands';
import { isInThrownAwayHome } from '../../host/journal/location';
import type { Services } from '../../host/services';
import { showWarning } from '../../host/ui/plain';

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

/** Remembers that the user was told. A rebuild forgets it together with the journal. */
const TOLD_KEY = 'toldOfThrownAwayHome';

/** Tells once, when a journal is found in a home folder that the next rebuild throws away, and offers to bring it to safety. */
function watchForThrownAwayHome(services: Services): Disposable {
  return services.journal.onDidChange((snapshot) => {
    if (isInThrownAwayHome(snapshot) && services.globalMemory.get(TOLD_KEY) === undefined)
      void tell(services);
  });
}

async function tell(services: Services): Promise<void> {
  await services.globalMemory.update(TOLD_KEY, true);
  const text = l10n.t(
    'Your journal is in the home folder of this container. The next rebuild throws that away, and your wins with it.',
  );
  const move = l10n.t('Copy it to a safe place…');
  if ((await showWarning(text, move)) !== move) return;
  await (await import('./chooseLocation')).chooseLocation(services, undefined);
}

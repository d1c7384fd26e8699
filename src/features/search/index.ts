import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Search Wins: one box over everything that wins say. */
export function register(services: Services): Disposable {
  return handle('promoJournal.searchWins', async (query) =>
    (await import('./searchWins')).searchWins(services, query),
  );
}

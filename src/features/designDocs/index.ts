import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** A design document that nobody asked for, begun where the repository keeps them. */
export function register(services: Services): Disposable {
  return handle('promoJournal.newDesignDoc', async (document) =>
    (await import('./newDesignDoc')).newDesignDoc(services, document),
  );
}

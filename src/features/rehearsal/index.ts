import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** The rehearsal: what a calibration room asks, before it does. */
export function register(services: Services): Disposable {
  return handle('promoJournal.rehearse', async (options) =>
    (await import('./rehearse')).rehearse(services, options),
  );
}

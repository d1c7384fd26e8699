import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Import Rubric: a public ladder becomes a rubric of the user's own. */
export function register(services: Services): Disposable {
  return handle('promoJournal.importRubric', async (given) =>
    (await import('./importRubric')).importRubric(services, given),
  );
}

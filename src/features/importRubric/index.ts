import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';

/** Import Rubric: a public ladder becomes a rubric of the user's own. */
export function register(): Disposable {
  return handle('promoJournal.importRubric', async (given) =>
    (await import('./importRubric')).importRubric(given),
  );
}

import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Projects: screened for scope before they start. */
export function register(services: Services): Disposable {
  return handle('promoJournal.newProject', async (project) =>
    (await import('./newProject')).newProject(services, project),
  );
}

import { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { followDocuments } from '../../host/ui/followedDiagnostics';

/** Rubrics: choosing one, copying one to edit, what changed in it, and what is wrong with one in an editor. */
export function register(services: Services): Disposable {
  const { rubrics } = services;
  const followed = followDocuments(
    (document) => rubrics.isRubric(document),
    async () => (await import('./diagnostics')).rubricDiagnostics(rubrics),
  );
  return Disposable.from(
    followed,
    rubrics.onDidChange(followed.lookAtAll),
    handle('promoJournal.chooseRubric', async (rubric) =>
      (await import('./chooseRubric')).chooseRubric(services, rubric),
    ),
    handle('promoJournal.copyRubric', async (copy) =>
      (await import('./copyRubric')).copyRubric(services, copy),
    ),
    handle('promoJournal.openRubric', async (place) =>
      (await import('../../host/ui/openFile')).openFile(place),
    ),
    handle('promoJournal.showRubricChanges', async () =>
      (await import('./showChanges')).showChanges(services),
    ),
  );
}

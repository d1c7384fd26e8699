import { Disposable, workspace, type TextDocument } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import type { RubricDiagnostics } from './diagnostics';

/** Rubrics: choosing one, copying one to edit, what changed in it, and what is wrong with one in an editor. */
export function register(services: Services): Disposable {
  const { rubrics } = services;
  let loading: Promise<RubricDiagnostics> | undefined;
  const load = (): Promise<RubricDiagnostics> =>
    (loading ??= import('./diagnostics').then((module) => new module.RubricDiagnostics(rubrics)));
  const look = (document: TextDocument): void => {
    if (rubrics.isRubric(document)) void load().then((diagnostics) => diagnostics.schedule(document));
  };
  const lookAtAll = (): void => workspace.textDocuments.forEach(look);
  lookAtAll();

  return Disposable.from(
    new Disposable(() => void loading?.then((diagnostics) => diagnostics.dispose())),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidSaveTextDocument(lookAtAll),
    workspace.onDidCloseTextDocument((document) => {
      void loading?.then((diagnostics) => diagnostics.clear(document));
    }),
    rubrics.onDidChange(lookAtAll),
    handle('promoJournal.chooseRubric', async (rubric) =>
      (await import('./chooseRubric')).chooseRubric(services, rubric),
    ),
    handle('promoJournal.copyRubric', async (copy) =>
      (await import('./copyRubric')).copyRubric(services, copy),
    ),
    handle('promoJournal.openRubric', async (place) =>
      (await import('./openRubric')).openRubric(place.path, place.line),
    ),
    handle('promoJournal.showRubricChanges', async () =>
      (await import('./showChanges')).showChanges(services),
    ),
  );
}

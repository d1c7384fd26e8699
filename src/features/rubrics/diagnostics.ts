/** Problems of rubrics in editors, each at its line. */
import { basename } from 'node:path';

import type { RubricService } from '../../host/rubrics';
import { diagnosticOf, FollowedDiagnostics } from '../../host/ui/followedDiagnostics';

export function rubricDiagnostics(rubrics: RubricService): FollowedDiagnostics {
  return new FollowedDiagnostics('promoJournal.rubrics', async (document) => {
    const path = document.uri.fsPath;
    const file = { path, address: path, label: basename(path), text: document.getText() };
    const { problems } = await rubrics.read(file);
    return problems.map((problem) => diagnosticOf(document, problem));
  });
}

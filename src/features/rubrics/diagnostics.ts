/** Problems of rubrics in editors, each at its line. */
import { Diagnostic, DiagnosticSeverity, Range, type TextDocument } from 'vscode';
import { basename } from 'node:path';

import type { RubricProblem } from '../../core/rubric/problem';
import type { RubricService } from '../../host/rubrics';
import { FollowedDiagnostics } from '../../host/ui/followedDiagnostics';

export function rubricDiagnostics(rubrics: RubricService): FollowedDiagnostics {
  return new FollowedDiagnostics('promoJournal.rubrics', async (document) => {
    const path = document.uri.fsPath;
    const file = { path, address: path, label: basename(path), text: document.getText() };
    const { problems } = await rubrics.read(file);
    return problems.map((problem) => diagnosticOf(document, problem));
  });
}

function diagnosticOf(
  document: TextDocument,
  { offset, length, message, severity, code }: RubricProblem,
): Diagnostic {
  const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
  const level = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(range, message, level);
  diagnostic.source = 'Promo Journal';
  diagnostic.code = code;
  return diagnostic;
}

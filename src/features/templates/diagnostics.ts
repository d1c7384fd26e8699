/** Problems of packet templates in editors, and what to write instead. */
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  l10n,
  Range,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';

import { templateProblems, type FoundProblem } from '../../core/packet/assist/problems';
import type { Services } from '../../host/services';
import { FollowedDiagnostics } from '../../host/ui/followedDiagnostics';

export function templateDiagnostics(services: Services): FollowedDiagnostics {
  return new FollowedDiagnostics('promoJournal.templates', async (document) =>
    (await problemsOf(document, services)).map((problem) => diagnosticOf(document, problem)),
  );
}

/** Puts the words that may be meant in the place of those that a problem within a range is about. */
export async function templateActions(
  document: TextDocument,
  range: Range,
  services: Services,
): Promise<CodeAction[]> {
  const problems = await problemsOf(document, services);
  return problems
    .filter((problem) => rangeOf(document, problem).intersection(range) !== undefined)
    .flatMap((problem) => problem.instead.map((word, index) => replacement(document, problem, word, index)));
}

/** How rubrics are named, for templates that are written for one. */
export async function rubricNames({ rubrics }: Services): Promise<string[]> {
  return (await rubrics.list()).map(({ reference }) => reference);
}

async function problemsOf(document: TextDocument, services: Services): Promise<FoundProblem[]> {
  return templateProblems(document.getText(), { rubrics: await rubricNames(services) });
}

function replacement(document: TextDocument, problem: FoundProblem, word: string, index: number): CodeAction {
  const action = new CodeAction(l10n.t('Change to “{0}”', word), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  const range = rangeOf(document, problem);
  const quote = /^["']/.exec(document.getText(range))?.[0] ?? '';
  action.edit.replace(document.uri, range, `${quote}${word}${quote}`);
  action.diagnostics = [diagnosticOf(document, problem)];
  action.isPreferred = index === 0;
  return action;
}

function diagnosticOf(document: TextDocument, problem: FoundProblem): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(document, problem), problem.message, levelOf(problem));
  diagnostic.source = 'Promo Journal';
  diagnostic.code = problem.code;
  return diagnostic;
}

function levelOf({ severity }: FoundProblem): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}

function rangeOf(document: TextDocument, { offset, length }: FoundProblem): Range {
  return new Range(document.positionAt(offset), document.positionAt(offset + length));
}

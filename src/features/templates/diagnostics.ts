/** Problems of packet templates in editors, and what to write instead. */
import { CodeAction, CodeActionKind, l10n, WorkspaceEdit, type Range, type TextDocument } from 'vscode';

import { templateProblems, type FoundProblem } from '../../core/packet/assist/problems';
import type { Services } from '../../host/services';
import { diagnosticOf, FollowedDiagnostics } from '../../host/ui/followedDiagnostics';
import { rangeOf } from '../../host/ui/rangeOf';

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
    .filter((problem) => placeOf(document, problem).intersection(range) !== undefined)
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
  const range = placeOf(document, problem);
  const quote = /^["']/.exec(document.getText(range))?.[0] ?? '';
  action.edit.replace(document.uri, range, `${quote}${word}${quote}`);
  action.diagnostics = [diagnosticOf(document, problem)];
  action.isPreferred = index === 0;
  return action;
}

function placeOf(document: TextDocument, { offset, length }: FoundProblem): Range {
  return rangeOf(document, offset, offset + length);
}

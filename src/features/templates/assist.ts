/** Completion, hover, problems and what to write instead, in packet templates. */
import {
  CodeAction,
  CodeActionKind,
  CompletionItemKind,
  l10n,
  Range,
  WorkspaceEdit,
  type CompletionItem,
  type Hover,
  type Position,
  type TextDocument,
} from 'vscode';

import { completionsAt, explainedAt, type Completion } from '../../core/packet/assist/words';
import { templateProblems, type FoundProblem } from '../../core/packet/assist/problems';
import type { Services } from '../../host/services';
import { diagnosticOf, FollowedDiagnostics } from '../../host/ui/followedDiagnostics';
import { completionItem, hoverOf } from '../../host/ui/plain';
import { rangeOf } from '../../host/ui/rangeOf';

export async function templateCompletions(
  document: TextDocument,
  position: Position,
  services: Services,
): Promise<CompletionItem[]> {
  const nameable = { rubrics: await rubricNames(services) };
  return completionsAt(document.getText(), document.offsetAt(position), nameable).map((completion, index) =>
    itemOf(document, position, completion, index),
  );
}

export function templateHover(document: TextDocument, position: Position): Hover | undefined {
  const explained = explainedAt(document.getText(), document.offsetAt(position));
  if (!explained) return undefined;
  const { offset, length, usage, doc } = explained;
  const range = rangeOf(document, offset, offset + length);
  const example = usage === '' ? [] : [{ code: usage, language: 'handlebars' }];
  return hoverOf(range, ...example, doc);
}

/** The core's order, which knows what is likely here. */
function itemOf(
  document: TextDocument,
  position: Position,
  { label, kind, detail, doc, start }: Completion,
  index: number,
): CompletionItem {
  const item = completionItem(label, undefined, iconOf(kind));
  item.detail = detail;
  item.documentation = doc;
  item.range = new Range(document.positionAt(start), position);
  item.sortText = String(index).padStart(4, '0');
  return item;
}

function iconOf(kind: Completion['kind']): CompletionItemKind {
  switch (kind) {
    case 'field':
      return CompletionItemKind.Field;
    case 'helper':
      return CompletionItemKind.Function;
    case 'variable':
      return CompletionItemKind.Variable;
    case 'key':
      return CompletionItemKind.Property;
    case 'value':
      return CompletionItemKind.Value;
  }
}

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
async function rubricNames({ rubrics }: Services): Promise<string[]> {
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

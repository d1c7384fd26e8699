/** Quick fixes of problems and hints. */
import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  l10n,
  workspace,
  WorkspaceEdit,
  type CodeActionContext,
  type Range,
  type TextDocument,
} from 'vscode';

import { fixesFor } from '../../core/journal/assist/fixes';
import { updateEntry } from '../../core/journal/edit';
import type { HintAnswer } from '../../core/journal/hints/hint';
import { ROLES } from '../../core/journal/schema';
import type { TextEdit } from '../../core/journal/textEdit';
import type { Analysis, PlacedHint } from './diagnostics';
import { readSettings, SETTINGS } from '../../host/settings';
import { rangeOf } from '../../host/ui/rangeOf';
import { findingActions } from './findings';
import { answersFromSchema } from './yamlExtension';

/** The fixes of everything that touches a range. `canAsk`: whether Add Detail knows the wins of this document. */
export function actionsFor(
  document: TextDocument,
  range: Range,
  { diagnostics }: CodeActionContext,
  analysis: Analysis,
  canAsk: boolean,
): CodeAction[] {
  const { problems, hints, parsed, rubric } = analysis;
  const shownAt = (start: number, end: number, code: string) => {
    const place = rangeOf(document, start, end);
    const shown = diagnostics.filter((one) => one.code === code && one.range.isEqual(place));
    return { touches: place.intersection(range) !== undefined, shown };
  };
  const withSchema = !answersFromSchema(document, 'validate');
  const ofProblems = problems.flatMap((problem) => {
    const { touches, shown } = shownAt(problem.offset, problem.offset + problem.length, problem.code);
    if (!touches) return [];
    return fixesFor(problem, parsed, rubric, { withSchema }).map(({ title, edit, isPreferred }) => {
      const action = editAction(document, title, edit);
      return Object.assign(action, { isPreferred, diagnostics: shown });
    });
  });
  const touched = hints.flatMap((hint) => {
    const { touches, shown } = shownAt(hint.start, hint.end, hint.found.hint.id);
    return touches ? [{ hint, shown }] : [];
  });
  const answers = touched.flatMap(({ hint, shown }) =>
    answersTo(document, hint, analysis, canAsk).map((action) =>
      Object.assign(action, { diagnostics: shown }),
    ),
  );
  const ofFindings = canAsk ? findingActions(document, range, analysis.findings) : [];
  const turnOffs = touched.map(({ hint, shown }) => Object.assign(turnOff(hint), { diagnostics: shown }));
  return [...ofProblems, ...answers, ...ofFindings, ...turnOffs];
}

/** A role is a word of four, and set in the text; everything else is asked for. */
function answersTo(
  document: TextDocument,
  { winId, found }: PlacedHint,
  { parsed }: Analysis,
  canAsk: boolean,
): CodeAction[] {
  const { answer } = found.hint;
  if (answer !== 'role') return canAsk ? [askAction(winId, answer)] : [];
  if (parsed.kind === 'unreadable') return [];
  return ROLES.flatMap((role) => {
    const result = updateEntry(parsed, 'wins', winId, { role });
    return result.ok ? editAction(document, l10n.t('Your role: {0}', role), result.value.edit) : [];
  });
}

function askAction(id: string, about: Exclude<HintAnswer, 'role'>): CodeAction {
  const titles: Readonly<Record<typeof about, string>> = {
    result: l10n.t('Add what changed…'),
    evidence: l10n.t('Add what proves it…'),
    helped: l10n.t('Add who was helped…'),
    level: l10n.t('Say which level it shows…'),
  };
  const action = new CodeAction(titles[about], CodeActionKind.QuickFix);
  action.command = { command: 'promoJournal.addDetail', title: titles[about], arguments: [{ id, about }] };
  return action;
}

function turnOff({ found }: PlacedHint): CodeAction {
  const { id } = found.hint;
  const title = l10n.t('Turn this hint off ({0})', id);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'promoJournal.turnOffHint', title, arguments: [{ id }] };
  return action;
}

export async function turnOffHint({ id }: { readonly id: string }): Promise<void> {
  const hints = { ...readSettings().hints, [id]: false };
  await workspace.getConfiguration(SETTINGS).update('hints', hints, ConfigurationTarget.Global);
}

function editAction(document: TextDocument, title: string, { offset, length, text }: TextEdit): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, offset, offset + length), text);
  return action;
}

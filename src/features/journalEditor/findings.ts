/** What a calibration room would ask of a journal, at the wins that it is about. */
import {
  CodeAction,
  CodeActionKind,
  DiagnosticRelatedInformation,
  l10n,
  Location,
  type Diagnostic,
  type Range,
  type TextDocument,
} from 'vscode';

import type { Finding } from '../../core/committee/finding';
import type { NextStep } from '../../core/gaps/nextStep';
import { placeOfHint } from '../../core/journal/hints/index';
import type { Span } from '../../core/journal/layout';
import { entriesOf, type ParsedJournal } from '../../core/journal/parse';
import { assertNever } from '../../core/result';
import { callOf } from '../../host/nextSteps';
import { diagnosticOf } from '../../host/ui/followedDiagnostics';
import { rangeOf } from '../../host/ui/rangeOf';

/** Further wins that a problem leads to: the list of problems shows them below it. */
const MOST_RELATED = 5;

/** A finding where it is shown: at its first win, or at the top of the file. */
export interface PlacedFinding extends Span {
  readonly finding: Finding;
  /** Its other wins. */
  readonly others: readonly (Span & { readonly title: string })[];
}

/**
 * Places findings in the text that they were made from. One about no win is a problem of the file only where it would stop
 * a case: a new journal would begin with ten of them, and the Gaps view has them all.
 */
export function placeFindings(parsed: ParsedJournal, findings: readonly Finding[]): PlacedFinding[] {
  if (parsed.kind === 'unreadable' || findings.length === 0) return [];
  const wins = new Map(entriesOf(parsed, 'wins').map((entry) => [entry.value?.id, entry]));
  const shown = findings.filter(({ wins: cited, severity }) => cited.length > 0 || severity === 'high');
  return shown.map((finding) => {
    const cited = finding.wins.flatMap((id) => {
      const entry = wins.get(id);
      if (!entry?.value) return [];
      return { ...placeOfHint(parsed.text, entry, { field: 'title' }), title: entry.value.title };
    });
    const [first, ...others] = cited;
    const { start, end } = first ?? top(parsed.text);
    return { start, end, finding, others: others.slice(0, MOST_RELATED) };
  });
}

/** A finding as a problem: something to know, neither wrong nor in the way. */
export function findingDiagnostic(document: TextDocument, placed: PlacedFinding): Diagnostic {
  const { start, end, finding, others } = placed;
  const { message, check: code } = finding;
  const place = { offset: start, length: end - start };
  const diagnostic = diagnosticOf(document, { ...place, message, severity: 'information', code });
  diagnostic.relatedInformation = others.map(
    (other) =>
      new DiagnosticRelatedInformation(
        new Location(document.uri, rangeOf(document, other.start, other.end)),
        other.title,
      ),
  );
  return diagnostic;
}

/** What can be done about the findings that touch a range. */
export function findingActions(
  document: TextDocument,
  range: Range,
  findings: readonly PlacedFinding[],
): CodeAction[] {
  return findings.flatMap(({ start, end, finding }) => {
    const title = titleOf(finding.step);
    if (title === undefined) return [];
    if (!rangeOf(document, start, end).intersection(range)) return [];
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: 'promoJournal.press', title, arguments: [callOf(finding.step)] };
    return [action];
  });
}

/** The line that says what the file is. */
function top(text: string): Span {
  const line = /^schema:[^\r\n#]*/m.exec(text);
  return line ? { start: line.index, end: line.index + line[0].trimEnd().length } : { start: 0, end: 0 };
}

/** The words of a fix; none for one that leads where the problem stands already. */
function titleOf(step: NextStep): string | undefined {
  switch (step.kind) {
    case 'add-detail':
      return l10n.t('Answer what the room would ask…');
    case 'judge-levels':
      return l10n.t('Judge levels…');
    case 'log-win-for':
    case 'log-win':
      return l10n.t('Log a win that answers it…');
    case 'find-wins':
      return l10n.t('Look for wins of that time');
    case 'copy-question':
      return l10n.t('Copy the question to ask');
    case 'record-conversation':
      return l10n.t('Record a conversation…');
    case 'preview-packet':
      return l10n.t('Preview the packet');
    case 'open-win':
    case 'review-suggestions':
    case 'request-feedback':
    case 'review-week':
    case 'begin-design-doc':
      return undefined;
    default:
      return assertNever(step);
  }
}

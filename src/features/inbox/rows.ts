/** The rows of the inbox: by quarter and area, the best work first; then what has little signal, then what is logged. */
import { l10n } from 'vscode';

import { describeDate, describeDimension } from '../../core/capture/describe';
import type { Suggestion } from '../../core/evidence/suggestion';
import { cyclesIn } from '../../core/gaps/window';
import type { Rubric } from '../../core/rubric/model';
import { assertNever } from '../../core/result';
import type { RepositoryNote } from '../../host/suggestions';
import type { Row } from '../../host/ui/row';

const QUARTER = 3;

/** All suggestions in rows. Those that wait for a decision can be acted on; logged ones open their win's journal. */
export function inboxRows(
  suggestions: readonly Suggestion[],
  notes: readonly RepositoryNote[],
  rubric: Rubric,
): Row[] {
  const of = (standing: Suggestion['standing']) => suggestions.filter((one) => one.standing === standing);
  const row = (one: Suggestion) => suggestionRow(one, rubric);
  return [
    ...notes.map(noteRow),
    ...groupRows(suggestions, row),
    ...foldedRow('logged', l10n.t('Already in your journal'), of('logged').map(row)),
    ...foldedRow('low-signal', l10n.t('Low signal'), of('low-signal').map(row)),
  ];
}

/**
 * Groups in the order of the best that was found for them. What is logged counts as well: a group stays
 * where it is while the user works through it.
 */
function groupRows(suggestions: readonly Suggestion[], row: (one: Suggestion) => Row): Row[] {
  const groups = new Map<string, Row[]>();
  for (const one of suggestions.toSorted((a, b) => b.score - a.score)) {
    const rows = groups.get(groupOf(one)) ?? [];
    groups.set(groupOf(one), one.standing === 'candidate' ? [...rows, row(one)] : rows);
  }
  return [...groups]
    .filter(([, rows]) => rows.length > 0)
    .map(([label, rows]) => ({
      id: `group:${label}`,
      label,
      description: String(rows.length),
      children: rows,
    }));
}

function groupOf({ to, area, repository }: Suggestion): string {
  const [quarter] = cyclesIn({ from: to, to }, QUARTER);
  return [quarter?.name, area ?? repository].filter(Boolean).join(' · ');
}

function foldedRow(id: string, label: string, rows: readonly Row[]): Row[] {
  return rows.length === 0
    ? []
    : [{ id: `group:${id}`, label, description: String(rows.length), children: rows, isFolded: true }];
}

function suggestionRow(one: Suggestion, rubric: Rubric): Row {
  const size = sizeText(one);
  return {
    id: `suggestion:${one.id}`,
    label: one.title,
    description: size,
    tooltip: { title: one.title, lines: reasons(one, rubric) },
    icon: iconOf(one),
    contextValue: one.standing === 'logged' ? 'logged' : 'suggestion',
    spoken: [one.title, size, describeDate(periodOf(one))].join(', '),
    suggestionId: one.id,
  };
}

function reasons(one: Suggestion, rubric: Rubric): string[] {
  const shown = one.dimensions.map(({ id, why }) => l10n.t('{0}: {1}', describeDimension(id, rubric), why));
  return [
    `${one.repository} · ${describeDate(periodOf(one))}`,
    ...shown,
    ...one.why,
    ...(one.people.length > 0 ? [l10n.t('With {0}', one.people.join(', '))] : []),
    ...(one.docs.length > 0 ? [one.docs.join(', ')] : []),
  ];
}

function sizeText({ kind, commits, docs, pr }: Suggestion): string {
  if (kind === 'review') return '';
  const parts = [
    pr === undefined ? '' : `#${pr}`,
    commits.length === 0
      ? ''
      : commits.length === 1
        ? l10n.t('1 commit')
        : l10n.t('{0} commits', commits.length),
    docs.length === 0 ? '' : docs.length === 1 ? l10n.t('1 document') : l10n.t('{0} documents', docs.length),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function iconOf({ kind, standing }: Suggestion): string {
  if (standing === 'logged') return 'check';
  switch (kind) {
    case 'commits':
      return 'git-commit';
    case 'doc':
      return 'book';
    case 'review':
      return 'comment-discussion';
    case 'postmortem':
      return 'pulse';
    default:
      return assertNever(kind);
  }
}

function noteRow({ repository, code }: RepositoryNote): Row {
  return {
    id: `note:${repository}`,
    label: l10n.t('{0}: {1}', repository, noteText(code)),
    icon: 'info',
    command: { command: 'promoJournal.showLog', title: l10n.t('Show log'), arguments: [] },
  };
}

function noteText(code: RepositoryNote['code']): string {
  switch (code) {
    case 'shallow':
      return l10n.t('a shallow clone, so older work is not seen');
    case 'partial':
      return l10n.t('a partial clone, so sizes of changes are not known');
    case 'no-commits':
      return l10n.t('no commits yet');
    case 'unsafe-ownership':
      return l10n.t('another user owns it, so git does not read it');
    case 'timeout':
      return l10n.t('reading took too long');
    case 'git-missing':
    case 'not-a-repository':
    case 'cancelled':
    case 'git-failed':
      return l10n.t('could not be read');
    default:
      return assertNever(code);
  }
}

function periodOf({ from, to }: Suggestion) {
  return from === to ? to : { from, to };
}

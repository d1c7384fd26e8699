/** What rows and quick picks of the inbox say of a suggestion alike. */
import { l10n } from 'vscode';

import type { Period } from '../../core/days';
import type { Suggestion } from '../../core/evidence/suggestion';

/** Its pull request, commits and documents, counted. */
export function sizeText({ kind, commits, docs, pr }: Suggestion): string {
  if (kind === 'review') return '';
  const parts = [
    pr === undefined ? '' : `#${pr}`,
    commits.length === 0 ? '' : commitsText(commits.length),
    docs.length === 0 ? '' : documentsText(docs.length),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function commitsText(count: number): string {
  return count === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', count);
}

export function documentsText(count: number): string {
  return count === 1 ? l10n.t('1 document') : l10n.t('{0} documents', count);
}

/** When it was: a day, or from one to another. */
export function periodOf({ from, to }: Suggestion): string | Period {
  return from === to ? to : { from, to };
}

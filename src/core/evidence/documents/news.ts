import * as l10n from '@vscode/l10n';
import { daysBetween, type Day } from '../../days';

/** A change of a document's status. */
export interface StatusNews {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
}

/** A status on a day. */
export interface DatedStatus {
  readonly day: Day;
  readonly status: string;
}

const ADVANCED = /^(?:accepted|approved|implementable|implemented|completed?|done)$/;

/** The last change from one known status to another, oldest status first. */
export function statusNewsOf(statuses: readonly DatedStatus[]): StatusNews | undefined {
  const known = statuses.filter(({ status }) => status !== 'unknown');
  const last = known.at(-1);
  const before = known.findLastIndex(({ status }) => status !== last?.status);
  const [from, to] = [known[before], known[before + 1]];
  return from && to && last ? { from: from.status, to: to.status, day: to.day } : undefined;
}

/** True where the status changed to accepted or implemented. */
export function isAgreed({ from, to }: StatusNews): boolean {
  return ADVANCED.test(to) && !/^(?:implemented|completed?|done)$/.test(from);
}

/** The status change of the user's document, as a sentence. */
export function newsSentence(title: string, { from, to, day }: StatusNews, writtenOn?: Day): string {
  const days = writtenOn === undefined ? 0 : daysBetween(writtenOn, day);
  return days > 0
    ? l10n.t('“{0}” went from {1} to {2} on {3}, {4} days after you wrote it', title, from, to, day, days)
    : l10n.t('“{0}” went from {1} to {2} on {3}', title, from, to, day);
}

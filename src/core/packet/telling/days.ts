/** Days as people say them. */
import * as l10n from '@vscode/l10n';

import { monthOf, type Day } from '../../days';

const MONTHS = (): readonly string[] => [
  l10n.t('January'),
  l10n.t('February'),
  l10n.t('March'),
  l10n.t('April'),
  l10n.t('May'),
  l10n.t('June'),
  l10n.t('July'),
  l10n.t('August'),
  l10n.t('September'),
  l10n.t('October'),
  l10n.t('November'),
  l10n.t('December'),
];

/** “20 November 2026”; what is no day stays as it is. */
export function dayInWords(day: string): string {
  const name = monthName(day);
  return name === '' || day.length < 10
    ? day
    : l10n.t('{0} {1} {2}', String(Number(day.slice(8, 10))), name, day.slice(0, 4));
}

/** “August to October 2026”, “December 2025 to January 2026”, “May 2026”. */
export function monthsInWords(from: Day, to: Day): string {
  if (monthOf(from) === monthOf(to)) return monthInWords(to);
  const start = from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : monthInWords(from);
  return l10n.t('{0} to {1}', start, monthInWords(to));
}

function monthInWords(day: Day): string {
  return l10n.t('{0} {1}', monthName(day), day.slice(0, 4));
}

function monthName(day: string): string {
  return MONTHS()[Number(day.slice(5, 7)) - 1] ?? '';
}

import { l10n } from 'vscode';

import { isDay } from '../../core/days';

/** What is wrong with a text that has to be a day; nothing when it is one. */
export function dayProblem(text: string): string | undefined {
  return isDay(text.trim()) ? undefined : l10n.t('“{0}” is no day: days are written 2026-11-22.', text);
}

import { l10n } from 'vscode';

import type { Day } from '../../core/days';
import type { Journal } from '../../core/journal/schema';
import { weeklyRecord } from '../../core/weekly/record';

/** How regularly the journal was written, a line for each fact; nothing for a journal without entries. */
export function recordLines(journal: Journal, today: Day): string[] {
  const { streak, missed, ofYear } = weeklyRecord(journal, today);
  if (ofYear === 0) return [];
  return [
    l10n.t('Weeks with something logged: {0} of the last 52', ofYear),
    ...(streak > 1 ? [l10n.t('{0} weeks in a row', streak)] : []),
    ...(missed.length > 0 ? [l10n.t('Missing: {0}', missed.toReversed().join(', '))] : []),
  ];
}

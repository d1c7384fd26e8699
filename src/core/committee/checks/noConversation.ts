import * as l10n from '@vscode/l10n';

import { daysBetween, type Day } from '../../days';
import { isFilled } from '../../gaps/proof';
import { defineCheck, type CheckInput, type Found } from '../check';

/** Mistake 4: never having the conversation, or none for long, or nothing of it word for word. See docs/domain.md, "Checks". */
export const noConversation = defineCheck({
  id: 'no-conversation',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { days: 90 },
  find: (input, thresholds) => {
    const last = lastConversation(input);
    if (last === undefined) {
      return [
        record(
          l10n.t('No conversation about the next level is on record. Ask your manager what is missing.'),
        ),
      ];
    }
    const days = daysBetween(last, input.asOf);
    if (days > thresholds.days) {
      return [
        record(l10n.t('The last conversation about the next level was on {0}, {1} days ago.', last, days)),
      ];
    }
    if (input.managerGaps.some(({ quote }) => isFilled(quote))) return [];
    return [record(l10n.t('What your manager sees missing is not written down, word for word.'))];
  },
});

function record(message: string): Found {
  return { message, wins: [], step: { kind: 'record-conversation' } };
}

function lastConversation({ journal, asOf }: CheckInput): Day | undefined {
  const days = journal.conversations.map(({ date }) => date).filter((date) => date <= asOf);
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b));
}

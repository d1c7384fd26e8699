import * as l10n from '@vscode/l10n';

import type { ManagerGapReport } from '../../gaps/report';
import { defineCheck, type CheckInput, type Found } from '../check';
import { aboutWins } from '../citing';

/** What the manager said is missing, and no next-level win has answered for a while. See docs/domain.md, "Checks". */
export const gapUnanswered = defineCheck({
  id: 'gap-unanswered',
  kind: 'question',
  severity: 'high',
  thresholds: {},
  find: (input) =>
    input.managerGaps
      .filter(({ isUnanswered }) => isUnanswered)
      .map((gap) => {
        const answers = answersTo(gap, input);
        return { ...aboutWins(words(gap), answers), ...(answers.length === 0 && answerNext(gap, input)) };
      }),
});

function words({ quote, since }: ManagerGapReport): string {
  return l10n.t('Your manager said: “{0}” No evidence since {1}.', quote, since);
}

/** Where no win is linked yet, a new one is what answers; its dimension is known when the gap names one. */
function answerNext(
  { dimension }: ManagerGapReport,
  { rubric }: CheckInput,
): Pick<Found, 'command' | 'arguments'> {
  const about = rubric.dimensions.some(({ id }) => id === dimension) ? { dimension } : {};
  return { command: 'promoJournal.logWinFor', arguments: [about] };
}

function answersTo({ wins: ids }: ManagerGapReport, { wins }: CheckInput): CheckInput['wins'] {
  if (ids.length === 0) return [];
  return wins.filter(({ win, isNextLevel }) => isNextLevel && ids.includes(win.id));
}

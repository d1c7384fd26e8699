import * as l10n from '@vscode/l10n';

import type { NextStep } from '../../gaps/nextStep';
import type { ManagerGapReport } from '../../gaps/report';
import { dimensionResolver } from '../../rubric/resolve';
import { defineCheck, type CheckInput } from '../check';
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
        const cited = aboutWins(words(gap), answers);
        return answers.length > 0 ? cited : { ...cited, step: answerNext(gap, input) };
      }),
});

function words({ quote, since }: ManagerGapReport): string {
  return l10n.t('Your manager said: “{0}” No evidence since {1}.', quote, since);
}

/** Where no win is linked yet, a new one is what answers; its dimension is known when the gap names one. */
function answerNext({ dimension }: ManagerGapReport, { rubric }: CheckInput): NextStep {
  const id = dimension === undefined ? undefined : dimensionResolver(rubric)(dimension);
  return { kind: 'log-win-for', ...(id !== undefined && { dimension: id }) };
}

function answersTo({ wins: ids }: ManagerGapReport, { wins }: CheckInput): CheckInput['wins'] {
  if (ids.length === 0) return [];
  return wins.filter(({ win, isNextLevel }) => isNextLevel && ids.includes(win.id));
}

import * as l10n from '@vscode/l10n';

import { daysBetween, type Day } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import type { ManagerGapReport } from '../../gaps/report';
import { defineCheck } from '../check';
import { aboutWins } from '../citing';

/** What the manager said is missing, and no next-level win has answered for a while. Domain notes, section 6, gap-unanswered. */
export const gapUnanswered = defineCheck({
  id: 'gap-unanswered',
  kind: 'question',
  severity: 'high',
  thresholds: { days: 60 },
  find: ({ managerGaps, wins, asOf }, thresholds) => {
    const open = managerGaps.filter(({ status }) => status === 'open');
    const byId = new Map(open.length === 0 ? [] : wins.map((win) => [win.win.id, win]));
    return open.flatMap((gap) => {
      const answers = answersTo(gap, byId);
      const since = lastMovement(gap, answers);
      if (daysBetween(since, asOf) < thresholds.days) return [];
      return [
        aboutWins(l10n.t('Your manager said: “{0}” No evidence since {1}.', gap.quote, since), answers),
      ];
    });
  },
});

function answersTo({ wins }: ManagerGapReport, byId: ReadonlyMap<string, AssessedWin>): AssessedWin[] {
  return wins.flatMap((id) => byId.get(id) ?? []).filter((win) => win.isNextLevel);
}

/** The day it was said, or the last one of a win that answers it. */
function lastMovement({ date }: ManagerGapReport, answers: readonly AssessedWin[]): Day {
  return answers.reduce((last, { to }) => (to > last ? to : last), date);
}

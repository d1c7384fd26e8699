import * as l10n from '@vscode/l10n';

import { loggedWeeks, weeksDue } from '../../weekly/record';
import { defineCheck } from '../check';

/**
 * The Friday log: too few of the last weeks have an entry. A week counts as logged with a weekly review or a
 * win of it; weeks before the journal's first entry are not missed. See docs/domain.md, "The weekly review".
 */
export const fridayMissed = defineCheck({
  id: 'friday-missed',
  kind: 'mistake',
  severity: 'low',
  thresholds: { weeks: 4, logged: 3 },
  find: ({ journal, wins, asOf }, thresholds) => {
    const days = wins.map(({ to }) => to);
    const logged = loggedWeeks(journal.weeks, days, asOf);
    const due = weeksDue(logged, asOf, thresholds.weeks);
    const missed = due.filter((week) => !logged.has(week)).length;
    if (due.length < thresholds.weeks || due.length - missed >= thresholds.logged) return [];
    return [
      {
        message: l10n.t('{0} of the last {1} Fridays are missing. Five minutes each.', missed, due.length),
        wins: [],
        step: { kind: 'review-week' },
      },
    ];
  },
});

import * as l10n from '@vscode/l10n';

import { daysBetween } from '../../days';
import { spanOf, type AssessedWin } from '../../gaps/assess';
import { defineCheck } from '../check';
import { aboutWins, namedWins } from '../citing';

/** Mistake 6: solo heroics, weeks of work with nobody else named. See docs/domain.md, "Checks". */
export const solo = defineCheck({
  id: 'solo',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { weeks: 6 },
  find: ({ wins, asOf }, thresholds) => {
    const alone = wins.filter(
      (win) => win.helped.length === 0 && !win.isCorroborated && weeksOf(win, asOf) >= thresholds.weeks,
    );
    const [first] = alone;
    if (!first) return [];
    const weeks = Math.floor(weeksOf(first, asOf));
    const message =
      weeks === 1
        ? l10n.t('{0} ran 1 week with nobody else named. Who could have owned a part?', namedWins(alone))
        : alone.length === 1
          ? l10n.t(
              '{0} ran {1} weeks with nobody else named. Who could have owned a part?',
              namedWins(alone),
              weeks,
            )
          : l10n.t(
              '{0} ran for weeks with nobody else named. Who could have owned a part?',
              namedWins(alone),
            );
    return [aboutWins(message, alone)];
  },
});

/** Weeks from the first to the last day, both included, before the window too. */
function weeksOf({ win, to }: AssessedWin, asOf: string): number {
  return (daysBetween(spanOf(win, asOf).from, to) + 1) / 7;
}

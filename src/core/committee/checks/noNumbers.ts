import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { aboutWins, nextLevelOf } from '../citing';

/** Specific and measurable: too many next-level wins without a number that can be looked up. See docs/domain.md, "Checks". */
export const noNumbers = defineCheck({
  id: 'no-numbers',
  kind: 'objection',
  severity: 'medium',
  thresholds: { share: 0.4 },
  find: ({ wins }, thresholds) => {
    const claimed = nextLevelOf(wins);
    const without = claimed.filter((win) => !win.hasSourcedNumber);
    if (without.length === 0 || without.length / claimed.length <= thresholds.share) return [];
    const message =
      claimed.length === 1
        ? l10n.t('The one next-level win has no number with a source.')
        : l10n.t('{0} of {1} next-level wins have no number with a source.', without.length, claimed.length);
    return [aboutWins(message, without)];
  },
});

import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { askingAbout, namedWins, nextLevelOf, percent } from '../citing';

/** Microsoft looks for results through others: too few next-level wins name anybody. See docs/domain.md, "Checks". */
export const msOthers = defineCheck({
  id: 'ms-others',
  kind: 'objection',
  severity: 'high',
  company: 'microsoft',
  thresholds: { share: 0.3 },
  find: ({ wins }, thresholds) => {
    const claimed = nextLevelOf(wins);
    const alone = claimed.filter(({ helped }) => helped.length === 0);
    const named = claimed.length - alone.length;
    if (alone.length === 0 || named / claimed.length >= thresholds.share) return [];
    const message = l10n.t(
      'Results through others: {0} % of next-level wins name somebody else. Who was part of {1}?',
      percent(named, claimed.length),
      namedWins(alone),
    );
    return [askingAbout(message, alone, 'helped')];
  },
});

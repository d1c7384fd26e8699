import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { askingAbout, namedWins, nextLevelOf } from '../citing';

/** Amazon compares across the organisation: an effect on another team is required. See docs/domain.md, "Checks". */
export const amazonOrg = defineCheck({
  id: 'amazon-org',
  kind: 'objection',
  severity: 'high',
  company: 'amazon',
  thresholds: { wins: 1 },
  find: ({ wins }, thresholds) => {
    const claimed = nextLevelOf(wins);
    const wide = claimed.filter(({ win: { reach } }) => reach === 'cross-team' || reach === 'org');
    const close = claimed.filter((win) => !wide.includes(win));
    if (close.length === 0 || wide.length >= thresholds.wins) return [];
    const message =
      wide.length === 0
        ? l10n.t('Nothing touched another team. Which team uses what came of {0}?', namedWins(close))
        : l10n.t('Too little touched another team. Which team uses what came of {0}?', namedWins(close));
    return [askingAbout(message, close, 'reach')];
  },
});

import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';

import { defineCheck } from '../check';
import { askingAbout } from '../citing';
import { hasEffect, hasWhy } from '../story';

/** Google reads a story, not a list: most wins say neither why nor what changed. See docs/domain.md, "Checks". */
export const googleList = defineCheck({
  id: 'google-list',
  kind: 'objection',
  severity: 'medium',
  company: 'google',
  thresholds: { share: 0.5 },
  find: ({ wins }, thresholds) => {
    const tasks = wins.filter(isTask);
    if (tasks.length === 0 || tasks.length / wins.length <= thresholds.share) return [];
    const message =
      tasks.length === 1
        ? l10n.t('It reads as a list of tasks: 1 win has neither a problem nor an effect.')
        : l10n.t('It reads as a list of tasks: {0} wins have neither a problem nor an effect.', tasks.length);
    return [askingAbout(message, tasks, 'problem')];
  },
});

function isTask({ win }: AssessedWin): boolean {
  return !hasWhy(win) && !hasEffect(win);
}

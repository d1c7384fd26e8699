import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { aboutWins, nextLevelOf } from '../citing';
import { hasEffect } from '../story';

/** Question 1: what is clearly at the next level? It takes wins with something to read and an effect. Domain notes, section 6, q-next-level. */
export const nextLevel = defineCheck({
  id: 'q-next-level',
  kind: 'question',
  severity: 'high',
  thresholds: { wins: 3 },
  find: ({ wins, rubric }, thresholds) => {
    const proven = nextLevelOf(wins).filter(({ hasArtifact, win }) => hasArtifact && hasEffect(win));
    if (proven.length >= thresholds.wins) return [];
    const level = rubric.to.label;
    const message =
      proven.length === 1
        ? l10n.t('Name the work that is already {0}. There is 1 win with proof and an effect.', level)
        : l10n.t(
            'Name the work that is already {0}. There are {1} wins with proof and an effect.',
            level,
            proven.length,
          );
    return [aboutWins(message, proven)];
  },
});

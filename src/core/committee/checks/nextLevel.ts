import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { isUnjudged, judging } from '../../gaps/unjudged';
import { defineCheck } from '../check';
import { aboutWins, nextLevelOf } from '../citing';
import { hasEffect } from '../story';

/** Question 1: what is clearly at the next level? It takes wins with something to read and an effect; where some wins have no level yet, the next step is to say it. See docs/domain.md, "Checks". */
export const nextLevel = defineCheck({
  id: 'q-next-level',
  kind: 'question',
  severity: 'high',
  asked: {
    question: ({ to }) => l10n.t('Which of this is clearly {0} work already?', to.label),
    answeredBy: ({ wins }) => provenIn(wins),
  },
  thresholds: { wins: 3 },
  find: ({ wins, rubric }, thresholds) => {
    const proven = provenIn(wins);
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
    const unjudged = wins.map(({ win }) => win).filter(isUnjudged);
    const found = aboutWins(message, proven);
    return [unjudged.length > 0 ? { ...found, step: judging(unjudged) } : found];
  },
});

function provenIn(wins: readonly AssessedWin[]): AssessedWin[] {
  return nextLevelOf(wins).filter(({ hasArtifact, win }) => hasArtifact && hasEffect(win));
}

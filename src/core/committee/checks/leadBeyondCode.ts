import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { isFilled } from '../../gaps/proof';
import { defineCheck, type AnsweringInput } from '../check';
import { aboutWins } from '../citing';

/**
 * Question 3: leadership beyond your own code. A design, a review that taught or a person who grew, in a
 * dimension of technical leadership or of impact on others. See docs/domain.md, "Checks".
 */
export const leadBeyondCode = defineCheck({
  id: 'q-lead-beyond-code',
  kind: 'question',
  severity: 'high',
  asked: {
    question: () => l10n.t('Where is the leadership beyond your own code?'),
    answeredBy: (input) => leadingWins(input).filter(isBeyondCode),
  },
  thresholds: { wins: 1 },
  find: (input, thresholds) => {
    if (input.wins.length === 0) return [];
    const leading = leadingWins(input);
    if (leading.filter(isBeyondCode).length >= thresholds.wins) return [];
    const allCode = input.wins.every((win) => !win.hasNonCodeArtifact);
    const message = allCode
      ? l10n.t('Every artefact is code. Which design, standard or person changed?')
      : l10n.t(
          'No design, review or mentoring is logged as leadership. Which decision or person changed because of you?',
        );
    return [aboutWins(message, leading)];
  },
});

/** Wins in a dimension whose primary shift is technical leadership or impact on others. */
function leadingWins({ wins, rubric }: AnsweringInput): AssessedWin[] {
  const leading = new Set(
    rubric.dimensions
      .filter(({ seeds }) => seeds.includes('techlead') || seeds.includes('multiplier'))
      .map(({ id }) => id),
  );
  return wins.filter(({ dimensions }) => dimensions.some((id) => leading.has(id)));
}

function isBeyondCode({ hasNonCodeArtifact, win }: AssessedWin): boolean {
  return (
    hasNonCodeArtifact ||
    win.role === 'reviewed' ||
    (win.helped ?? []).some(({ outcome }) => isFilled(outcome))
  );
}

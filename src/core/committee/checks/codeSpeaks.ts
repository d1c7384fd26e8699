import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { aboutWins } from '../citing';

/**
 * Mistake 1: “my code speaks for itself”. Counts wins whose only evidence is commits, not pieces of evidence: a win
 * has dozens of commits, and one document would never outweigh them. See docs/domain.md, "Checks".
 */
export const codeSpeaks = defineCheck({
  id: 'code-speaks',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { share: 0.8 },
  find: ({ wins }, thresholds) => {
    const evidenced = wins.filter(({ win }) => (win.evidence ?? []).length > 0);
    const codeOnly = evidenced.filter((win) => !win.hasArtifact);
    if (codeOnly.length === 0 || codeOnly.length / evidenced.length < thresholds.share) return [];
    return [
      aboutWins(l10n.t('Your code is not in the room. Attach a document, a decision or a result.'), codeOnly),
    ];
  },
});

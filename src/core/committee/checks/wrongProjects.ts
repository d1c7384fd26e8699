import * as l10n from '@vscode/l10n';

import { workMix } from '../../gaps/pieces';
import { defineCheck } from '../check';
import { aboutWins, percent } from '../citing';

/**
 * Mistake 5: the wrong projects. Most pieces of work are of the current level through and through. A project
 * is one piece, and so is a win without one; a piece whose level nobody has said is not counted, and too few
 * that are say nothing. See docs/domain.md, "Checks".
 */
export const wrongProjects = defineCheck({
  id: 'wrong-projects',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { share: 0.6, pieces: 4 },
  find: ({ wins }, thresholds) => {
    const { promotable, maintenance } = workMix(wins);
    const known = promotable.length + maintenance.length;
    if (known === 0 || known < thresholds.pieces) return [];
    if (maintenance.length / known <= thresholds.share) return [];
    const message = l10n.t(
      '{0} % of your pieces of work are of the current level. Bundle some as a series with a result, or pick one where nobody knows the answer.',
      percent(maintenance.length, known),
    );
    return [aboutWins(message, maintenance.flat())];
  },
});

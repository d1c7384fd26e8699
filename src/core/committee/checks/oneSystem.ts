import * as l10n from '@vscode/l10n';

import { largestComponent } from '../../gaps/pieces';
import { defineCheck } from '../check';
import { aboutWins, percent } from '../citing';

/**
 * Mistake 3: going deep on one system alone. A win that touches two components crossed a boundary and
 * counts for neither. Silent until enough wins name a component. See docs/domain.md, "Checks".
 */
export const oneSystem = defineCheck({
  id: 'one-system',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { share: 0.75, wins: 4 },
  find: ({ wins }, thresholds) => {
    const most = largestComponent(wins);
    if (!most || most.placed < thresholds.wins) return [];
    if (most.wins.length / most.placed < thresholds.share) return [];
    const message = l10n.t(
      '{0} % sits in {1}. Where did you cross a system boundary?',
      percent(most.wins.length, most.placed),
      most.name,
    );
    return [aboutWins(message, most.wins)];
  },
});

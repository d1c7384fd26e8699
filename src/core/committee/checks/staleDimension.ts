import * as l10n from '@vscode/l10n';

import { daysBetween } from '../../days';
import { staleAfterDays } from '../../gaps/coverage';
import { defineCheck } from '../check';
import { aboutWins } from '../citing';

/** A core dimension last proved too long ago: the room asks whether it still holds. See docs/domain.md, "Checks". */
export const staleDimension = defineCheck({
  id: 'stale',
  kind: 'dimension',
  severity: 'medium',
  thresholds: {},
  find: ({ evidence, asOf, rubric }) =>
    evidence.flatMap(({ dimension, last }) => {
      if (!dimension.core || !last || daysBetween(last.to, asOf) <= staleAfterDays(rubric)) return [];
      return [
        aboutWins(l10n.t('{0} was last shown on {1}. What came since?', dimension.name, last.to), [last]),
      ];
    }),
});

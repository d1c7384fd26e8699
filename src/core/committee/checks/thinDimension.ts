import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';

/**
 * All five shifts: a core dimension below its needs. Empty is what a committee stops at; thin is what
 * it asks about. An unjudged one is below them or not: its wins are to be judged first. See docs/domain.md, "Checks".
 */
export const thinDimension = defineCheck({
  id: 'thin-dimension',
  kind: 'dimension',
  severity: 'medium',
  thresholds: {},
  find: ({ evidence, reports }) =>
    evidence.flatMap(({ dimension, state }, index) => {
      const report = reports[index];
      if (!report || !dimension.core || (state !== 'empty' && state !== 'thin')) return [];
      const [proof] = dimension.goodEvidence;
      const message =
        proof === undefined
          ? l10n.t('{0}: {1}.', dimension.name, report.reason)
          : l10n.t('{0}: {1}. Best next proof: {2}', dimension.name, report.reason, proof);
      return [
        {
          severity: state === 'empty' ? 'high' : 'medium',
          message,
          wins: report.wins,
          step: { kind: 'log-win-for', dimension: dimension.id },
        },
      ];
    }),
});

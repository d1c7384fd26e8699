import * as l10n from '@vscode/l10n';

import type { GapReport } from './report';

/**
 * Readiness in words, without a percentage or prediction (docs/domain.md, "Readiness"). Only findings of high severity
 * count against it.
 */
export function readiness({ findings }: Pick<GapReport, 'findings'>): string {
  const high = findings.filter(({ severity }) => severity === 'high').length;
  if (high === 0) return l10n.t('Ready to discuss');
  return high === 1
    ? l10n.t('Not ready to discuss yet: 1 thing a committee would stop at')
    : l10n.t('Not ready to discuss yet: {0} things a committee would stop at', high);
}

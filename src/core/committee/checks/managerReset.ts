import * as l10n from '@vscode/l10n';

import { addMonths } from '../../days';
import { defineCheck } from '../check';

/**
 * A new manager: the clock may start anew. Silent once a conversation since then is on record, because that is
 * where a handover shows in the journal. See docs/domain.md, "Checks".
 */
export const managerReset = defineCheck({
  id: 'manager-reset',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { months: 6 },
  find: ({ journal, asOf }, thresholds) => {
    const { name, since } = journal.profile.manager ?? {};
    if (name === undefined || since === undefined || since > asOf) return [];
    if (since <= addMonths(asOf, -thresholds.months)) return [];
    if (journal.conversations.some(({ date }) => date >= since && date <= asOf)) return [];
    return [
      {
        message: l10n.t(
          '{0} is your manager since {1}, and no conversation since then is on record. Hand the case over: your packet, and what was agreed before.',
          name,
          since,
        ),
        wins: [],
        step: { kind: 'preview-packet', audience: 'manager' },
      },
    ];
  },
});

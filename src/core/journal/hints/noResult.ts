import * as l10n from '@vscode/l10n';

import type { Hint } from './hint';

/** Impact before effort: a win without a result reads as activity. See docs/domain.md, "Proof". */
export const noResult: Hint = {
  id: 'no-result',
  answer: 'result',
  find: ({ impact }) =>
    Object.keys(impact ?? {}).length > 0
      ? undefined
      : {
          field: 'title',
          message: l10n.t('No result yet. A committee asks what changed before it asks what was built.'),
        },
};

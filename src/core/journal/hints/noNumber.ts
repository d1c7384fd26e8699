import * as l10n from '@vscode/l10n';

import { hasNumber } from '../../gaps/proof';
import type { Hint } from './hint';

/** A result that nobody can measure. Silent where there is no result at all: that is `no-result`. See docs/domain.md, "Proof". */
export const noNumber: Hint = {
  id: 'no-number',
  answer: 'result',
  find: ({ impact }) =>
    Object.keys(impact ?? {}).length === 0 || hasNumber(impact)
      ? undefined
      : {
          field: 'impact',
          message: l10n.t(
            'The result has no number. A figure, even a rough one with its source, ends the debate.',
          ),
        },
};

import * as l10n from '@vscode/l10n';

import { isFilled } from '../../gaps/proof';
import type { Hint } from './hint';

/** No claim without proof: neither evidence nor a source for the number. See docs/domain.md, "Proof". */
export const noEvidence: Hint = {
  id: 'no-evidence',
  answer: 'evidence',
  find: ({ evidence = [], impact }) =>
    evidence.length > 0 || isFilled(impact?.source)
      ? undefined
      : {
          field: 'title',
          message: l10n.t('Nothing proves it yet. In the room, only what can be opened and read counts.'),
        },
};

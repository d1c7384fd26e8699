import * as l10n from '@vscode/l10n';

import type { Hint } from './hint';

/** Work of the next level, or good work of this one? The room asks it of every win. See docs/domain.md, "Level". */
export const levelUnclear: Hint = {
  id: 'level-unclear',
  answer: 'level',
  find: ({ level }, rubric) =>
    level !== undefined
      ? undefined
      : {
          field: 'title',
          message: l10n.t(
            'It does not say which level it shows. The room asks of every win whether somebody at {0} could have done it.',
            rubric.from.label,
          ),
        },
};

import * as l10n from '@vscode/l10n';

import { firstIn, type Hint } from './hint';

const WE = /\b(?:we(?:['’](?:ve|re|d|ll))?|our team|us)\b/i;
/** “US” in capitals is a country more often than a pronoun. */
const COUNTRY = /^US$/;

/** Whose work was it? “We” hides the part that the case is about, unless the role is there. See docs/domain.md, "Five questions". */
export const weWithoutRole: Hint = {
  id: 'we-without-role',
  answer: 'role',
  find: (win) => {
    if (win.role !== undefined) return undefined;
    const found = firstIn(win, WE);
    if (!found || COUNTRY.test(found.words)) return undefined;
    const message = l10n.t(
      '“{0}” without your role. A committee promotes one person, and asks which part was yours.',
      found.words,
    );
    return { ...found, message };
  },
};

import * as l10n from '@vscode/l10n';

import { helpedPeople } from '../../gaps/proof';
import { firstIn, type Hint } from './hint';

const HELPING =
  'help(?:ed|ing|s)?|support(?:ed|ing|s)?|unblock(?:ed|ing|s)?|mentor(?:ed|ing|s)?|coach(?:ed|ing|es)?|train(?:ed|ing|s)?|onboard(?:ed|ing|s)?|enabl(?:ed|ing|es)';
const SOMEBODY =
  '(?:the|my|our|other|another|several|many|new|junior|two|three|\\d+) (?:\\w+ )?(?:teams?|engineers?|developers?|people|colleagues|teammates|joiners|hires)|others|everyone|everybody|people|colleagues|teammates';
const HELPED_SOMEBODY = new RegExp(`\\b(?:${HELPING}) (?:${SOMEBODY})\\b`, 'i');

/** “Helped the team” proves nothing; a name and what that person does alone now does. See docs/domain.md, "Proof". */
export const teamWithoutName: Hint = {
  id: 'team-without-name',
  answer: 'helped',
  find: (win) => {
    if (helpedPeople(win).length > 0) return undefined;
    const found = firstIn(win, HELPED_SOMEBODY);
    if (!found) return undefined;
    const message = l10n.t(
      '“{0}” without a name. A committee believes one person who got better more than a team that was helped.',
      found.words,
    );
    return { ...found, message };
  },
};

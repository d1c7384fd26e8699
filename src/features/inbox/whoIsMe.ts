/** The question which other names and addresses are the user's, too. */
import { ConfigurationTarget, l10n, workspace } from 'vscode';

import type { AliasProposal } from '../../core/evidence/aliases';
import type { Services } from '../../host/services';
import { readSettings, SETTINGS } from '../../host/settings';
import { pickMany } from '../../host/ui/plain';
import { NOT_ME } from './memory';

/**
 * Asks about each name and address once, on this machine: what is chosen is kept in the profile (in the settings while there
 * is no journal), what is not is remembered as somebody else. True when there is more to read now.
 */
export async function askWhoIsMe({ suggestions, journal, globalMemory }: Services): Promise<boolean> {
  const notMe = globalMemory.get<string[]>(NOT_ME, []);
  const proposals = suggestions.proposals().filter(({ email }) => !notMe.includes(email.toLowerCase()));
  if (proposals.length === 0) return false;
  const { state, journal: read } = await journal.load();
  const picked = await pickMany(proposals.map(itemOf), {
    title: l10n.t('Which of these are you, too?'),
    placeHolder:
      state === 'ready'
        ? l10n.t('Their commits count as yours. Kept in your journal’s profile.')
        : l10n.t('Their commits count as yours. Kept in your settings.'),
    ignoreFocusOut: true,
  });
  if (!picked) return false;
  const mine = [...new Set(picked.map(({ email }) => email))];
  const others = proposals.map(({ email }) => email).filter((email) => !mine.includes(email));
  await globalMemory.update(NOT_ME, [...notMe, ...others.map((email) => email.toLowerCase())]);
  if (mine.length === 0) return false;
  if (state === 'ready') {
    await journal.updateProfile({ identities: [...(read.profile.identities ?? []), ...mine] });
  } else {
    const identities = [...readSettings().identities, ...mine];
    await workspace.getConfiguration(SETTINGS).update('identities', identities, ConfigurationTarget.Global);
  }
  return true;
}

function itemOf({ name, email, commits, why, likely }: AliasProposal) {
  return {
    label: `${name} <${email}>`,
    description: commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', commits),
    detail: why,
    picked: likely,
    email,
  };
}

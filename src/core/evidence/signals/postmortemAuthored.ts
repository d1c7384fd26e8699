import * as l10n from '@vscode/l10n';
import type { Signal } from './signal';

/** The user wrote up an incident (docs/domain.md, "Signals"). A scribe is not an owner: ask. */
export const postmortemAuthored: Signal = {
  id: 'postmortem-authored',
  find: ({ documents }) => {
    const written = documents.find(({ kind, addedBy }) => kind === 'postmortem' && addedBy === 'me');
    if (!written) return undefined;
    return {
      strength: written.hasActions ? 'strong' : 'medium',
      why: written.hasActions
        ? l10n.t('You wrote up the incident “{0}”, with what follows from it', written.title)
        : l10n.t('You wrote up the incident “{0}”', written.title),
    };
  },
};

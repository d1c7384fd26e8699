import * as l10n from '@vscode/l10n';
import type { Signal } from './signal';

/**
 * The user wrote an incident report (docs/domain.md, "Signals"). Its writer need not be its owner, so the user is
 * asked.
 */
export const postmortemAuthored: Signal = {
  id: 'postmortem-authored',
  shifts: ['scope', 'influence'],
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

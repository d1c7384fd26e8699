import * as l10n from '@vscode/l10n';
import type { DesignDocument } from '../documents/document';
import type { Hit, Signal } from './signal';

const ENDED = /^(?:rejected|withdrawn|deferred|postponed|on hold)$/;

/** The user wrote a decision record (docs/domain.md, "Signals"). */
export const adrAuthored: Signal = {
  id: 'adr-authored',
  shifts: ['techlead'],
  find: ({ documents }) => authoredHit(documents.filter(({ kind }) => kind === 'adr')),
};

/** The hit for documents that the user wrote, shared by decision records and proposals. */
export function authoredHit(documents: readonly DesignDocument[]): Hit | undefined {
  const authored = documents.filter(({ addedBy }) => addedBy === 'me');
  const [first] = authored;
  if (!first) return undefined;
  const known = first.status === 'unknown' ? '' : l10n.t(' (status: {0})', first.status);
  return {
    strength: authored.every(({ status }) => ENDED.test(status)) ? 'medium' : 'strong',
    why:
      authored.length === 1
        ? l10n.t('You wrote the document “{0}”{1}', first.title, known)
        : l10n.t('You wrote {0} documents, first “{1}”{2}', authored.length, first.title, known),
  };
}

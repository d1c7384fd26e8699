import * as l10n from '@vscode/l10n';

import { defineCheck } from '../check';
import { askingPeers, nextLevelOf } from '../citing';
import { peerNotes } from '../peers';

/** Amazon's packet has at least four peer notes, and six are advised (docs/domain.md, "Company rubrics"). */
export const amazonPeers = defineCheck({
  id: 'amazon-peers',
  kind: 'question',
  severity: 'high',
  company: 'amazon',
  thresholds: { notes: 4, good: 6 },
  find: (input, thresholds) => {
    const notes = peerNotes(input).length;
    const unconfirmed = nextLevelOf(input.wins).filter(({ isCorroborated }) => !isCorroborated);
    if (notes < thresholds.notes) {
      const message = l10n.t('Peer notes: {0} of at least {1}.', notes, thresholds.notes);
      return [askingPeers(message, unconfirmed)];
    }
    if (notes >= thresholds.good) return [];
    const message = l10n.t('Peer notes: {0}. That is enough; {1} make it strong.', notes, thresholds.good);
    return [{ ...askingPeers(message, unconfirmed), severity: 'low' }];
  },
});

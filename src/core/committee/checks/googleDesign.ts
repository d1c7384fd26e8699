import * as l10n from '@vscode/l10n';

import { documentKindOf } from '../../evidence/documents/kind';
import type { AssessedWin } from '../../gaps/assess';
import type { NextStep } from '../../gaps/nextStep';
import { defineCheck } from '../check';
import { aboutWins, nextLevelOf } from '../citing';

/**
 * Google's packet rests on design documents. One counts when it is evidence of a win that you did more than
 * review: by its place, or because the win was design work. See docs/domain.md, "Checks".
 */
export const googleDesign = defineCheck({
  id: 'google-design',
  kind: 'objection',
  severity: 'high',
  company: 'google',
  thresholds: { documents: 1 },
  find: ({ wins }, thresholds) => {
    const designs = wins.filter(hasDesign);
    if (wins.length === 0 || designs.length >= thresholds.documents) return [];
    const message =
      designs.length === 0
        ? l10n.t(
            'No design document of yours is in the packet. Attach one, or write the next one unprompted.',
          )
        : l10n.t('Too few design documents of yours are in the packet: {0}.', designs.length);
    return [{ ...aboutWins(message, designs), step: designNext(nextLevelOf(wins)) }];
  },
});

function hasDesign({ win: { evidence = [], role, phase = [] } }: AssessedWin): boolean {
  if (role === 'reviewed') return false;
  return evidence.some((item) => 'doc' in item && (phase.includes('design') || isDesign(item.doc)));
}

function isDesign(path: string): boolean {
  const kind = documentKindOf(path);
  return kind === 'adr' || kind === 'rfc' || kind === 'design';
}

/** The strongest design work without a document is where one is missing first; without any, the next one is written. */
function designNext(claimed: readonly AssessedWin[]): NextStep {
  const missing = claimed.find((win) => win.win.phase?.includes('design') && !hasDesign(win));
  return missing
    ? { kind: 'add-detail', win: missing.win.id, about: 'evidence' }
    : { kind: 'begin-design-doc' };
}

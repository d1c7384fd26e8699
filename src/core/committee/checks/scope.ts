import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { REACHES } from '../../journal/schema';
import { defineCheck, type Found } from '../check';
import { aboutWins, askingAbout, namedWins, nextLevelOf } from '../citing';

/**
 * Objection 1: mid-level scope. The next-level wins with the widest reach stayed inside the team, or the
 * problem of each was given. Where they don't say, that is asked instead. See docs/domain.md, "Checks".
 */
export const scope = defineCheck({
  id: 'o-scope',
  kind: 'objection',
  severity: 'high',
  asked: {
    question: ({ from }) => l10n.t('Is this more than {0} scope?', from.label),
    answeredBy: ({ wins }) => widestFirst(nextLevelOf(wins).filter(wentFurther)),
  },
  thresholds: { wins: 3 },
  find: ({ wins }, thresholds) => {
    const largest = widestFirst(nextLevelOf(wins)).slice(0, Math.max(1, thresholds.wins));
    if (largest.length === 0) return [];
    if (!largest.some(wentFurther)) return [insideOneTeam(largest)];
    if (largest.some(({ win }) => win.ambiguity !== 'given')) return [];
    return [
      aboutWins(
        l10n.t('That sounds like mid-level scope: the problem of {0} was given to you.', namedWins(largest)),
        largest,
      ),
    ];
  },
});

function insideOneTeam(largest: readonly AssessedWin[]): Found {
  const silent = largest.filter(({ win }) => win.reach === undefined);
  if (silent.length > 0) {
    const message = l10n.t(
      'No win says that its effect left your team. How far did {0} go?',
      namedWins(silent),
    );
    return { ...askingAbout(message, silent, 'reach'), severity: 'medium' };
  }
  return aboutWins(
    l10n.t('That sounds like mid-level scope: {0} stayed inside one team.', namedWins(largest)),
    largest,
  );
}

function wentFurther({ win }: AssessedWin): boolean {
  return win.reach === 'cross-team' || win.reach === 'org';
}

/** By reach, and by strength where that is the same. */
function widestFirst(wins: readonly AssessedWin[]): AssessedWin[] {
  return wins.toSorted((a, b) => reachOf(b) - reachOf(a));
}

function reachOf({ win }: AssessedWin): number {
  return win.reach === undefined ? -1 : REACHES.indexOf(win.reach);
}

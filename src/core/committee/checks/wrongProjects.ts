import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { grouped } from '../../gaps/grouped';
import { defineCheck } from '../check';
import { aboutWins, percent } from '../citing';

/**
 * Mistake 5: the wrong projects. Most pieces of work are of the current level through and through. A project
 * is one piece, and so is a win without one; a piece whose level nobody has said is not counted, and too few
 * that are say nothing. Domain notes, section 6, wrong-projects.
 */
export const wrongProjects = defineCheck({
  id: 'wrong-projects',
  kind: 'mistake',
  severity: 'medium',
  thresholds: { share: 0.6, pieces: 4 },
  find: ({ wins }, thresholds) => {
    const known = piecesOf(wins).filter((piece) => piece.some(({ win }) => win.level !== undefined));
    const maintenance = known.filter((piece) => !piece.some(({ isNextLevel }) => isNextLevel));
    if (known.length === 0 || known.length < thresholds.pieces) return [];
    if (maintenance.length / known.length <= thresholds.share) return [];
    const message = l10n.t(
      '{0} % of your pieces of work are of the current level. Bundle some as a series with a result, or pick one where nobody knows the answer.',
      percent(maintenance.length, known.length),
    );
    return [aboutWins(message, maintenance.flat())];
  },
});

function piecesOf(wins: readonly AssessedWin[]): (readonly AssessedWin[])[] {
  const alone = wins.filter(({ win }) => win.project === undefined);
  const ofProjects = grouped(
    wins.filter(({ win }) => win.project !== undefined),
    ({ win }) => win.project,
  );
  return [...ofProjects.values(), ...alone.map((win) => [win])];
}

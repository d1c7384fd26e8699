import * as l10n from '@vscode/l10n';

import type { AssessedWin } from '../../gaps/assess';
import { cyclesWith } from '../../gaps/coverage';
import type { Shift } from '../../rubric/model';
import { defineCheck, type CheckInput } from '../check';
import { aboutWins, nextLevelOf } from '../citing';

/**
 * Meta looks for several good halves, each with project impact and with people: dimensions whose primary shift is
 * scope and multiplier. See docs/domain.md, "Checks".
 */
export const metaHalves = defineCheck({
  id: 'meta-halves',
  kind: 'question',
  severity: 'high',
  company: 'meta',
  thresholds: { halves: 2 },
  find: (input, thresholds) => {
    const impact = winsOfShift(input, 'scope');
    const people = winsOfShift(input, 'multiplier');
    const withPeople = cyclesWith(people, input.cycles);
    const halves = [...cyclesWith(impact, input.cycles)].filter((half) => withPeople.has(half)).length;
    if (input.wins.length === 0 || halves >= Math.min(thresholds.halves, input.cycles.length)) return [];
    const message =
      halves === 1
        ? l10n.t(
            'Only 1 half has both impact and people at the next level; the room looks for {0}.',
            thresholds.halves,
          )
        : l10n.t(
            '{0} halves have both impact and people at the next level; the room looks for {1}.',
            halves,
            thresholds.halves,
          );
    return [aboutWins(message, [...new Set([...impact, ...people])])];
  },
});

function winsOfShift({ wins, rubric }: CheckInput, shift: Shift): AssessedWin[] {
  const ids = new Set(rubric.dimensions.filter(({ seeds }) => seeds[0] === shift).map(({ id }) => id));
  return nextLevelOf(wins).filter(({ dimensions }) => dimensions.some((id) => ids.has(id)));
}

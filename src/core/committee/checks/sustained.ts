import * as l10n from '@vscode/l10n';

import { monthOf } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { cyclesWith } from '../../gaps/coverage';
import { grouped } from '../../gaps/grouped';
import { cycleFinder } from '../../gaps/window';
import { defineCheck, type CheckInput } from '../check';
import { aboutWins, nextLevelOf, onePerMonth, percent } from '../citing';

/**
 * Question 4: one strong half, or more? Next-level work in too few cycles or months, or most of it in one.
 * How many is the rubric's `process`; a win belongs to the cycle in which it ended. See docs/domain.md, "Checks".
 */
export const sustained = defineCheck({
  id: 'q-sustained',
  kind: 'question',
  severity: 'high',
  asked: {
    question: () => l10n.t('Is this more than one strong half?'),
    answeredBy: ({ wins }) => onePerMonth(nextLevelOf(wins)),
  },
  thresholds: { share: 0.6 },
  find: (input, thresholds) => {
    const claimed = nextLevelOf(input.wins);
    if (claimed.length === 0) return [];
    const { minCycles, minMonths } = input.rubric.process;
    const months = new Set(claimed.flatMap((win) => win.months)).size;
    const cycles = cyclesWith(claimed, input.cycles).size;
    const largest = largestCycle(claimed, input);
    const oneSided = input.cycles.length > 1 && largest.wins.length / claimed.length > thresholds.share;
    if (cycles >= Math.min(minCycles, input.cycles.length) && months >= minMonths && !oneSided) return [];
    const share = percent(largest.wins.length, claimed.length);
    return [
      aboutWins(
        l10n.t(
          '{0} % of the case is from {1}; {2} of at least {3} months have next-level work.',
          share,
          largest.name,
          months,
          minMonths,
        ),
        largest.wins,
      ),
    ];
  },
});

function largestCycle(
  wins: readonly AssessedWin[],
  { cycles }: CheckInput,
): { readonly name: string; readonly wins: readonly AssessedWin[] } {
  const cycleOf = cycleFinder(cycles);
  const winsOf = grouped(wins, ({ to }) => cycleOf(monthOf(to)));
  const [index, largest] = [...winsOf].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  return { name: cycles[index]?.name ?? '', wins: largest };
}

import * as l10n from '@vscode/l10n';

import { addDays, daysBetween, type Period } from '../../days';
import type { AssessedWin } from '../../gaps/assess';
import { monthsOf } from '../../gaps/window';
import { defineCheck, type CheckInput, type Found } from '../check';
import { aboutWins, nextLevelOf, onePerMonth } from '../citing';

/**
 * Objection 4: one good quarter. Fires on a gap of weeks between two next-level wins, or where no run of months is
 * long enough. The gap is reported first, because the user can look for work in it. See docs/domain.md, "Checks".
 */
export const oneQuarter = defineCheck({
  id: 'o-one-quarter',
  kind: 'objection',
  severity: 'medium',
  asked: {
    question: () => l10n.t('Was it one good quarter?'),
    answeredBy: ({ wins }) => onePerMonth(nextLevelOf(wins)),
  },
  thresholds: { months: 4, weeks: 8 },
  find: (input, thresholds) => {
    const claimed = nextLevelOf(input.wins);
    if (claimed.length === 0) return [];
    const hole = longestHole(claimed);
    if (hole && daysBetween(hole.before.to, hole.after.from) > thresholds.weeks * 7) return [holeFound(hole)];
    const run = longestRun(claimed, input);
    if (run >= thresholds.months) return [];
    const message =
      run === 1
        ? l10n.t(
            'One good quarter? No two months in a row have next-level work; the room looks for {0}.',
            thresholds.months,
          )
        : l10n.t(
            'One good quarter? {0} months in a row have next-level work; the room looks for {1}.',
            run,
            thresholds.months,
          );
    return [aboutWins(message, claimed)];
  },
});

interface Hole {
  readonly before: AssessedWin;
  readonly after: AssessedWin;
}

function holeFound({ before, after }: Hole): Found {
  const hole: Period = { from: addDays(before.to, 1), to: addDays(after.from, -1) };
  return {
    message: l10n.t(
      'One good quarter? Nothing of the next level between {0} and {1}.',
      before.to,
      after.from,
    ),
    wins: [before.win.id, after.win.id],
    step: { kind: 'find-wins', since: hole.from, until: hole.to },
  };
}

/** The longest time between the end of one win and the start of the next; wins that overlap leave none. */
function longestHole(wins: readonly AssessedWin[]): Hole | undefined {
  const inOrder = wins.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  let longest: Hole | undefined;
  let before: AssessedWin | undefined;
  for (const after of inOrder) {
    if (before && (!longest || lengthOf({ before, after }) > lengthOf(longest))) longest = { before, after };
    if (!before || after.to > before.to) before = after;
  }
  return longest;
}

function lengthOf({ before, after }: Hole): number {
  return daysBetween(before.to, after.from);
}

/** Length of the longest run of months with work of at least one of the wins. */
function longestRun(wins: readonly AssessedWin[], { window }: CheckInput): number {
  const months = new Set(wins.flatMap((win) => win.months));
  let longest = 0;
  let run = 0;
  for (const month of monthsOf(window)) {
    run = months.has(month) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

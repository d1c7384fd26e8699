import * as l10n from '@vscode/l10n';

import { addDays, weekOf, type Day } from '../../days';
import { defineCheck, type CheckInput } from '../check';

/** Fridays to look at are found by their week: four days after its Monday, whatever day it is asked on. */
const DAYS_TO_FRIDAY = 4;

/**
 * The Friday log: too few of the last weeks have an entry. A week counts as logged with a weekly review or a
 * win of it; weeks before the journal's first entry are not missed. Domain notes, section 6, friday-missed.
 */
export const fridayMissed = defineCheck({
  id: 'friday-missed',
  kind: 'mistake',
  severity: 'low',
  thresholds: { weeks: 4, logged: 3 },
  find: (input, thresholds) => {
    const logged = loggedWeeks(input);
    const first = [...logged].toSorted()[0];
    const due = lastFridays(input.asOf, thresholds.weeks)
      .map(weekOf)
      .filter((week) => first !== undefined && week > first);
    const missed = due.filter((week) => !logged.has(week)).length;
    if (due.length < thresholds.weeks || due.length - missed >= thresholds.logged) return [];
    return [
      {
        message: l10n.t('{0} of the last {1} Fridays are missing. Five minutes each.', missed, due.length),
        wins: [],
        command: 'promoJournal.logWin',
        arguments: [],
      },
    ];
  },
});

function loggedWeeks({ journal, wins, asOf }: CheckInput): ReadonlySet<string> {
  const now = weekOf(asOf);
  return new Set([
    ...journal.weeks.map(({ week }) => week).filter((week) => week <= now),
    ...wins.map(({ to }) => weekOf(to)),
  ]);
}

/** The last Fridays that are over, newest first. */
function lastFridays(asOf: Day, count: number): Day[] {
  let monday = asOf;
  while (weekOf(addDays(monday, -1)) === weekOf(asOf)) monday = addDays(monday, -1);
  const friday = addDays(monday, DAYS_TO_FRIDAY);
  const last = friday < asOf ? friday : addDays(friday, -7);
  return Array.from({ length: Math.min(52, Math.max(0, Math.floor(count))) }, (_, index) =>
    addDays(last, -7 * index),
  );
}

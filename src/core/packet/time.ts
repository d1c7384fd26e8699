/** When the work was: cycle by cycle, since the last talk, and what comes next. */
import { daysOfWeek, monthOf, type Day, type Period } from '../days';
import type { AssessedWin } from '../gaps/assess';
import { grouped } from '../gaps/grouped';
import { comparedWith } from '../gaps/movement';
import { cycleFinder, cyclesIn } from '../gaps/window';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import type { Audience } from './audience';
import type { ClaimMaker } from './claim';
import type { PacketAhead, PacketAnswer, PacketCycle, PacketRecent, PacketWeek } from './view';

const MOST_RECENT = 10;
/** Only a manager's packet counts from the last conversation; any other one from four weeks ago. */
const NO_CONVERSATIONS = { conversations: [] } as const;

/** Every cycle of the period with its next-level wins, oldest first. */
export function cyclesOf(
  wins: readonly AssessedWin[],
  rubric: Rubric,
  period: Period,
  { lineOf }: ClaimMaker,
): PacketCycle[] {
  const cycles = cyclesIn(period, rubric.process.cycleMonths);
  const cycleOf = cycleFinder(cycles);
  const inCycles = grouped(
    wins.filter(({ isNextLevel }) => isNextLevel),
    ({ to }) => cycleOf(monthOf(to)),
  );
  return cycles.map(({ name, from, to }, index) => {
    const own = inCycles.get(index) ?? [];
    const [strongest] = own;
    return {
      name,
      wins: own.length,
      strongest: strongest ? lineOf(strongest) : null,
      isPart: from < period.from || to > period.to,
    };
  });
}

/** What there is to tell since the last talk. */
export function recentOf(
  wins: readonly AssessedWin[],
  journal: Journal,
  { audience, period, asOf }: { readonly audience: Audience; readonly period: Period; readonly asOf: Day },
  { claimOf }: ClaimMaker,
): PacketRecent {
  const isManager = audience === 'manager';
  const last = comparedWith(isManager ? past(journal, asOf) : NO_CONVERSATIONS, asOf);
  const since = last < period.from ? period.from : last;
  const done = wins.filter(({ to }) => to >= since);
  return {
    since,
    wins: done.slice(0, MOST_RECENT).map(claimOf),
    more: Math.max(0, done.length - MOST_RECENT),
    weeks: isManager ? weeksOf(journal, since, period.to < asOf ? period.to : asOf) : [],
  };
}

function past({ conversations }: Journal, asOf: Day): Pick<Journal, 'conversations'> {
  return { conversations: conversations.filter(({ date }) => date <= asOf) };
}

function weeksOf({ weeks }: Journal, since: Day, until: Day): PacketWeek[] {
  return weeks
    .map(({ week, shipped = '', decisions = '', helped = '', impact = '' }) => {
      return { week, ...daysOfWeek(week), shipped, decisions, helped, impact };
    })
    .filter(({ from, to }) => to >= since && from <= until)
    .toSorted((a, b) => (a.week < b.week ? 1 : -1));
}

/** What is due from a day on, the nearest first: results of wins, and for the manager gaps and the target. */
export function aheadOf(
  wins: readonly AssessedWin[],
  answers: readonly PacketAnswer[],
  target: { readonly day: string; readonly level: string },
  asOf: Day,
): PacketAhead[] {
  const results = wins.flatMap(({ win: { followUp = '', title } }) => dueOn(followUp, 'result', title));
  const gaps = answers.flatMap(({ due, status, quote }) =>
    status === 'answered' ? [] : dueOn(due, 'gap', quote),
  );
  return [...results, ...gaps, ...dueOn(target.day, 'target', target.level)]
    .filter(({ day }) => day >= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function dueOn(day: string, kind: PacketAhead['kind'], what: string): PacketAhead[] {
  return day === '' ? [] : [{ day, kind, what }];
}

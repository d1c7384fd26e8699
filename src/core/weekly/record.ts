/** Which weeks have something in the journal: a weekly review, or a win of theirs. */
import { addDays, mondayOf, weekOf, WEEKDAYS, type Day, type Weekday } from '../days';
import type { Journal, Week } from '../journal/schema';
import { lastDay } from '../journal/winDate';

/** Fridays to look at are found by their week: four days after its Monday, whatever day it is asked on. */
const DAYS_TO_FRIDAY = 4;
/** Number of Fridays that the record checks (docs/domain.md, "The weekly review"). */
const FRIDAYS = 4;
/** Upper limit for that number, whatever a rubric says. */
const MOST_FRIDAYS = 52;

/** How regularly the journal was written up to a day. */
export interface WeeklyRecord {
  /** Weeks in a row with something logged, up to this one, or the last one while this one has nothing yet. */
  readonly streak: number;
  /** Of the last four weeks whose Friday is over, those with nothing logged, newest first. */
  readonly missed: readonly string[];
  /** Weeks with something logged in the year up to the day; about 50 is the aim (docs/domain.md, "The weekly review"). */
  readonly ofYear: number;
}

/** The weeks with a review or with one of these days in them, none of them after `asOf`. */
export function loggedWeeks(weeks: readonly Week[], days: readonly Day[], asOf: Day): ReadonlySet<string> {
  const now = weekOf(asOf);
  return new Set([...weeks.map(({ week }) => week), ...days.map(weekOf)].filter((week) => week <= now));
}

/** The weeks of the last Fridays that are over, newest first; none up to the first that was logged. */
export function weeksDue(logged: ReadonlySet<string>, asOf: Day, count: number): string[] {
  const first = [...logged].toSorted()[0];
  const friday = addDays(mondayOf(asOf), DAYS_TO_FRIDAY);
  const last = friday < asOf ? friday : addDays(friday, -7);
  const most = Math.min(MOST_FRIDAYS, Math.max(0, Math.floor(count)));
  return Array.from({ length: most }, (_, index) => weekOf(addDays(last, -7 * index))).filter(
    (week) => first !== undefined && week > first,
  );
}

/** The record of a journal up to a day. */
export function weeklyRecord({ weeks, wins }: Pick<Journal, 'weeks' | 'wins'>, asOf: Day): WeeklyRecord {
  const days = wins.map(({ date }) => lastDay(date));
  const logged = loggedWeeks(weeks, days, asOf);
  const yearAgo = weekOf(addDays(asOf, -364));
  return {
    streak: streakOf(logged, asOf),
    missed: weeksDue(logged, asOf, FRIDAYS).filter((week) => !logged.has(week)),
    ofYear: [...logged].filter((week) => week > yearAgo).length,
  };
}

/** True from a day of the week on, until the week has its review. */
export function isReviewDue(lastReviewed: string | undefined, from: Weekday, today: Day): boolean {
  const due = addDays(mondayOf(today), WEEKDAYS.indexOf(from));
  return due <= today && (lastReviewed === undefined || lastReviewed < weekOf(today));
}

function streakOf(logged: ReadonlySet<string>, asOf: Day): number {
  let day = logged.has(weekOf(asOf)) ? asOf : addDays(asOf, -7);
  let streak = 0;
  for (; logged.has(weekOf(day)); day = addDays(day, -7)) streak += 1;
  return streak;
}

import { addDays, weekdayOf, type Day } from '../../../src/core/days';

const WORKDAY_START_HOURS = 8;
const MINUTES_BETWEEN_COMMITS = 17;
const COMMITS_A_WORKDAY = 30;

/** The working day that lies `daysAgo` days before `today`; weekends count as the Friday before. */
export function workday(today: Day, daysAgo: number): Day {
  const day = addDays(today, -daysAgo);
  const sinceFriday = (weekdayOf(day) + 3) % 7;
  return sinceFriday <= 2 ? addDays(day, -sinceFriday) : day;
}

/** Seconds since 1970 of the n-th commit of a day; later ones of a day come later. */
export function timeOfCommit(day: Day, index: number): number {
  const minutes = WORKDAY_START_HOURS * 60 + (index % COMMITS_A_WORKDAY) * MINUTES_BETWEEN_COMMITS;
  return Date.parse(`${day}T00:00:00Z`) / 1000 + minutes * 60;
}

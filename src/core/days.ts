import { remembered } from './remembered';

/**
 * A calendar day, `YYYY-MM-DD`, in no time zone. Days compare as strings, which is why the core
 * uses them and never `Date` objects of the local zone.
 */
export type Day = string;

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** After every day of a journal: the end of what goes on. */
export const LAST_OF_DAYS: Day = '9999-12-31';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const time = timeOf(text);
  return !Number.isNaN(time) && dayAt(time) === text;
}

/** The day `count` days after (or, negative, before) `day`. */
export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * MILLISECONDS_A_DAY);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)));
}

/** Days from `a` to `b`: 0 for the same day, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((timeOf(b) - timeOf(a)) / MILLISECONDS_A_DAY);
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** Every month from the one of `from` to the one of `to`, in order. */
export function monthsIn({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(from)}-01`; day <= to; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

/** The ISO 8601 week of a day, `YYYY-Www`: weeks start on Monday, week 1 has the year's first Thursday. */
export const weekOf = remembered((day: Day): string => {
  const thursday = addDays(mondayOf(day), 3);
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
});

/** The days of an ISO week, Monday to Sunday. */
export function daysOfWeek(week: string): Period {
  const [year = '', number = ''] = week.split('-W');
  const from = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return { from, to: addDays(from, 6) };
}

/** The days of a week, in the order of ISO 8601. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

/** Which day of its week a day is: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(timeOf(day)).getUTCDay() + 6) % 7;
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  const match = DAY.exec(day);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [NaN, NaN, NaN];
}

const timeOf = remembered((day: Day): number => {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
});

function dayAt(time: number): Day {
  return Number.isNaN(time) ? 'invalid' : new Date(time).toISOString().slice(0, 10);
}

import { valueOfWord } from '../figures/numbers';
import { addDays, addMonths, isDay, weekdayOf, type Day, type Period } from '../days';

type Reading = Day | Period | undefined;
type Rule = readonly [pattern: RegExp, read: (match: RegExpExecArray, today: Day) => Reading];

/** No date that is written by hand is longer. */
const LONGEST = 64;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MONTH = String.raw`\d{4}-\d{2}`;
const UNTIL = String.raw`(?:\s?(?:\.\.\.?|–|—|/)\s?|\s(?:-|to|until)\s)`;
const TO_DAY = /^\s(?:–|-|to|until)\s/iu;
const MONTH_NAME = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAY_NAME = String.raw`(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|urs|r)?(?:day)?`;
const DATE_IN_MONTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s(\d{4}))?`;
const NUMBER_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ENDS = String.raw`(?![\p{L}\p{N}_]|[-–:/][\p{L}\p{N}]|\.\d)`;
const rule = (source: string): RegExp => new RegExp(`^${source}${ENDS}`, 'iu');

const RULES: readonly Rule[] = [
  [rule(`(${DAY})${UNTIL}(${DAY})`), ([, from = '', to = '']) => between(dayOf(from), dayOf(to))],
  [rule(`(${DAY})(?!\\.\\.)`), ([, day = '']) => dayOf(day)],
  [
    rule(`(${MONTH})${UNTIL}(${MONTH})`),
    ([, from = '', to = '']) => between(month(from)?.from, month(to)?.to),
  ],
  [rule(`(${MONTH})(?!\\.\\.)`), ([, text = '']) => month(text)],
  [rule(String.raw`(\d{4})-?w(\d{2})`), ([, year = '', number = '']) => week(Number(year), Number(number))],
  [rule('today'), (_, today) => today],
  [rule('yesterday'), (_, today) => addDays(today, -1)],
  [
    rule(`${WEEKDAY_NAME},?\\s${DATE_IN_MONTH}\\s(?:of\\s)?${MONTH_NAME}${YEAR}`),
    ([, name = '', date = '', monthName = '', year], today) =>
      onWeekday(name, dateIn(monthName, date, year, today)),
  ],
  [
    rule(`${WEEKDAY_NAME},?\\s${MONTH_NAME}\\s${DATE_IN_MONTH}${YEAR}`),
    ([, name = '', monthName = '', date = '', year], today) =>
      onWeekday(name, dateIn(monthName, date, year, today)),
  ],
  [
    rule(`(last\\s|this\\s)?${WEEKDAY_NAME}(?!,?\\s(?:\\d|${MONTH_NAME}\\s\\d))`),
    ([, which = '', name = ''], today) => weekday(which, name, today),
  ],
  [
    rule(String.raw`(an?|\d{1,3}|${NUMBER_WORD})\s?(d|days?|w|weeks?|months?|years?)\sago`),
    ([, n = '', unit = ''], today) => ago(n, unit, today),
  ],
  [
    rule(String.raw`(last|this)\s(week|month|quarter|year)`),
    ([, which = '', unit = ''], today) => span(which, unit, today),
  ],
  [
    rule(String.raw`(?:the\s)?(?:last|past)\s(\d{1,3}|${NUMBER_WORD})\s(d|days?|w|weeks?|months?|years?)`),
    ([, count = '', unit = ''], today) => since(ago(count, unit, today), today),
  ],
  [
    rule(`${MONTH_NAME}\\s(\\d{4})(?:${UNTIL}|-)${MONTH_NAME}\\s(\\d{4})`),
    ([, from = '', fromYear = '', to = '', toYear = '']) =>
      between(
        month(`${fromYear}-${pad(monthNumber(from))}`)?.from,
        month(`${toYear}-${pad(monthNumber(to))}`)?.to,
      ),
  ],
  [
    rule(`${MONTH_NAME}\\s${DATE_IN_MONTH}\\s?[-–]\\s?${DATE_IN_MONTH}${YEAR}`),
    ([, name = '', from = '', to = '', year], today) =>
      between(dateIn(name, from, year, today), dateIn(name, to, year, today)),
  ],
  [
    rule(`${DATE_IN_MONTH}\\s?[-–]\\s?${DATE_IN_MONTH}\\s(?:of\\s)?${MONTH_NAME}${YEAR}`),
    ([, from = '', to = '', name = '', year], today) =>
      between(dateIn(name, from, year, today), dateIn(name, to, year, today)),
  ],
  [
    rule(`${MONTH_NAME}(?:${UNTIL}|-)${MONTH_NAME}${YEAR}`),
    ([, from = '', to = '', year], today) => months(from, to, year, today),
  ],
  [
    rule(`${MONTH_NAME}\\s${DATE_IN_MONTH}${YEAR}`),
    ([, name = '', date = '', year], today) => dateIn(name, date, year, today),
  ],
  [
    rule(`${DATE_IN_MONTH}\\s(?:of\\s)?${MONTH_NAME}${YEAR}`),
    ([, date = '', name = '', year], today) => dateIn(name, date, year, today),
  ],
  [
    rule(`${MONTH_NAME}(?!\\s\\d{1,2}(?!\\d))${YEAR}`),
    ([, name = '', year], today) => months(name, name, year, today),
  ],
  [
    rule(String.raw`q([1-4])\s?['’](\d{2})`),
    ([, number = '', year = ''], today) => quarter(Number(number), `20${year}`, today),
  ],
  // What a fiscal year is, only a company knows.
  [rule(`q([1-4])(?!\\s?fy)${YEAR}`), ([, number = '', year], today) => quarter(Number(number), year, today)],
];

/**
 * Reads the date that `text` starts with: an ISO day or month or two of them, today, yesterday, a
 * weekday, "3 days ago", "last week", "5 mar", "mar–may", "q3", or one day to another. A date without
 * a year is the latest that has begun. Everything else is for `parseNaturalDate`.
 */
export function readDate(text: string, today: Day): { day: Day | Period; length: number } | undefined {
  const first = readOne(text.slice(0, LONGEST), today);
  const joint = first && TO_DAY.exec(text.slice(first.length, LONGEST))?.[0].length;
  const last = joint && readOne(text.slice(first.length + joint, LONGEST), today);
  if (!last || typeof first.day !== 'string' || typeof last.day !== 'string') return first;
  const day = between(first.day, last.day);
  return day && { day, length: first.length + joint + last.length };
}

function readOne(text: string, today: Day): { day: Day | Period; length: number } | undefined {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text);
    const day = match && read(match, today);
    if (day) return { day, length: match[0].length };
  }
  return undefined;
}

function dayOf(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

function between(from: Day | undefined, to: Day | undefined): Period | undefined {
  return from && to && from <= to ? { from, to } : undefined;
}

function month(text: string): Period | undefined {
  const first = `${text}-01`;
  return isDay(first) ? { from: first, to: addDays(addMonths(first, 1), -1) } : undefined;
}

/** The latest such weekday, today included except after "last". */
function weekday(which: string, name: string, today: Day): Reading {
  const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 7) % 7;
  return addDays(today, -(back === 0 && /last/i.test(which) ? 7 : back));
}

function ago(count: string, unit: string, today: Day): Day {
  const number = valueOfWord(count) ?? Number(count);
  if (/^[my]/i.test(unit)) return addMonths(today, /^y/i.test(unit) ? -12 * number : -number);
  return addDays(today, /^w/i.test(unit) ? -7 * number : -number);
}

function since(from: Day, today: Day): Period {
  return { from, to: today };
}

/** A date that is on another weekday than the one named is a mistake, and which of the two nobody knows. */
function onWeekday(name: string, day: Day | undefined): Reading {
  return day && weekdayOf(day) === WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) ? day : undefined;
}

/** An ISO week: the first one has the fourth of January. */
function week(year: number, number: number): Reading {
  const fourth = `${pad(year)}-01-04`;
  if (number < 1 || number > 53 || !isDay(fourth)) return undefined;
  const monday = addDays(fourth, 7 * (number - 1) - weekdayOf(fourth));
  const isOfYear = addDays(monday, 3).startsWith(String(year));
  return isOfYear ? { from: monday, to: addDays(monday, 6) } : undefined;
}

function span(which: string, unit: string, today: Day): Reading {
  const back = /last/i.test(which) ? 1 : 0;
  if (/week/i.test(unit)) {
    const monday = addDays(today, -weekdayOf(today) - 7 * back);
    return { from: monday, to: addDays(monday, 6) };
  }
  const length = /year/i.test(unit) ? 12 : /quarter/i.test(unit) ? 3 : 1;
  const monthsIn = (Number(today.slice(5, 7)) - 1) % length;
  const from = addMonths(`${today.slice(0, 7)}-01`, -monthsIn - back * length);
  return { from, to: addDays(addMonths(from, length), -1) };
}

function months(from: string, to: string, year: string | undefined, today: Day): Reading {
  const length = ((monthNumber(to) - monthNumber(from) + 12) % 12) + 1;
  const crossesYear = monthNumber(to) < monthNumber(from);
  const start = `${pad(monthNumber(from))}-01`;
  const first = year ? `${Number(year) - (crossesYear ? 1 : 0)}-${start}` : latest(start, today);
  return first && { from: first, to: addDays(addMonths(first, length), -1) };
}

function dateIn(name: string, date: string, year: string | undefined, today: Day): Day | undefined {
  const rest = `${pad(monthNumber(name))}-${pad(Number(date))}`;
  return year ? dayOf(`${year}-${rest}`) : latest(rest, today);
}

function quarter(number: number, year: string | undefined, today: Day): Reading {
  const start = `${pad(number * 3 - 2)}-01`;
  const from = year ? `${year}-${start}` : latest(start, today);
  return from && { from, to: addDays(addMonths(from, 3), -1) };
}

/** The latest `MM-DD` that isn't after today. */
function latest(monthAndDate: string, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .map((candidate) => `${candidate}-${monthAndDate}`)
    .find((day) => isDay(day) && day <= today);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

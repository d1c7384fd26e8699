/** The dates of the quick line that need chrono-node. It is big: load this file when one is typed. */
import type { ParsedComponents } from 'chrono-node';
import { parse } from 'chrono-node/en';
import { addDays, addMonths, isDay, type Day, type Period } from '../days';
import type { DateReader } from './piece';

const LONGEST = 64;
/** "05/03" is March to some and May to others; it isn't guessed. */
const AMBIGUOUS = /^(?:0?\d|1[0-2])[/.-](?:0?\d|1[0-2])(?:[/.-]\d|\b)/;

/** A time of day, a quarter of a fiscal year, or a day of a month that `readDate` knows and found to be none: “10am”, “feb 29”. */
const NO_DAY =
  /^(?:\d{1,2}(?::\d{2})?\s?[ap]m\b|\d{1,2}:\d{2}|q[1-4]|feb\p{L}{0,6}\.?\s(?:29|30|31)(?!\d|,?\s\d{4})|(?:29|30|31)\sfeb)/iu;

/** Reads the date in words that `text` starts with: "two weeks ago", "the day before yesterday". */
export const parseNaturalDate: DateReader = (text, today) => {
  const start = text.slice(0, LONGEST).split(/\s(?:[#@!^]|https?:)/i)[0] ?? '';
  if (!isDay(today) || AMBIGUOUS.test(start) || NO_DAY.test(start)) return undefined;
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const found = parse(start, new Date(year, month - 1, date, 12))[0];
  if (found?.index !== 0) return undefined;
  const from = daysOf(found.start, today);
  const to = found.end ? daysOf(found.end, today) : from;
  if (from.from > to.to) return undefined;
  const day = from.from === to.to ? from.from : { from: from.from, to: to.to };
  return { day, length: found.text.length };
};

/** All days that the words can mean: one, or a month where no day was named. */
function daysOf(parsed: ParsedComponents, today: Day): Period {
  const named = dayOf(parsed);
  const isCertain = parsed.isCertain.bind(parsed);
  const isMonth = isCertain('month') && !isCertain('day') && !isCertain('weekday');
  const first = isMonth ? `${named.slice(0, 7)}-01` : named;
  const from = first > today && isCertain('month') && !isCertain('year') ? addMonths(first, -12) : first;
  return { from, to: isMonth ? addDays(addMonths(from, 1), -1) : from };
}

function dayOf(parsed: ParsedComponents): Day {
  const part = (name: 'year' | 'month' | 'day', length: number): string =>
    String(parsed.get(name) ?? 0).padStart(length, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}

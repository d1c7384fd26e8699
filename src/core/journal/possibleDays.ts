/** The time that a day may mean which is not written as one: what is hidden for its time is hidden in all of it. */
import { addMonths, daysOfWeek, isDay, type Period } from '../days';

const MONTHS: readonly string[] = [
  ...['jan', 'feb|fév', 'mar|mär|maa', 'apr|avr|abr', 'may|mai|mei|maj', 'jun|juin|giu'],
  ...['jul|juil|lug', 'aug|aoû|ago', 'sep|set', 'oct|okt|out|ott', 'nov', 'dec|dez|déc|dic'],
];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;
const ISO_WEEK = /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])/i;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/;
/** Years are told from days by their length; of two digits, by standing last. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const SHORT_YEAR = /^\d{1,2}[./-]\d{1,2}[./-](\d{2})$/;

/**
 * The days that a text may mean, as narrow as they are told: a day, a week, the month, both months where day and month can be
 * taken for each other, or a year. Nothing where no year is told, and no time is known.
 */
export function possibleDays(written: string): Period | undefined {
  const text = written.trim().toLowerCase();
  const day = ISO_DAY.exec(text)?.[0] ?? '';
  if (isDay(day)) return { from: day, to: day };
  const [, weekYear, week] = ISO_WEEK.exec(text) ?? [];
  if (weekYear !== undefined && week !== undefined) return daysOfWeek(`${weekYear}-W${week}`);
  const [, ...compact] = COMPACT.exec(text) ?? [];
  if (compact.length > 0) return possibleDays(compact.join('-'));
  const short = SHORT_YEAR.exec(text)?.[1];
  const year = YEAR.exec(text)?.[0] ?? (short === undefined ? undefined : `20${short}`);
  return year === undefined ? undefined : daysIn(year, monthsIn(text, year));
}

/** The months that a text may mean beside its year, all of them where it tells none. */
function monthsIn(text: string, year: string): readonly number[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  const named = MONTHS.flatMap((names, at) =>
    words.some((word) => names.split('|').some((name) => word.startsWith(name))) ? [at + 1] : [],
  );
  if (named.length > 0) return named;
  const isNumbers = words.every((word) => word === 't' || word === 'z');
  const numbers = isNumbers ? (text.replace(year, ' ').match(/\d+/g) ?? []).map(Number).slice(0, 2) : [];
  return numbers.filter((number) => number >= 1 && number <= 12);
}

function daysIn(year: string, months: readonly number[]): Period {
  const first = months.length > 0 ? Math.min(...months) : 1;
  const last = months.length > 0 ? Math.max(...months) : 12;
  const end = addMonths(`${year}-01-31`, last - 1);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: end };
}

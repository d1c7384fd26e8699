import type { Day } from '../days';
import type { Win } from './schema';

/** The day by which a win is sorted and named: its day, the last of its span, or the first while it goes on. */
export function lastDay(date: Win['date']): Day {
  return typeof date === 'string' ? date : (date.to ?? date.from);
}

import { addDays, addMonths, monthOf, type Day, type Period } from '../days';
import type { Cycle } from './report';

/** Reports look at so many months (docs/domain.md, "Months"). */
const WINDOW_MONTHS = 12;

/** The twelve months that end with `asOf`. */
export function windowTo(asOf: Day): Period {
  return { from: addDays(addMonths(asOf, -WINDOW_MONTHS), 1), to: asOf };
}

/**
 * The review cycles that overlap a window, whole and oldest first. They are counted from January of year 0, so that
 * half-years and quarters are those of the calendar. A rubric without a cycle length has one cycle: the window.
 */
export function cyclesIn(window: Period, cycleMonths: number): Cycle[] {
  const length = Math.floor(cycleMonths);
  if (!(length >= 1)) return [{ ...window, name: `${monthOf(window.from)} to ${monthOf(window.to)}` }];
  const cycles: Cycle[] = [];
  const last = Math.floor(monthNumber(window.to) / length);
  for (let index = Math.floor(monthNumber(window.from) / length); index <= last; index++) {
    cycles.push(cycleAt(index, length));
  }
  return cycles;
}

/** Returns a function that gives the index of a month's cycle, with a cache by month. */
export function cycleFinder(cycles: readonly Cycle[]): (month: string) => number {
  const known = new Map<string, number>();
  return (month) => {
    const index =
      known.get(month) ?? cycles.findIndex(({ from, to }) => monthOf(from) <= month && month <= to);
    known.set(month, index);
    return index;
  };
}

function cycleAt(index: number, length: number): Cycle {
  const first = index * length;
  const from = `${monthText(first)}-01`;
  return { from, to: addDays(`${monthText(first + length)}-01`, -1), name: cycleName(first, length) };
}

function cycleName(first: number, length: number): string {
  const year = Math.floor(first / 12);
  if (length === 12) return String(year);
  if (length === 6 || length === 3) return `${length === 6 ? 'H' : 'Q'}${(first % 12) / length + 1} ${year}`;
  return length === 1 ? monthText(first) : `${monthText(first)} to ${monthText(first + length - 1)}`;
}

/** Every month from the one of `from` to the one of `to`, in order. Counts months, because reports ask thousands of times. */
export function monthsOf({ from, to }: Period): string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(to) - first + 1) }, (_, index) =>
    monthText(first + index),
  );
}

/** Months since January of year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

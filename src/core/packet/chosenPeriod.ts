/** The periods that a preview offers, and the days that they stand for. */
import { addDays, isDay, type Day, type Period } from '../days';
import { cyclesIn, windowTo } from '../gaps/window';
import type { Cycle } from '../gaps/report';

/** The review cycle that a day is in, and the one before it. A rubric without a cycle length has neither. */
export function cyclesAround(
  asOf: Day,
  cycleMonths: number,
): { readonly thisCycle: Cycle; readonly lastCycle: Cycle } | undefined {
  if (!(cycleMonths >= 1)) return undefined;
  const [thisCycle] = cyclesIn({ from: asOf, to: asOf }, cycleMonths);
  if (!thisCycle) return undefined;
  const before = addDays(thisCycle.from, -1);
  const [lastCycle] = cyclesIn({ from: before, to: before }, cycleMonths);
  return lastCycle && { thisCycle, lastCycle };
}

/**
 * The days that a choice stands for, as of a day: `twelve-months`, `this-cycle`, `last-cycle`, or the day that it
 * starts on. Nothing ends after the day of asking. Twelve months where it stands for none:
 * no cycle length, no day of the calendar, or one that is still to come.
 */
export function chosenPeriod(choice: string | undefined, asOf: Day, cycleMonths: number): Period {
  const cycles = cyclesAround(asOf, cycleMonths);
  if (cycles && choice === 'this-cycle') return { from: cycles.thisCycle.from, to: asOf };
  if (cycles && choice === 'last-cycle') return { from: cycles.lastCycle.from, to: cycles.lastCycle.to };
  if (choice !== undefined && isDay(choice) && choice <= asOf) return { from: choice, to: asOf };
  return windowTo(asOf);
}

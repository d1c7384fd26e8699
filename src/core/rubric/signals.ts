/** Signals as rubrics name them. A rubric that names another id has a mistake in it. */
import { NAMED_SIGNALS } from '../evidence/signals/index';
import type { Shift } from './model';

export const SIGNAL_IDS: ReadonlySet<string> = new Set(NAMED_SIGNALS.map(({ id }) => id));

/** Ids of the signals for a dimension of some shifts, without those that are too weak unless its rubric names them. */
export function signalsFor(seeds: readonly Shift[]): string[] {
  return NAMED_SIGNALS.filter(
    ({ shifts, isWeak }) => !isWeak && shifts.some((shift) => seeds.includes(shift)),
  ).map(({ id }) => id);
}

/** What makes a win a story and not a task. */
import { isFilled } from '../gaps/proof';
import type { Win } from '../journal/schema';

/** True when a win says what was wrong, or why it was decided so. */
export function hasWhy({ problem, decision }: Win): boolean {
  return isFilled(problem) || isFilled(decision?.why);
}

/** True when a win says what changed: in words, as a value or as a difference. */
export function hasEffect({ impact }: Win): boolean {
  return (
    impact !== undefined &&
    (isFilled(impact.summary) || impact.after !== undefined || impact.change !== undefined)
  );
}

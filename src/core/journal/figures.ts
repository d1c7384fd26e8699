/** The arithmetic of measured values: only what is exact enough to be printed. */

/** From here on a number has more digits than a double keeps. */
const TOO_LARGE = 1e15;

/** A number that can be computed with: finite, and small enough to be exact. */
export function isExact(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < TOO_LARGE;
}

/**
 * The change from `before` to `after` in percent of `before`, without sign and rounded to whole percent: 73.75 is 74. One that is
 * not all of it is never 100 downwards, but 99.9. Nothing where there is no base, or a number is not exact.
 */
export function percentOfChange(before: number, after: number): number | undefined {
  if (!isExact(before) || !isExact(after) || before <= 0) return undefined;
  const percent = (Math.abs(after - before) / before) * 100;
  const rounded = Math.round(percent);
  const isAlmostAll = rounded === 100 && after < before && after !== 0;
  if (!isAlmostAll) return rounded;
  return Math.min(99.9, Math.round(percent * 10) / 10);
}

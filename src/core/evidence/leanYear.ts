import type { Suggestion } from './suggestion';

/** Suggestions that a person expects of a year at least. */
const LEAST = 10;
/** A higher score than a place with many other people can give alone (see `ranking.ts`). */
const LEAST_SCORE = 2;

/**
 * Makes the best low-signal suggestions candidates until there are ten: fixes and clean-ups may be all that git shows
 * of somebody. Computed over everything that was found, so that a user's decision on one suggestion never moves
 * others.
 */
export function withLeanYear(found: readonly Suggestion[]): Suggestion[] {
  const missing = LEAST - found.filter(({ standing }) => standing === 'candidate').length;
  const best = found
    .filter(({ standing, score }) => standing === 'low-signal' && score > LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, missing));
  const lifted = new Set(best);
  return found.map((one) => (lifted.has(one) ? { ...one, standing: 'candidate' } : one));
}

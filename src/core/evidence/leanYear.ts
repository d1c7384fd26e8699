import type { Suggestion } from './suggestion';

/** Suggestions that a person expects of a year at least. */
const LEAST = 10;
/** More than what working where many others work gives by itself (see `ranking.ts`). */
const LEAST_SCORE = 2;

/**
 * In a year of few candidates, the best of what has little signal are candidates, too: fixes and clean-ups may be
 * all that git shows of somebody. Decided over all that was found, so that no decision of the user's moves others.
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

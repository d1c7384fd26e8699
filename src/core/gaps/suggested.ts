import { dismissedIn } from '../evidence/dismissed';
import type { Suggestion } from '../evidence/suggestion';
import type { Period } from '../days';
import type { Journal } from '../journal/schema';
import type { DimensionResolver } from '../rubric/resolve';

/** Suggestions that wait in the inbox, by the dimension they would show: neither logged nor turned down, and of the window. */
export function suggestionsByDimension(
  suggestions: readonly Suggestion[],
  journal: Journal,
  window: Period,
  resolve: DimensionResolver,
): ReadonlyMap<string, readonly Suggestion[]> {
  const isDismissed = dismissedIn(journal);
  const byDimension = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const { standing, from, to } = suggestion;
    if (standing !== 'candidate' || isDismissed(suggestion) || to < window.from || from > window.to) continue;
    for (const dimension of dimensionsOf(suggestion, resolve)) {
      const known = byDimension.get(dimension);
      if (known) known.push(suggestion);
      else byDimension.set(dimension, [suggestion]);
    }
  }
  return byDimension;
}

function dimensionsOf({ dimensions }: Suggestion, resolve: DimensionResolver): Set<string> {
  return new Set(dimensions.flatMap(({ id }) => resolve(id) ?? []));
}

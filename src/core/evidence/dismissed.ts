import type { Journal } from '../journal/schema';
import type { Suggestion } from './suggestion';

type Dismissible = Pick<Suggestion, 'id' | 'kind' | 'changes' | 'merged'>;

/** Share of a suggestion's changes from which their dismissal is that of the whole. */
const DISMISSED_SHARE = 0.5;

/**
 * Tells what was dismissed: a suggestion whose id stands in the journal, or at least half of whose changes do. The id of
 * a long effort is its earliest change, which leaves the window one day; the later ones keep it dismissed.
 */
export function dismissedIn({ dismissed }: Pick<Journal, 'dismissed'>): (one: Dismissible) => boolean {
  const ids = new Set(dismissed);
  return ({ id, changes }) => {
    const share = changes.filter((change) => ids.has(change.id)).length / changes.length;
    return ids.has(id) || share >= DISMISSED_SHARE;
  };
}

/**
 * What the journal keeps of a dismissal: the id, and the changes of an effort of several, unless it has a document, whose
 * path never leaves the window.
 */
export function dismissalOf({ id, kind, changes, merged }: Dismissible): string[] {
  if (merged) return [...new Set(merged.flatMap(dismissalOf))];
  const parts = kind === 'commits' ? changes.map((change) => change.id) : [];
  return [...new Set([id, ...parts])];
}

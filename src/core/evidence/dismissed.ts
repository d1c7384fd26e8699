import type { Journal } from '../journal/schema';
import type { Suggestion } from './suggestion';

type Dismissible = Pick<Suggestion, 'id' | 'kind' | 'changes' | 'merged'>;

/** A suggestion counts as dismissed when at least this share of its changes is. */
const DISMISSED_SHARE = 0.5;

/**
 * Returns a test for dismissed suggestions: the journal has the id, or at least half of its changes. A long effort's
 * id is its earliest change, which leaves the window one day; then its later changes keep it dismissed.
 */
export function dismissedIn({ dismissed }: Pick<Journal, 'dismissed'>): (one: Dismissible) => boolean {
  const ids = new Set(dismissed);
  return ({ id, changes }) => {
    const share = changes.filter((change) => ids.has(change.id)).length / changes.length;
    return ids.has(id) || share >= DISMISSED_SHARE;
  };
}

/**
 * The ids to write into the journal for a dismissal: the suggestion's id, and those of its changes where it has
 * several. A document needs only its id, because its path does not leave the window.
 */
export function dismissalOf({ id, kind, changes, merged }: Dismissible): string[] {
  if (merged) return [...new Set(merged.flatMap(dismissalOf))];
  const parts = kind === 'commits' ? changes.map((change) => change.id) : [];
  return [...new Set([id, ...parts])];
}

import { EMPTY_JOURNAL } from '../../core/journal/empty';
import type { JournalSnapshot } from '../../core/journal/snapshot';
import type { JournalState } from '../../webview/messages';

/** What a packet of this journal can be. */
export function journalStateOf({ state, journal }: JournalSnapshot): JournalState {
  if (state === 'stale') return journal === EMPTY_JOURNAL ? 'unreadable' : 'stale';
  return journal.wins.length === 0 ? 'empty' : 'ready';
}

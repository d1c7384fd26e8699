import { EMPTY_JOURNAL } from './empty';
import type { JournalProblem } from './problem';
import type { Journal } from './schema';

/** A problem with its line, counted from 0. */
export interface PlacedProblem extends JournalProblem {
  readonly line: number;
}

/**
 * The journal at one moment; never changed, only replaced. `missing`: no file yet. `stale`: the file
 * cannot be read now, and this is what it last gave. `unread`: nobody has asked for it yet.
 */
export interface JournalSnapshot {
  readonly state: 'unread' | 'missing' | 'ready' | 'stale';
  /** Address of the journal file; empty while no location is chosen. */
  readonly uri: string;
  readonly journal: Journal;
  readonly problems: readonly PlacedProblem[];
  /** Entries that wait in `pending/` until the file reads again. */
  readonly pending: number;
}

/** Before anybody asked for the journal. */
export const UNREAD: JournalSnapshot = {
  state: 'unread',
  uri: '',
  journal: EMPTY_JOURNAL,
  problems: [],
  pending: 0,
};

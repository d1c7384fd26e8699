/** When the journal of the home folder is backed up; one elsewhere never is. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Day } from '../../core/days';
import type { JournalStore } from './journalStore';
import { homeJournal } from './location';

/** Keeps the day's copy of the home journal: of `text` where the file has changed already. Never stands in the way of a save. */
export async function backUpHome(path: string, day: Day, text?: string): Promise<void> {
  if (path !== homeJournal()) return;
  try {
    await (await import('./backups')).backUp(path, day, { text });
  } catch (error) {
    (await import('../log')).log().warn(`The journal could not be backed up: ${String(error)}`);
  }
}

/**
 * Keeps the day's copy when the file was changed by somebody else: of what it said `before`, be it broken or gone
 * now, and of the file itself when it is read for the first time. A folder that was taken away is not made anew.
 */
export async function backUpAfterReading(
  store: JournalStore,
  before: string | undefined,
  day: Day,
): Promise<void> {
  const isChanged = (before === undefined ? store.lastGoodText : store.latestText) !== before;
  if (isChanged && existsSync(dirname(store.path))) await backUpHome(store.path, day, before);
}

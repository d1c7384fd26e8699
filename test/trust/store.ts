import { join } from 'node:path';

import { systemClock, type Clock } from '../../src/host/clock';
import { Backups } from '../../src/host/journal/backups';
import { JournalStore } from '../../src/host/journal/journalStore';

/** The store of a journal, with all else that it keeps in `folder`. */
export function storeOf(journal: string, folder: string, clock: Clock = systemClock): JournalStore {
  const backups = new Backups(join(folder, 'backups'), clock);
  return new JournalStore(journal, { spare: join(folder, 'spare'), backups, clock, warn: () => undefined });
}

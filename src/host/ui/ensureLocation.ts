import { run } from '../commands';
import type { JournalService } from '../journal/journalService';

/** Asks where the journal is to be, if the user never said. False when they turned back. */
export async function ensureLocation(journal: JournalService): Promise<boolean> {
  return journal.location.isChosen() || (await run('promoJournal.chooseLocation')) !== undefined;
}

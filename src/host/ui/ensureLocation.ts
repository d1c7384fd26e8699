import { run } from '../commands';
import type { JournalService } from '../journal/journalService';

/** Asks where to keep the journal, if that was never chosen. False when the user cancelled. */
export async function ensureLocation(journal: JournalService): Promise<boolean> {
  return journal.location.isChosen() || (await run('promoJournal.chooseLocation')) !== undefined;
}

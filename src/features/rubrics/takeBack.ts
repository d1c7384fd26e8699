import { CodedError } from '../../host/codedError';
import type { JournalService } from '../../host/journal/journalService';
import { reportFailure } from '../../host/messages';

/** Makes the journal what it was, unless it was changed since; then the user is told. */
export async function takeBack(journal: JournalService, before: string, after: string): Promise<void> {
  try {
    await journal.replace(after, before);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    reportFailure(error);
  }
}

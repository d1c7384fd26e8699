import { winId } from '../../core/capture/winId';
import type { NewWin, Written } from '../../manifest';
import type { JournalService } from '../journal/journalService';
import { addEntry } from './addEntry';

/** A win that was added: it is in the journal, or it waits beside it and the user was told. */
export interface AddedWin extends Written {
  readonly isPending: boolean;
}

/** Adds a win to the journal, under an id that no other has there. */
export async function addWin(journal: JournalService, win: NewWin): Promise<AddedWin> {
  const written = await addEntry(journal, 'wins', (parsed) => {
    const taken = new Set(parsed?.journal.wins.map(({ id }) => id));
    return { ...win, id: winId(win.date, win.title, taken), origin: win.origin ?? 'manual' };
  });
  return { id: written.entry.id, uri: written.uri, isPending: written.kind === 'pending' };
}

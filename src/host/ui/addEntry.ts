import { l10n } from 'vscode';

import { winId } from '../../core/capture/winId';
import { sectionSchemas, type EntryOf, type Section } from '../../core/journal/schema';
import { nameInJournal } from '../../core/rubric/resolve';
import type { NewWin, Written } from '../../manifest';
import { CodedError } from '../codedError';
import { run } from '../commands';
import type { JournalService, Written as Added } from '../journal/journalService';
import type { EntryMaker } from '../journal/journalStore';
import { reportPending } from '../messages';
import type { Services } from '../services';

/** Adds an entry to the journal; where that can't be read now, the entry waits beside it and the user is told. */
export async function addEntry<S extends Section>(
  journal: JournalService,
  section: S,
  make: EntryMaker<S>,
): Promise<Added<S>> {
  const written = await journal.append(section, (parsed) => validEntry(section, make(parsed)));
  if (written.kind === 'pending') reportPending(written.code, journal.snapshot.problems[0]?.line, section);
  return written;
}

/** An entry that the journal's format knows in every field; throws `invalid-entry` for another one. */
export function validEntry<S extends Section>(section: S, entry: EntryOf<S>): EntryOf<S> {
  const { success, error } = sectionSchemas[section].safeParse(entry);
  if (success) return entry;
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new CodedError({
    code: 'invalid-entry',
    message: l10n.t('“{0}” is not what the journal has there. Nothing was written.', place || section),
  });
}

/** A win that was added: it is in the journal, or it waits beside it and the user was told. */
export interface AddedWin extends Written {
  readonly isPending: boolean;
}

/** Adds a win to the journal, under an id that no other has there, its dimensions in words that no other rubric takes otherwise. */
export async function addWin(
  { journal, rubrics }: Pick<Services, 'journal' | 'rubrics'>,
  win: NewWin,
): Promise<AddedWin> {
  const rubric = await rubrics.current();
  const dimensions = win.dimensions?.map((id) => nameInJournal(id, rubric));
  const written = await addEntry(journal, 'wins', (parsed) => {
    const taken = new Set(parsed?.journal.wins.map(({ id }) => id));
    const id = winId(win.date, win.title, taken);
    return { ...win, ...(dimensions && { dimensions }), id, origin: win.origin ?? 'manual' };
  });
  return { id: written.entry.id, uri: written.uri, isPending: written.kind === 'pending' };
}

/** Asks where to keep the journal, if that was never chosen. False when the user cancelled. */
export async function ensureLocation(journal: JournalService): Promise<boolean> {
  return journal.location.isChosen() || (await run('promoJournal.chooseLocation')) !== undefined;
}

import { l10n } from 'vscode';

import { sectionSchemas, type EntryOf, type Section } from '../../core/journal/schema';
import { CodedError } from '../codedError';
import type { JournalService, Written } from '../journal/journalService';
import type { EntryMaker } from '../journal/journalStore';
import { reportPending } from '../messages';

/** Adds an entry to the journal; where that can't be read now, the entry waits beside it and the user is told. */
export async function addEntry<S extends Section>(
  journal: JournalService,
  section: S,
  make: EntryMaker<S>,
): Promise<Written<S>> {
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

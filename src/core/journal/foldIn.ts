import * as l10n from '@vscode/l10n';

import { freeId } from '../freeId';
import { failure } from '../result';
import type { EditResult } from './checkedEdit';
import { appendEntry, updateEntry } from './edit';
import { isSame } from './equal';
import { entryWithId } from './locate';
import type { ReadableJournal } from './reading';
import type { EntryOf, Section, Week } from './schema';

/**
 * Adds an entry that had to wait. One that is in the journal already, as after a crash between
 * adding it and forgetting it, is a `duplicate-id`; another one that took its id meanwhile is not,
 * and the waiting entry gets the next free id. A weekly review goes into that of its week, as there is one of each.
 */
export function foldIn(parsed: ReadableJournal, section: Section, entry: EntryOf<Section>): EditResult {
  if (typeof entry !== 'string' && 'week' in entry) return foldInWeek(parsed, entry);
  if (typeof entry === 'string' || !('id' in entry) || entry.id === undefined) {
    const isThere = parsed.entries.some((other) => other.section === section && isSame(other.value, entry));
    return isThere
      ? failure('duplicate-id', l10n.t('The entry is in the journal already.'))
      : appendEntry(parsed, section, entry);
  }
  const taken = entryWithId(parsed, section, entry.id);
  if (!taken || isSame(taken.value, entry)) return appendEntry(parsed, section, entry);
  const id = freeId(entry.id, (one) => entryWithId(parsed, section, one) !== undefined);
  return appendEntry(parsed, section, { ...entry, id });
}

function foldInWeek(parsed: ReadableJournal, week: Week): EditResult {
  const taken = entryWithId(parsed, 'weeks', week.week);
  return taken && !isSame(taken.value, week)
    ? updateEntry(parsed, 'weeks', week.week, week)
    : appendEntry(parsed, 'weeks', week);
}

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
 * Adds a pending entry. If it is in the journal already (a crash between adding and deleting it), the result is
 * `duplicate-id`; if another entry has taken its id, it gets the next free one. A weekly review is merged into that of
 * its week.
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

/** Changes to many entries as one edit, which costs about what one change costs: the text is read once and checked once. */
import * as l10n from '@vscode/l10n';
import { isMap } from 'yaml';

import { failure, success } from '../result';
import { inSteps, refused, type EditResult } from './checkedEdit';
import { changesOf, fieldOf, patchEdit, updateEntry, type EntryPatch } from './edit';
import { isSame } from './equal';
import { entryWithId, locateEntry } from './locate';
import { parseJournal } from './parse';
import type { ParsedEntry, ReadableJournal } from './reading';
import type { Section } from './schema';
import { applyEdit, moveEdit, type TextEdit } from './textEdit';

/** What becomes of one entry. */
interface Change {
  readonly entry: ParsedEntry;
  readonly fields: readonly (readonly [key: string, value: unknown])[];
}

/** Changes fields of several entries, each by its id, as one edit: all of them or none. */
export function updateEntries<S extends Exclude<Section, 'dismissed'>>(
  parsed: ReadableJournal,
  section: S,
  patches: ReadonlyMap<string, EntryPatch<S>>,
): EditResult {
  const changes: Change[] = [];
  for (const [id, patch] of patches) {
    const entry = entryWithId(parsed, section, id);
    if (!entry) return failure('unknown-id', l10n.t('“{0}” is not in the journal.', id));
    changes.push({ entry, fields: changesOf(entry, patch) });
  }
  const together = atOnce(parsed, changes);
  if (together.ok) return together;
  // What can't be done side by side may be done one after the other, or says why not.
  return inSteps(parsed, [...patches], (current, [id, patch]) => updateEntry(current, section, id, patch));
}

function atOnce(parsed: ReadableJournal, changes: readonly Change[]): EditResult {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const ofEntry = editsOf(parsed, change);
    if (!ofEntry) return refused();
    edits.push(...ofEntry);
  }
  const edit = sumOf(parsed.text, edits);
  if (!edit) return refused();
  const after = parseJournal(applyEdit(parsed.text, edit), parsed);
  return after.kind === 'readable' && isMeant(parsed, after, changes) ? success({ edit, after }) : refused();
}

function editsOf(parsed: ReadableJournal, { entry, fields }: Change): TextEdit[] | undefined {
  const place = locateEntry(parsed, entry);
  if (!place || !isMap(place.node)) return undefined;
  const { node, text, base } = place;
  return fields.flatMap(([key, value]) => {
    const edit = patchEdit(text, node, key, value, fieldOf(entry.value, key));
    return edit ? [moveEdit(edit, base)] : [];
  });
}

/** Edits of one text as one edit; nothing where two touch the same place. */
function sumOf(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
  const inOrder = edits.toSorted((a, b) => a.offset - b.offset);
  const start = inOrder[0]?.offset ?? 0;
  let end = start;
  let written = '';
  for (const [index, edit] of inOrder.entries()) {
    if (index > 0 && edit.offset <= end) return undefined;
    written += text.slice(end, edit.offset) + edit.text;
    end = edit.offset + edit.length;
  }
  return { offset: start, length: end - start, text: written };
}

/** True when every entry is as it was, but for the fields that were to change. */
function isMeant(before: ReadableJournal, after: ReadableJournal, changes: readonly Change[]): boolean {
  const fieldsOf = new Map(changes.map(({ entry, fields }) => [entry, fields]));
  return (
    before.entries.length === after.entries.length &&
    before.entries.every((entry, index) => {
      const now = after.entries[index];
      const fields = Object.fromEntries(fieldsOf.get(entry) ?? []);
      const wanted = typeof entry.value === 'object' ? { ...entry.value, ...fields } : entry.value;
      return now?.section === entry.section && now.id === entry.id && isSame(now.value, wanted);
    })
  );
}

/** Accepts an edit of the journal only when it does what was asked and nothing else. */
import * as l10n from '@vscode/l10n';

import { failure, success, type Result } from '../result';
import { isSame } from './equal';
import { parseJournal } from './parse';
import type { ParsedEntry, ReadableJournal } from './reading';
import { applyEdit, differenceOf, lineEndingOf, type TextEdit } from './textEdit';

export type EditCode = 'unknown-id' | 'duplicate-id' | 'edit-refused';

/** A checked change: the edit, and the journal that it makes. */
export interface JournalEdit {
  readonly edit: TextEdit;
  readonly after: ReadableJournal;
}

export type EditResult = Result<JournalEdit, EditCode>;

/** The entry that a change is about, as it stands before and after it. */
export interface Touched {
  readonly before?: EntryPlace;
  readonly after?: EntryPlace;
}

type EntryPlace = Pick<ParsedEntry, 'section' | 'index'>;

/** Lets a change through only if it gives a readable journal, does what was meant, and leaves all other entries alone. */
export function checked(
  parsed: ReadableJournal,
  edit: TextEdit | undefined,
  touched: Touched,
  isMeant: (after: ReadableJournal) => boolean,
): EditResult {
  if (!edit) return success({ edit: { offset: 0, length: 0, text: '' }, after: parsed });
  const after = parseJournal(applyEdit(parsed.text, edit), parsed);
  if (after.kind === 'unreadable' || !isMeant(after)) return refused();
  const isKept = isSameRest(parsed, after, touched) || isSameRest(ended(parsed), after, touched);
  return isKept ? success({ edit, after }) : refused();
}

/** A file without a final newline gets one before more is added: to text at its end that means a newline more. */
function ended(parsed: ReadableJournal): ReadableJournal {
  if (parsed.text.endsWith('\n')) return parsed;
  const after = parseJournal(parsed.text + lineEndingOf(parsed.text), parsed);
  return after.kind === 'readable' ? after : parsed;
}

function isSameRest(before: ReadableJournal, after: ReadableJournal, touched: Touched): boolean {
  const rest = (parsed: ReadableJournal, place: EntryPlace | undefined) =>
    parsed.entries.filter(({ section, index }) => section !== place?.section || index !== place.index);
  const old = rest(before, touched.before);
  const now = rest(after, touched.after);
  return old.length === now.length && old.every((entry, index) => isSameEntry(entry, now[index]));
}

function isSameEntry(old: ParsedEntry, now: ParsedEntry | undefined): boolean {
  if (old === now) return true;
  return old.section === now?.section && old.id === now.id && isSame(old.value, now.value);
}

export function refused(): EditResult {
  return failure('edit-refused', l10n.t('The change could not be made without touching other lines.'));
}

/** Tries one edit after another. */
export function firstThatHolds(
  edits: readonly (TextEdit | undefined)[],
  check: (edit: TextEdit | undefined) => EditResult,
): EditResult {
  let result = refused();
  for (const edit of edits) {
    result = check(edit);
    if (result.ok) break;
  }
  return result;
}

/** Runs one change after another, and gives their sum as one edit. */
export function inSteps<Step>(
  parsed: ReadableJournal,
  steps: readonly Step[],
  change: (current: ReadableJournal, step: Step) => EditResult,
): EditResult {
  let current = parsed;
  for (const step of steps) {
    const result = change(current, step);
    if (!result.ok) return result;
    current = result.value.after;
  }
  return success({ edit: differenceOf(parsed.text, current.text), after: current });
}

import { l10n, workspace } from 'vscode';

import type { Sides } from '../core/journal/conflictMarkers';
import {
  mergeJournals,
  type Choose,
  type MergeConflict,
  type Merged,
  type MergeSides,
} from '../core/journal/merge';
import type { Side } from '../core/journal/mergeValue';
import { parseJournal } from '../core/journal/parse';
import type { ReadableJournal } from '../core/journal/reading';
import { CodedError, valueOf } from '../host/codedError';
import { conflictSides } from '../host/journal/conflictSides';
import type { Services } from '../host/services';
import { pickOne, showInformation, type PickItem } from '../host/ui/plain';
import { addressOf, showDifference } from '../host/ui/showTexts';
import type { Resolved } from '../manifest';

/**
 * Merges the sides of the journal by entry id and writes the result. Fields that both sides changed are asked for one
 * by one, unless `keep` names the side that stays; cancelling leaves the file as it is.
 */
export async function resolveConflict(
  { journal }: Services,
  keep: Side | undefined,
): Promise<Resolved | undefined> {
  const uri = journal.uri();
  const text = await journal.text();
  const found = await conflictSides(uri.fsPath, text, workspace.isTrusted);
  if (!found) throw noConflict();
  const sides = readSides(found);
  const answers = keep === undefined ? await ask(merge(sides).conflicts, found) : () => keep;
  if (!answers) return undefined;
  const { after, conflicts } = merge(sides, answers);
  await journal.replace(text, after.text);
  if (keep === undefined) tell(after.journal.wins.length);
  return { uri, conflicts: conflicts.length };
}

function merge(sides: MergeSides, choose?: Choose): Merged {
  return valueOf(mergeJournals(sides, choose));
}

function readSides({ base, ours, theirs }: Sides): MergeSides {
  const old = base === undefined ? undefined : parseJournal(base);
  return {
    base: old?.kind === 'readable' ? old : undefined,
    ours: readSide(ours),
    theirs: readSide(theirs),
  };
}

function readSide(text: string): ReadableJournal {
  const parsed = parseJournal(text);
  if (parsed.kind === 'readable') return parsed;
  const message = l10n.t('One side of the conflict cannot be read: {0}', parsed.problems[0].message);
  throw new CodedError({ code: 'unreadable-side', message });
}

/** An answer for every conflict; nothing when the user cancelled. */
async function ask(conflicts: readonly MergeConflict[], sides: Sides): Promise<Choose | undefined> {
  const answers = new Map<string, Side>();
  for (const [index, conflict] of conflicts.entries()) {
    const side = await askSide(conflict, sides, { number: index + 1, of: conflicts.length });
    if (!side) return undefined;
    answers.set(keyOf(conflict), side);
  }
  return (conflict) => answers.get(keyOf(conflict)) ?? 'ours';
}

function keyOf({ section, id, field }: MergeConflict): string {
  return JSON.stringify([section, id, field]);
}

function noConflict(): CodedError {
  const message = l10n.t(
    'The journal has no two sides to merge: no conflict markers, and no open merge in git.',
  );
  return new CodedError({ code: 'no-conflict', message });
}

function tell(wins: number): void {
  const text =
    wins === 1
      ? l10n.t('Both sides are in the journal now: 1 win.')
      : l10n.t('Both sides are in the journal now: {0} wins.', wins);
  void showInformation(text);
}

/** Longest part of a value that a line of the list shows. */
const LONGEST_VALUE = 120;

interface SideItem extends PickItem {
  readonly answer: Side | 'diff';
}

/** Asks which of two values stays; nothing when the user cancelled. */
async function askSide(
  conflict: MergeConflict,
  sides: Sides,
  place: { readonly number: number; readonly of: number },
): Promise<Side | undefined> {
  const items: SideItem[] = [
    { label: shown(conflict.ours), description: l10n.t('the current side'), answer: 'ours' },
    { label: shown(conflict.theirs), description: l10n.t('the incoming side'), answer: 'theirs' },
    { icon: 'diff', label: l10n.t('Open diff'), description: l10n.t('of the whole journal'), answer: 'diff' },
  ];
  const title =
    place.of === 1
      ? l10n.t('Both sides changed one field')
      : l10n.t('Both sides changed one field: {0} of {1}', place.number, place.of);
  for (;;) {
    const placeHolder = l10n.t('{0} of {1}', conflict.field, conflict.id || conflict.section);
    const picked = await pickOne(items, { title, placeHolder, ignoreFocusOut: true });
    if (picked?.answer !== 'diff') return picked?.answer;
    await showDifference(
      addressOf('current.yaml', sides.ours),
      addressOf('incoming.yaml', sides.theirs),
      l10n.t('Journal: current ↔ incoming'),
    );
  }
}

/** A value on one line. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ').trim();
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  return short;
}

import { l10n } from 'vscode';

import type { Sides } from '../../core/journal/conflictMarkers';
import type { MergeConflict } from '../../core/journal/merge';
import type { Side } from '../../core/journal/mergeValue';
import { addressOf, showDifference } from '../../host/ui/showTexts';
import { type PickItem, pickOne } from '../../host/ui/plain';

/** Longest part of a value that a line of the list shows. */
const LONGEST_VALUE = 120;

interface SideItem extends PickItem {
  readonly answer: Side | 'diff';
}

/** Asks which of two values stays; nothing when the user cancelled. */
export async function askSide(
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

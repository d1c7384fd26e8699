/** Changes to one gap that the manager named: edits inside its conversation, which touch nothing else of it. */
import * as l10n from '@vscode/l10n';
import { isMap, isSeq } from 'yaml';

import { failure } from '../result';
import { checked, inSteps, refused, type EditResult } from './checkedEdit';
import { patchEdit } from './edit';
import { isSame } from './equal';
import { locateEntry } from './locate';
import { entriesOf } from './parse';
import type { ReadableJournal } from './reading';
import type { ManagerGap } from './schema';
import { moveEdit } from './textEdit';

/** What of a gap to change: a key with `undefined` is taken out. */
export type ManagerGapPatch = {
  readonly [Key in keyof Omit<ManagerGap, 'id' | 'quote'>]?: ManagerGap[Key] | undefined;
};

/** Changes fields of the first gap with an id, in whichever conversation it was named. `unknown-id` where none has it. */
export function updateManagerGap(parsed: ReadableJournal, id: string, patch: ManagerGapPatch): EditResult {
  const place = placeOf(parsed, id);
  if (!place) return failure('unknown-id', l10n.t('“{0}” is not in the journal.', id));
  const at = { section: 'conversations', index: place.index } as const;
  return inSteps(parsed, Object.entries(patch), (current, [key, value]) => {
    const entry = entriesOf(current, 'conversations')[place.index];
    const located = entry && locateEntry(current, entry);
    const gaps = located && isMap(located.node) ? located.node.get('gaps', true) : undefined;
    const node = isSeq(gaps) ? gaps.items[place.gap] : undefined;
    if (!located || !isMap(node)) return refused();
    const before = entry.value?.gaps?.[place.gap];
    const edit = patchEdit(located.text, node, key, value, before?.[key as keyof ManagerGap]);
    return checked(current, edit && moveEdit(edit, located.base), { before: at, after: at }, (after) =>
      isSame(
        entriesOf(after, 'conversations')[place.index]?.value,
        entry.value && {
          ...entry.value,
          gaps: entry.value.gaps?.map((gap, index) => (index === place.gap ? changed(gap, key, value) : gap)),
        },
      ),
    );
  });
}

interface GapPlace {
  /** Of the conversation among all. */
  readonly index: number;
  /** Of the gap in it. */
  readonly gap: number;
}

function placeOf(parsed: ReadableJournal, id: string): GapPlace | undefined {
  for (const [index, { value }] of entriesOf(parsed, 'conversations').entries()) {
    const gap = value?.gaps?.findIndex((one) => one.id === id) ?? -1;
    if (gap !== -1) return { index, gap };
  }
  return undefined;
}

function changed(gap: ManagerGap, key: string, value: unknown): Record<string, unknown> {
  const { [key]: _, ...rest } = { ...gap } as Record<string, unknown>;
  return value === undefined ? rest : { ...rest, [key]: value };
}

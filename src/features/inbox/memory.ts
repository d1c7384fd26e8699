/** What the inbox remembers in this workspace. */
import type { Memento } from 'vscode';

import type { Arrangement } from '../../core/evidence/arrangement';

/** That wins were looked for, so that the inbox fills again when it is next shown. */
export const HAS_SEARCHED = 'hasSearched';
/** Remembers addresses that the user said are somebody else's, so that nobody is asked about twice. */
export const NOT_ME = 'notMe';

const ASIDE = 'aside';
const ARRANGEMENT = 'arrangement';

/** Ids of the suggestions that were put aside for later. */
export function asideIn(memory: Memento): ReadonlySet<string> {
  return new Set(memory.get<readonly string[]>(ASIDE, []));
}

export async function keepAside(memory: Memento, ids: ReadonlySet<string>): Promise<void> {
  await memory.update(ASIDE, [...ids]);
}

/** What the user merged and split; nothing before the first time. */
export function arrangementIn(memory: Memento): Arrangement | undefined {
  return memory.get<Arrangement>(ARRANGEMENT);
}

export async function keepArrangement(memory: Memento, arrangement: Arrangement | undefined): Promise<void> {
  await memory.update(ARRANGEMENT, arrangement);
}

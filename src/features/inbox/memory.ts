/** What the inbox remembers in this workspace. */
import type { Memento } from 'vscode';

import type { Day } from '../../core/days';
import type { Arrangement } from '../../core/evidence/arrangement';
import type { Landmarks } from '../../core/evidence/landmarks';

/** Set once wins were looked for: the inbox then fills again when it is next shown. */
export const HAS_SEARCHED = 'hasSearched';
/** Addresses that the user said are somebody else's; they are not asked about again. */
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

const LANDMARKS = 'landmarks';
const UNSEEN = 'unseen';

/** How things were when work was last read. */
export interface LastLook {
  readonly day: Day;
  /** By the repository's folder. */
  readonly repositories: Readonly<Record<string, Landmarks>>;
  /** Ids of the suggestions there were. */
  readonly known: readonly string[];
}

export function landmarksIn(memory: Memento): LastLook | undefined {
  return memory.get<LastLook>(LANDMARKS);
}

export async function keepLandmarks(memory: Memento, look: LastLook): Promise<void> {
  await memory.update(LANDMARKS, look);
}

/** Ids of the suggestions that came by themselves and were not looked at yet. */
export function unseenIn(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(UNSEEN, []);
}

export async function keepUnseen(memory: Memento, ids: readonly string[]): Promise<void> {
  await memory.update(UNSEEN, [...new Set(ids)]);
}

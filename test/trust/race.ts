import { acknowledged, makeFolder, openJournal, removeFolder, soundIds, startWriter } from './writers';

export interface Raced {
  readonly acknowledged: number;
  /** Wins in the journal, each id once. */
  readonly wins: number;
  /** Wins of one writer that are not in the order in which it logged them. */
  readonly outOfOrder: number;
}

/** Several processes log wins into one journal at once. */
export async function raceWriters(program: string, writers: number, count: number): Promise<Raced> {
  const folder = await makeFolder();
  const names = Array.from({ length: writers }, (_, number) => `w${number}`);
  const running = names.map((name) => startWriter(program, { folder, name, count }));
  await Promise.all(running.map(({ gone }) => gone));
  await openJournal(folder);
  const ids = await soundIds(folder);
  await removeFolder(folder);
  const expected = names.map((name) => Array.from({ length: count }, (_, number) => `${name}-${number}`));
  const found = names.map((name) => ids.filter((id) => id.startsWith(`${name}-`)));
  return {
    acknowledged: running.flatMap(acknowledged).length,
    wins: new Set(ids).size,
    outOfOrder: countOutOfOrder(expected, found),
  };
}

/** How many ids of each writer are not found in the place where it logged them. */
export function countOutOfOrder(
  logged: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): number {
  return logged.flatMap((each, writer) => each.filter((id, at) => found[writer]?.[at] !== id)).length;
}

/** Merging random histories of two machines by entry id, against git's merging of lines. */
import { mergeHistories } from '../trust/mergeHistories';
import { randomFrom } from '../support/chance';
import { makeFolder, removeFolder } from '../trust/writers';
import type { Measurement } from './measure';

const HISTORIES = 1000;

export async function bench(): Promise<readonly Measurement[]> {
  const folder = await makeFolder();
  const seed = Date.now() % 1_000_000;
  const counts = mergeHistories(folder, HISTORIES, randomFrom(seed));
  await removeFolder(folder);
  const histories = HISTORIES.toLocaleString('en');
  return [
    {
      name: `entries, changes and comments lost in merging ${histories} random histories`,
      value: counts.lost.length,
      limit: 0,
      unit: 'wins',
      detail: `seed ${seed}${counts.lost
        .slice(0, 3)
        .map((lost) => `; ${lost}`)
        .join('')}`,
    },
    {
      name: 'conflicts left for a human; at most: those that git merge-file leaves',
      value: counts.conflicts,
      limit: counts.gitConflicts,
      unit: 'conflicts',
      detail: `in ${counts.withConflict} of ${histories} histories; git: in ${counts.gitWithConflict}`,
    },
  ];
}

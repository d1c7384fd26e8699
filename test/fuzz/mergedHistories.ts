import assert from 'node:assert/strict';

import { randomFrom } from '../support/chance';
import { mergeHistories } from '../trust/mergeHistories';
import { inNewFolder } from '../trust/writers';
import type { FuzzPart } from './part';

const HISTORIES = 200;

/** Journals that were changed on two machines are merged: nothing is lost, and less is left to a human than git leaves. */
export const mergedHistories: FuzzPart = {
  name: 'merge',
  run: (seed) =>
    inNewFolder((folder) => {
      const counts = mergeHistories(folder, HISTORIES, randomFrom(seed));
      assert.deepEqual(counts.lost, []);
      assert.ok(counts.conflicts < counts.gitConflicts, `${counts.conflicts} conflicts`);
      return Promise.resolve(HISTORIES);
    }),
};

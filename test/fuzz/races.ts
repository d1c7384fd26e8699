import assert from 'node:assert/strict';

import { randomFrom } from '../support/chance';
import { raceWriters } from '../trust/race';
import { bundleWriter, inNewFolder } from '../trust/writers';
import type { FuzzPart } from './part';

const MOST_WRITERS = 5;
const MOST_WINS = 60;

/** Several processes log wins into one journal at once: each win is there, once and in order. */
export const races: FuzzPart = {
  name: 'races',
  run: (seed) => {
    const random = randomFrom(seed);
    const writers = 2 + Math.floor(random() * (MOST_WRITERS - 1));
    const count = 1 + Math.floor(random() * MOST_WINS);
    return inNewFolder(async (folder) => {
      const raced = await raceWriters(await bundleWriter(folder), writers, count);
      const all = writers * count;
      assert.deepEqual(raced, { acknowledged: all, wins: all, outOfOrder: 0 });
      return all;
    });
  },
};

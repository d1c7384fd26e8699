import assert from 'node:assert/strict';

import { randomFrom } from '../support/chance';
import { killWriters } from '../trust/kill';
import { bundleWriter, inNewFolder } from '../trust/writers';
import type { FuzzPart } from './part';

const KILLS = 40;

/** Processes that write a journal are killed at random moments: no acknowledged win may be lost. */
export const kills: FuzzPart = {
  name: 'kills',
  run: (seed) =>
    inNewFolder(async (folder) => {
      const killed = await killWriters(await bundleWriter(folder), KILLS, randomFrom(seed));
      assert.equal(killed.lost, 0, `${killed.lost} of ${killed.acknowledged} acknowledged wins are lost`);
      return KILLS;
    }),
};

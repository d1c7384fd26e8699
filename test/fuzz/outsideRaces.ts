import assert from 'node:assert/strict';

import { randomFrom } from '../support/chance';
import { raceOutsider, STYLES } from '../trust/outsiders';
import { bundleProgram, inNewFolder } from '../trust/writers';
import type { FuzzPart } from './part';

/** Milliseconds for which the outside program leaves the file torn or away. */
const LONGEST_WINDOW_MS = 100;
const WRITERS = 3;
const WINS_EACH = 200;
const WINS_BEFORE = 300;

/** Three processes log wins while a program that knows no lock writes the same journal, in one of five styles: nothing is lost. */
export const outsideRaces: FuzzPart = {
  name: 'outside-races',
  run: (seed) => {
    const random = randomFrom(seed);
    const style = STYLES[seed % STYLES.length] ?? 'truncate';
    const window = 1 + Math.floor(random() * LONGEST_WINDOW_MS);
    return inNewFolder(async (folder) => {
      const [writer, outsider] = await Promise.all(
        ['writer', 'outsider'].map((name) => bundleProgram(name, folder)),
      );
      assert.ok(writer !== undefined && outsider !== undefined);
      const race = { style, window, writers: WRITERS, count: WINS_EACH, before: WINS_BEFORE, seed };
      const { lost, broken, acknowledged } = await raceOutsider({ writer, outsider }, race);
      assert.deepEqual({ lost, broken }, { lost: [], broken: undefined }, JSON.stringify(race));
      return acknowledged;
    });
  },
};

import assert from 'node:assert/strict';

import { SEED } from '../../support/chance';
import { raceOutsider, STYLES, type OutsideRaced } from '../../trust/outsiders';
import { bundleProgram, makeFolder, removeFolder } from '../../trust/writers';

/** For all races together; each ends its outside program itself before. */
const LIMIT_MS = 300_000;

/** Milliseconds for which the file is torn or away: one that is easily missed, and one that many fall into, in turn. */
const RACES = STYLES.map((style, index) => ({ style, window: index % 2 === 0 ? 5 : 60 }));

describe('a journal that a program writes which knows no lock', () => {
  let raced: readonly OutsideRaced[];

  // All at once, each in a folder of its own: they wait more than they work.
  before(async function () {
    this.timeout(LIMIT_MS);
    const folder = await makeFolder();
    const programs = {
      writer: await bundleProgram('writer', folder),
      outsider: await bundleProgram('outsider', folder),
    };
    const size = { writers: 2, count: 8, before: 30, seed: SEED };
    raced = await Promise.all(RACES.map((race) => raceOutsider(programs, { ...race, ...size })));
    await removeFolder(folder);
  });

  for (const [index, { style, window }] of RACES.entries()) {
    it(`keeps every win, when it is written by ${style} with ${window} ms in between`, () => {
      const race = raced[index];
      assert.ok(race);
      const { lost, broken, acknowledged } = race;
      assert.deepEqual({ lost, broken, acknowledged }, { lost: [], broken: undefined, acknowledged: 16 });
    });
  }
});

import assert from 'node:assert/strict';

import { SEED } from '../../support/chance';
import { raceOutsider, STYLES } from '../../trust/outsiders';
import { bundleProgram, makeFolder, removeFolder } from '../../trust/writers';

/** Milliseconds for which the file is torn or away: one that is easily missed, and one that many fall into. */
const WINDOWS = [5, 60];

describe('a journal that a program writes which knows no lock', () => {
  let folder: string;
  let programs: { readonly writer: string; readonly outsider: string };

  before(async () => {
    folder = await makeFolder();
    programs = {
      writer: await bundleProgram('writer', folder),
      outsider: await bundleProgram('outsider', folder),
    };
  });
  after(() => removeFolder(folder));

  for (const [index, style] of STYLES.entries()) {
    const window = WINDOWS[index % WINDOWS.length] ?? 0;
    it(`keeps every win, when it is written by ${style} with ${window} ms in between`, async () => {
      const race = { style, window, writers: 2, count: 8, before: 30, seed: SEED };
      const { lost, broken, acknowledged } = await raceOutsider(programs, race);
      assert.deepEqual({ lost, broken, acknowledged }, { lost: [], broken: undefined, acknowledged: 16 });
    });
  }
});

import assert from 'node:assert/strict';
import { mkdir, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';

import { lock } from 'proper-lockfile';

import { randomFrom, SEED } from '../../support/chance';
import { killWriters } from '../../trust/kill';
import { raceWriters } from '../../trust/race';
import {
  besideJournal,
  bundleWriter,
  journalIn,
  makeFolder,
  removeFolder,
  soundIds,
  startWriter,
} from '../../trust/writers';

describe('a journal that several processes write', function () {
  this.timeout(120_000);
  let folder: string;
  let program: string;

  before(async () => {
    folder = await makeFolder();
    program = await bundleWriter(folder);
  });
  after(() => removeFolder(folder));

  // `npm run fuzz` kills many more.
  it('parses and has every acknowledged win, whenever one of them is killed', async () => {
    const killed = await killWriters(program, 6, randomFrom(SEED));
    assert.equal(killed.lost, 0);
    assert.ok(killed.acknowledged > 6, `only ${killed.acknowledged} wins were acknowledged`);
  });

  it('gets every win of three at once, each once and in order', async () => {
    assert.deepEqual(await raceWriters(program, 3, 12), { acknowledged: 36, wins: 36, outOfOrder: 0 });
  });

  it('is taken over by exactly one of those who wait for a dead one', async () => {
    const own = await makeFolder();
    await lockOfTheDead(own);
    const writers = ['a', 'b', 'c'].map((name) =>
      startWriter(program, { folder: own, name, count: 5, staleAfter: 2_500 }),
    );
    await Promise.all(writers.map(({ gone }) => gone));
    assert.equal((await soundIds(own)).length, 15);
    assert.deepEqual(await besideJournal(own), []);
    await removeFolder(own);
  });

  it('waits for a living one, says so once, and never breaks its lock', async () => {
    const own = await makeFolder();
    await mkdir(dirname(journalIn(own)));
    const release = await lock(journalIn(own), { realpath: false });
    const writer = startWriter(program, { folder: own, name: 'a', count: 2 });
    await writer.said('waiting');
    assert.deepEqual(writer.lines, ['ready', 'waiting']);
    await release();
    await writer.gone;
    assert.deepEqual(writer.lines, ['ready', 'waiting', 'saved a-0', 'saved a-1', 'done']);
    await removeFolder(own);
  });
});

async function lockOfTheDead(folder: string): Promise<void> {
  const path = `${journalIn(folder)}.lock`;
  await mkdir(path, { recursive: true });
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(path, longAgo, longAgo);
}

import assert from 'node:assert/strict';
import { mkdir, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';

import { lock } from 'proper-lockfile';

import { randomFrom, SEED } from '../../support/chance';
import { killWriters } from '../../trust/kill';
import { raceWriters, type Raced } from '../../trust/race';
import {
  besideJournal,
  bundleWriter,
  inNewFolder,
  journalIn,
  makeFolder,
  removeFolder,
  soundIds,
  startWriter,
} from '../../trust/writers';

/** For what runs at once together. */
const LIMIT_MS = 300_000;

describe('a journal that several processes write', () => {
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

  describe('to the end', () => {
    let raced: Raced;
    let takenOver: TakenOver;
    let waited: Waited;

    // All at once, each in a folder of its own: they wait more than they work.
    before(async function () {
      this.timeout(LIMIT_MS);
      [raced, takenOver, waited] = await Promise.all([
        raceWriters(program, 3, 12),
        inNewFolder((own) => takeOver(program, own)),
        inNewFolder((own) => waitForUs(program, own)),
      ]);
    });

    it('gets every win of three at once, each once and in order', () => {
      assert.deepEqual(raced, { acknowledged: 36, wins: 36, outOfOrder: 0 });
    });

    it('is taken over by exactly one of those who wait for a dead one', () => {
      assert.equal(takenOver.ids.length, 15);
      assert.deepEqual(takenOver.beside, []);
    });

    it('waits for a living one, says so once, and never breaks its lock', () => {
      assert.deepEqual(waited.locked, ['ready', 'waiting']);
      assert.deepEqual(waited.inAll, ['ready', 'waiting', 'saved a-0', 'saved a-1', 'done']);
    });
  });
});

interface TakenOver {
  readonly ids: readonly string[];
  readonly beside: readonly string[];
}

/** Three wait for the lock of a process that is gone. */
async function takeOver(program: string, folder: string): Promise<TakenOver> {
  await lockOfTheDead(folder);
  const writers = ['a', 'b', 'c'].map((name) =>
    startWriter(program, { folder, name, count: 5, staleAfter: 2_500 }),
  );
  await Promise.all(writers.map(({ gone }) => gone));
  return { ids: await soundIds(folder), beside: await besideJournal(folder) };
}

async function lockOfTheDead(folder: string): Promise<void> {
  const path = `${journalIn(folder)}.lock`;
  await mkdir(path, { recursive: true });
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(path, longAgo, longAgo);
}

/** What a writer says while this process has the lock, and in all. */
interface Waited {
  readonly locked: readonly string[];
  readonly inAll: readonly string[];
}

async function waitForUs(program: string, folder: string): Promise<Waited> {
  await mkdir(dirname(journalIn(folder)));
  const release = await lock(journalIn(folder), { realpath: false });
  const writer = startWriter(program, { folder, name: 'a', count: 2 });
  await writer.said('waiting');
  const locked = [...writer.lines];
  await release();
  await writer.gone;
  return { locked, inAll: writer.lines };
}

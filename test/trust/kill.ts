import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  acknowledged,
  leftLock,
  makeFolder,
  openJournal,
  removeFolder,
  soundIds,
  startWriter,
} from './writers';

/** A writer is killed after at most so many acknowledged wins … */
const MOST_WINS = 10;
/** … and at the latest this long after the last of them: within the next. */
const LONGEST_DELAY_MS = 25;

/** The writer before is known to be dead: nobody has to watch its lock for long. */
const STALE_AFTER_MS = 100;

export interface Killed {
  /** Wins whose saves were acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged wins that are not in the journal. */
  readonly lost: number;
  /** Kills that hit a process while it held the lock. */
  readonly inTheMiddle: number;
}

/** Kills writers of one journal at random moments; after each the file must parse, and hold what was acknowledged. */
export async function killWriters(program: string, kills: number, random: () => number): Promise<Killed> {
  const folder = await makeFolder();
  const promised: string[] = [];
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill++) {
    const writer = startWriter(program, {
      folder,
      name: `k${kill}`,
      count: 1000,
      staleAfter: STALE_AFTER_MS,
    });
    await writer.said('ready');
    await writer.acknowledges(Math.ceil(random() * MOST_WINS));
    await sleep(random() * LONGEST_DELAY_MS);
    writer.kill();
    await writer.gone;
    promised.push(...acknowledged(writer));
    const ids = new Set(await soundIds(folder));
    assert.deepEqual(
      promised.filter((id) => !ids.has(id)),
      [],
    );
    if (leftLock(folder)) inTheMiddle++;
  }
  const { journal } = await openJournal(folder);
  const kept = new Set(journal.wins.map(({ id }) => id));
  await removeFolder(folder);
  return { acknowledged: promised.length, lost: promised.filter((id) => !kept.has(id)).length, inTheMiddle };
}

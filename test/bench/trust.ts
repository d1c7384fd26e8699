/** The promises of the journal file in full numbers: processes killed, and processes that write at once. */
import { killWriters } from '../trust/kill';
import { raceWriters } from '../trust/race';
import { bundleWriter, makeFolder, randomFrom, removeFolder } from '../trust/writers';
import type { Measurement } from './measure';

const KILLS = 1000;
/** A journal is taken for so many kills, so that it has the size of a real one. */
const KILLS_PER_JOURNAL = 50;
const WRITERS = 3;
const WINS_EACH = 500;

export async function bench(): Promise<readonly Measurement[]> {
  const folder = await makeFolder();
  try {
    const program = await bundleWriter(folder);
    return [await kills(program), await race(program)];
  } finally {
    await removeFolder(folder);
  }
}

async function kills(program: string): Promise<Measurement> {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  let [acknowledged, lost, inTheMiddle] = [0, 0, 0];
  for (let done = 0; done < KILLS; done += 2 * KILLS_PER_JOURNAL) {
    const pair = [0, 1].map(() => killWriters(program, KILLS_PER_JOURNAL, random));
    for (const killed of await Promise.all(pair)) {
      acknowledged += killed.acknowledged;
      lost += killed.lost;
      inTheMiddle += killed.inTheMiddle;
    }
  }
  return {
    name: `wins lost by ${KILLS.toLocaleString('en')} processes killed while they wrote`,
    value: lost,
    limit: 0,
    unit: 'wins',
    detail: `${acknowledged} acknowledged; ${inTheMiddle} kills hit the one that held the lock; seed ${seed}`,
  };
}

async function race(program: string): Promise<Measurement> {
  const raced = await raceWriters(program, WRITERS, WINS_EACH);
  const expected = WRITERS * WINS_EACH;
  return {
    name: `wins lost by ${WRITERS} processes that logged ${WINS_EACH} each at once`,
    value: expected - raced.wins,
    limit: 0,
    unit: 'wins',
    detail: `${raced.acknowledged} acknowledged, ${raced.wins} in the journal, ${raced.outOfOrder} out of order`,
  };
}

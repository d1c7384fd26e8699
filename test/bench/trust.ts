/** The promises of the journal file in full numbers: processes killed, and processes and windows that write at once. */
import { withPackagedExtension } from '../integration/run.extension';
import { chooseHost } from '../integration/run.host';
import { raceInWindows } from '../integration/run.race';
import { killWriters } from '../trust/kill';
import { raceWriters, type Raced } from '../trust/race';
import { randomFrom } from '../support/chance';
import { bundleWriter, makeFolder, removeFolder } from '../trust/writers';
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
    return [await kills(program), await race(program), await windows()];
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
  return measurementOf(`${WRITERS} processes that logged ${WINS_EACH} each at once`, raced);
}

async function windows(): Promise<Measurement> {
  const host = await chooseHost();
  const raced = await withPackagedExtension((extension) => raceInWindows(host, extension, WINS_EACH));
  const measurement = measurementOf(`2 windows and a process that logged ${WINS_EACH} each at once`, raced);
  return { ...measurement, detail: `${measurement.detail}, ${raced.turns} turns` };
}

function measurementOf(who: string, { acknowledged, wins, outOfOrder }: Raced): Measurement {
  return {
    name: `wins lost by ${who}`,
    // One too many would be a win that is there twice.
    value: Math.abs(WRITERS * WINS_EACH - wins),
    limit: 0,
    unit: 'wins',
    detail: `${acknowledged} acknowledged, ${wins} in the journal, ${outOfOrder} out of order`,
  };
}

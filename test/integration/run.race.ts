import { raceWindows, type RacedWindows } from '../trust/windows';
import { bundleSuite } from './run.bundle';
import type { Host } from './run.host';
import { openWindow } from './run.suite';

/** Enough that each window waits for the others many times. */
const WINS_EACH = 50;
const WRITERS = 3;

/** Runs the race of two windows and an outside process, and resolves with 0 when every win is in the journal, in order. */
export async function runRace(host: Host, extension: string): Promise<number> {
  const { acknowledged, wins, outOfOrder, turns } = await raceInWindows(host, extension, WINS_EACH);
  console.log(
    `${acknowledged} wins acknowledged, ${wins} in the journal in ${turns} turns, ${outOfOrder} out of order`,
  );
  const expected = WRITERS * WINS_EACH;
  return acknowledged === expected && wins === expected && outOfOrder === 0 ? 0 : 1;
}

/** Each window is a VS Code of its own, with nothing in common but the home folder. Throws when a window's tests fail. */
export async function raceInWindows(
  { executable }: Host,
  extension: string,
  count: number,
): Promise<RacedWindows> {
  const tests = await bundleSuite('two-windows');
  return raceWindows((window) => openWindow({ executable, extension, tests, ...window }), count);
}

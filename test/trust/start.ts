/** What a window is told of a race, and how windows and processes start at one moment: each says that it is there, and waits for the same file. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The variable that tells a window what to do in a race, as JSON. */
export const RACE_ORDER = 'PROMO_JOURNAL_RACE';

export interface RaceOrder {
  readonly race: string;
  readonly name: string;
  readonly count: number;
  /** Where the window writes the ids of its wins, in the order in which it logged them. */
  readonly result: string;
}

/** Short beside the time that a win takes to be saved. */
const LOOK_EVERY_MS = 1;

/** Says that `name` is there, and resolves at the start. */
export async function waitForStart(race: string, name: string): Promise<void> {
  await writeFile(readyFile(race, name), '');
  while (!existsSync(startFile(race))) await sleep(LOOK_EVERY_MS);
}

/** Starts the race once all of `names` are there, or at once when one of them has `failed`: it must not keep the others. */
export async function startTogether(
  race: string,
  names: readonly string[],
  failed: AbortSignal,
): Promise<void> {
  const isReady = (name: string) => existsSync(readyFile(race, name));
  while (!failed.aborted && !names.every(isReady)) await sleep(LOOK_EVERY_MS);
  await writeFile(startFile(race), '');
}

function readyFile(race: string, name: string): string {
  return join(race, `${name}.ready`);
}

function startFile(race: string): string {
  return join(race, 'start');
}

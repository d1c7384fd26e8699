import { setTimeout as wait } from 'node:timers/promises';

/** Far above what anything takes on a busy machine: who waits so long waits for what does not come. */
export const LIMIT_MS = 100_000;
/** How long the effect of a key or a click may stay away until it is taken for lost: what is just drawn anew loses some. */
export const EFFECT_LIMIT_MS = 15_000;

const POLL_MS = 100;

/** Asks again until there is an answer. Rejects, naming what was waited for, when none comes. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  limitMs: number = LIMIT_MS,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(POLL_MS);
  }
  throw new Error(`Waited ${limitMs / 1000} seconds for ${what}`);
}

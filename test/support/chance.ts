/**
 * Where chance comes from in the tests. The suite takes the same seed always, so that it gives the same result always;
 * `npm run fuzz` gives other seeds, and more runs, by the environment.
 */
import fc, { type Parameters } from 'fast-check';

/** What other programs set, and then start this one. */
export const SEED_VARIABLE = 'PROMO_JOURNAL_SEED';
export const RUNS_VARIABLE = 'PROMO_JOURNAL_RUNS';

/** The seed of everything random in this run. */
export const SEED = Number(process.env[SEED_VARIABLE] ?? 20_261_120);

/** How many times the suite's number of runs a property gets. */
const FACTOR = Number(process.env[RUNS_VARIABLE] ?? 1);

/** fast-check's own number of runs. */
const DEFAULT_RUNS = 100;

/** Runs of properties that were tried in this process. */
export const tried = { runs: 0 };

/** Fails with a counterexample when a property does not hold. `numRuns` is for the suite; `npm run fuzz` multiplies it. */
export function holds<Values>(
  property: fc.IProperty<Values>,
  { numRuns = DEFAULT_RUNS, ...parameters }: Omit<Parameters<Values>, 'seed'> = {},
  seed = SEED,
): void {
  const runs = Math.ceil(numRuns * FACTOR);
  fc.assert(property, { ...parameters, numRuns: runs, seed });
  tried.runs += runs;
}

/** Numbers from 0 to 1 that a seed gives again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

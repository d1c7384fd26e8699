/** `npm run fuzz`: tries every part with random seeds, round after round, for as long as asked. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../../scripts/lib/folders';
import { runMain, ToolingError } from '../../scripts/lib/main';
import { RUNS_VARIABLE, SEED_VARIABLE } from '../support/chance';
import type { FuzzPart } from './part';
import { PARTS } from './parts';

/** A round that takes longer hangs: what it was given froze the program, or a lock is never let go. */
const ROUND_LIMIT_MS = 600_000;
const SEEDS = 2 ** 31;
/** How many times the suite's number of runs each property gets in a round. */
const RUNS_FACTOR = 5;
const USAGE = 'npm run fuzz -- [--minutes N] [--only NAME] [--seed N]';

interface Orders {
  readonly parts: readonly FuzzPart[];
  readonly minutes: number;
  /** Given to repeat one round of each part. */
  readonly seed: number | undefined;
}

/** What became of a part so far. */
interface Tally {
  rounds: number;
  tried: number;
  seconds: number;
  lastSeed: number;
  readonly failedSeeds: number[];
}

await runMain(async () => {
  const { parts, minutes, seed } = orders();
  const end = Date.now() + minutes * 60_000;
  const tallies = new Map(parts.map((part) => [part, emptyTally()]));
  do {
    for (const [part, tally] of tallies) {
      await round(part, seed ?? randomInt(SEEDS), tally);
      if (seed === undefined && Date.now() >= end) break;
    }
  } while (seed === undefined && Date.now() < end);
  for (const [{ name }, tally] of tallies) console.log(inWords(name, tally));
  return [...tallies.values()].every(({ failedSeeds }) => failedSeeds.length === 0) ? 0 : 1;
});

function orders(): Orders {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      only: { type: 'string', multiple: true },
      seed: { type: 'string' },
    },
  });
  const [minutes, seed] = [values.minutes ?? '5', values.seed ?? '0'].map(Number);
  if (minutes === undefined || !(minutes >= 0) || seed === undefined || !Number.isSafeInteger(seed))
    throw new ToolingError(USAGE);
  const unknown = values.only?.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined)
    throw new ToolingError(`No part ${unknown}: there are ${PARTS.map(({ name }) => name).join(', ')}.`);
  const parts = PARTS.filter(({ name }) => values.only?.includes(name) ?? true);
  return { parts, minutes, seed: values.seed === undefined ? undefined : seed };
}

function emptyTally(): Tally {
  return { rounds: 0, tried: 0, seconds: 0, lastSeed: 0, failedSeeds: [] };
}

/** Runs a round and counts it; what failed is printed at once, with the command that repeats it. */
async function round({ name }: FuzzPart, seed: number, tally: Tally): Promise<void> {
  const started = performance.now();
  const { ok, output } = await inProcess(name, seed);
  tally.rounds += 1;
  tally.seconds += (performance.now() - started) / 1000;
  tally.lastSeed = seed;
  if (ok) {
    tally.tried += Number(output.trim().split('\n').at(-1));
    return;
  }
  tally.failedSeeds.push(seed);
  console.log(`\n${output.trim()}\n\n${name} failed. Again: npm run fuzz -- --only ${name} --seed ${seed}\n`);
}

/** Runs a round in a process of its own, which can be ended when it hangs. */
function inProcess(name: string, seed: number): Promise<{ readonly ok: boolean; readonly output: string }> {
  const program = join(ROOT, 'test/fuzz/round.ts');
  const env = { ...process.env, [SEED_VARIABLE]: String(seed), [RUNS_VARIABLE]: String(RUNS_FACTOR) };
  const child = spawn(process.execPath, ['--import=tsx', program, name, String(seed)], { cwd: ROOT, env });
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => {
      output += `\nIt hangs: not done after ${ROUND_LIMIT_MS / 60_000} minutes.`;
      child.kill('SIGKILL');
    }, ROUND_LIMIT_MS);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ ok: code === 0, output });
    });
  });
}

function inWords(name: string, { rounds, tried, seconds, lastSeed, failedSeeds }: Tally): string {
  const head = `${name.padEnd(18)} ${String(tried).padStart(9)} runs in ${rounds} rounds, ${seconds.toFixed(0)} s, last seed ${lastSeed}`;
  return failedSeeds.length === 0 ? head : `${head}; FAILED with seed ${failedSeeds.join(', ')}`;
}

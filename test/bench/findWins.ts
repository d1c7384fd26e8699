/**
 * Finding wins: time against one `git log --no-merges --numstat` of the same author and window, time as the history
 * before the window grows, and memory; on a made history of 20,000 own commits in a year, and on a repository of your
 * choice. Each run has a process of its own, as each has in an editor: a warm one would flatter, and hide memory.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../../scripts/lib/folders';
import { runOrFail } from '../../scripts/lib/processes';
import { addMonths, type Day } from '../../src/core/days';
import type { Run, Subject } from './findWinsRun';
import { AUTHOR, makeHistory, UNTIL } from './madeHistory';
import { median, milliseconds, type Measurement } from './measure';
import { remove } from '../support/folders';

const ROUNDS = 5;
const OWN_COMMITS = 20_000;
/** With them, the longer history has a million commits. */
const OLDER_COMMITS = 980_000;
const MEGABYTE = 2 ** 20;

interface Choice {
  readonly repository?: string | undefined;
  readonly author?: string | undefined;
  readonly until?: string | undefined;
}

export async function bench({ repository, author = AUTHOR, until = UNTIL }: Choice): Promise<Measurement[]> {
  const made = await ofMadeHistories();
  return repository ? [...made, await againstGit(subjectOf(repository, author, until))] : made;
}

async function ofMadeHistories(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'promo-journal-bench-'));
  try {
    const year = subjectOf(join(folder, 'year'), AUTHOR, UNTIL);
    const million = subjectOf(join(folder, 'million'), AUTHOR, UNTIL);
    await makeHistory(year.path, OWN_COMMITS, 0);
    await makeHistory(million.path, OWN_COMMITS, OLDER_COMMITS);
    return [await againstGit(year), await againstOlder(year, million), await memoryOf(year)];
  } finally {
    await remove(folder);
  }
}

function subjectOf(path: string, author: string, until: Day): Subject {
  return { path, author, since: addMonths(until, -12), until };
}

async function againstGit(subject: Subject): Promise<Measurement> {
  const [own = NaN, yard = NaN] = await medians([
    () => findWins(subject).then(({ elapsed }) => elapsed),
    () => yardstick(subject),
  ]);
  return {
    name: `findWins over 12 months of ${subject.author}`,
    value: own / yard,
    limit: 1.5,
    unit: '×',
    detail: `${milliseconds(own)}; git log --no-merges --numstat takes ${milliseconds(yard)}`,
  };
}

async function againstOlder(year: Subject, million: Subject): Promise<Measurement> {
  const [short = NaN, long = NaN, shortGit = NaN, longGit = NaN] = await medians([
    () => findWins(year).then(({ elapsed }) => elapsed),
    () => findWins(million).then(({ elapsed }) => elapsed),
    () => yardstick(year),
    () => yardstick(million),
  ]);
  const growth = (longGit / shortGit).toFixed(2);
  return {
    name: 'findWins as the history before the window grows to a million commits',
    value: long / short,
    limit: 1.1,
    unit: '×',
    detail: `${milliseconds(long)} with ${OLDER_COMMITS} older commits, ${milliseconds(short)} with none; git log itself grows ${growth} ×`,
  };
}

async function memoryOf(subject: Subject): Promise<Measurement> {
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await findWins(subject));
  const kept = median(runs.map((run) => run.kept)) / MEGABYTE;
  return {
    name: `memory while reading ${OWN_COMMITS} own commits`,
    value: median(runs.map(({ peak }) => peak)) / MEGABYTE,
    limit: 80,
    unit: 'MB',
    detail: `resident memory at its highest, less what it was before; ${kept.toFixed(0)} MB are kept, ${runs[0]?.found ?? 0} suggestions`,
  };
}

/** Medians of what each piece of work says it took, run in turns. */
async function medians(works: readonly (() => Promise<number>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await work());
  }
  return times.map(median);
}

/** Reads and suggests once, in a process of its own. */
async function findWins(subject: Subject): Promise<Run> {
  const file = join(ROOT, 'test/bench/findWinsRun.ts');
  const args = ['--expose-gc', '--import', 'tsx', file, JSON.stringify(subject)];
  return JSON.parse(await runOrFail(process.execPath, args, { cwd: ROOT })) as Run;
}

/** Milliseconds of the one command that everything about the author could be read from, its output thrown away. */
async function yardstick({ path, author, since, until }: Subject): Promise<number> {
  const window = [`--author=${author}`, `--since=${since}`, `--until=${until}`];
  const start = performance.now();
  const git = spawn('git', ['log', '--no-merges', '--numstat', ...window], {
    cwd: path,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  git.stdout.resume();
  await once(git, 'close');
  return performance.now() - start;
}

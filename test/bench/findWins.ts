/**
 * How long finding wins takes, against one `git log --no-merges --numstat` of the same author and window, and how much memory.
 *
 * `node --expose-gc --import tsx test/bench/findWins.ts [PATH --author EMAIL --since DAY --until DAY]`; without a path, a
 * made history: 20,000 commits of one author in the last year, and the same once more with ten times the years before.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { addDays, addMonths, type Day } from '../../src/core/days';
import { suggest } from '../../src/core/evidence/suggest';
import { EMPTY_JOURNAL } from '../../src/core/journal/empty';
import { parseRubric } from '../../src/core/rubric/parse';
import { readHistory } from '../../src/host/git/readHistory';

const ROUNDS = 5;
const AUTHOR = 'ada@corp.example';
const UNTIL = '2026-06-30';

interface Subject {
  readonly path: string;
  readonly author: string;
  readonly since: Day;
  readonly until: Day;
}

const rubricFile = new URL('../../templates/rubrics/generic-senior.yaml', import.meta.url);
const { rubric } = parseRubric(readFileSync(rubricFile, 'utf8'));

/** Finds wins once; returns the milliseconds it took and the most memory it held. */
async function findOnce({
  path,
  author,
  since,
  until,
}: Subject): Promise<{ time: number; memory: number; found: number }> {
  if (!rubric) throw new Error('The rubric does not parse');
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const start = performance.now();
  const history = await readHistory(path, { since, until, identities: [author] });
  if (!history.ok) throw new Error(history.failure.message);
  const found = suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL }).length;
  const time = performance.now() - start;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  return { time, memory: peak - before, found };
}

/** The one command that everything about the author could be read from, run and thrown away. */
async function yardstick({ path, author, since, until }: Subject): Promise<number> {
  const start = performance.now();
  const args = [
    'log',
    '--no-merges',
    '--numstat',
    `--author=${author}`,
    `--since=${since}`,
    `--until=${until}`,
  ];
  const git = spawn('git', args, { cwd: path, stdio: ['ignore', 'pipe', 'ignore'] });
  git.stdout.resume();
  await once(git, 'close');
  return performance.now() - start;
}

/** Best of the rounds, taken in turns, so that a noisy machine disturbs both alike. */
async function measure(name: string, subject: Subject): Promise<number> {
  const times: number[] = [];
  const yards: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    yards.push(await yardstick(subject));
    const once = await findOnce(subject);
    times.push(once.time);
    memory.push(once.memory);
  }
  const [time, yard] = [Math.min(...times), Math.min(...yards)];
  console.log(
    `${name}: ${(time / yard).toFixed(2)} × git log --numstat (${time.toFixed(0)} ms to ${yard.toFixed(0)} ms)`,
  );
  console.log(`${name}: first run held ${((memory[0] ?? 0) / 2 ** 20).toFixed(0)} MB more than before`);
  return time;
}

/** A history by git fast-import: `own` commits of the author within the last year, `older` of somebody before it. */
function makeHistory(own: number, older: number): string {
  const path = mkdtempSync(join(tmpdir(), 'promo-journal-bench-'));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', path]);
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: path,
    input: importOf(own, older),
    maxBuffer: 2 ** 30,
  });
  return path;
}

function importOf(own: number, older: number): string {
  const parts: string[] = [];
  const end = Date.parse(`${UNTIL}T00:00:00Z`) / 1000;
  const total = own + older;
  for (let index = 0; index < total; index += 1) {
    const mine = index >= older;
    const time = mine ? end - (total - index) * 1500 : end - 366 * 86_400 - (older - index) * 1500;
    const who = mine ? `Ada Engineer <${AUTHOR}>` : 'Ben Builder <ben@corp.example>';
    const subject = `feat(area${index % 40}): add step ${index} of effort ${Math.floor(index / 25)} (#${index})`;
    const text = `line ${index}\n`.repeat(20);
    parts.push(`commit refs/heads/main\nauthor ${who} ${time} +0000\ncommitter ${who} ${time} +0000\n`);
    parts.push(
      `data ${subject.length}\n${subject}\nM 100644 inline src/area${index % 40}/file${index % 500}.ts\ndata ${text.length}\n${text}\n`,
    );
  }
  return parts.join('');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    author: { type: 'string', default: AUTHOR },
    until: { type: 'string', default: UNTIL },
    since: { type: 'string' },
  },
});
const since = values.since ?? addMonths(values.until, -12);
const [given] = positionals;
if (given) {
  await measure(given, { path: given, author: values.author, since, until: values.until });
} else {
  const [year, decade] = [makeHistory(20_000, 0), makeHistory(20_000, 200_000)];
  const subject = { author: AUTHOR, since: addDays(UNTIL, -365), until: UNTIL };
  const short = await measure('20,000 own commits', { ...subject, path: year });
  const long = await measure('the same after 200,000 older commits', { ...subject, path: decade });
  console.log(`older history: ${(long / short).toFixed(2)} × the time without it`);
  for (const path of [year, decade]) rmSync(path, { recursive: true, force: true });
}

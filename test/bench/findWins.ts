/**
 * Finding wins: time against one `git log --no-merges --numstat` of the same author and window, time as the history
 * before the window grows, and memory. Without a repository of your choice, on a made history of 20,000 own commits in a year.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { addMonths, type Day } from '../../src/core/days';
import { suggest } from '../../src/core/evidence/suggest';
import { EMPTY_JOURNAL } from '../../src/core/journal/empty';
import { parseRubric } from '../../src/core/rubric/parse';
import { readHistory } from '../../src/host/git/readHistory';
import { inTurns, milliseconds, type Measurement } from './measure';

const ROUNDS = 5;
const OWN_COMMITS = 20_000;
const MEGABYTE = 2 ** 20;
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

interface Choice {
  readonly repository?: string | undefined;
  readonly author?: string | undefined;
  readonly until?: string | undefined;
}

export async function bench({ repository, author = AUTHOR, until = UNTIL }: Choice): Promise<Measurement[]> {
  const window = { since: addMonths(until, -12), until };
  if (repository) return [await againstGit({ path: repository, author, ...window })];
  const subject = { author: AUTHOR, since: addMonths(UNTIL, -12), until: UNTIL };
  const year = { ...subject, path: makeHistory(OWN_COMMITS, 0) };
  const decade = { ...subject, path: makeHistory(OWN_COMMITS, OWN_COMMITS * 10) };
  try {
    return [await memoryOf(year), await againstOlder(year, decade)];
  } finally {
    for (const { path } of [year, decade]) rmSync(path, { recursive: true, force: true });
  }
}

async function againstGit(subject: Subject): Promise<Measurement> {
  const [own = 0, yard = 0] = await inTurns(ROUNDS, [() => findWins(subject), () => yardstick(subject)]);
  return {
    name: `findWins over 12 months of ${subject.author}`,
    value: own / yard,
    limit: 1.5,
    unit: '×',
    detail: `${milliseconds(own)}; git log --no-merges --numstat takes ${milliseconds(yard)}`,
  };
}

async function againstOlder(year: Subject, decade: Subject): Promise<Measurement> {
  const [short = 0, long = 0] = await inTurns(ROUNDS, [() => findWins(year), () => findWins(decade)]);
  return {
    name: 'findWins as the history before the window grows tenfold',
    value: long / short,
    limit: 1.1,
    unit: '×',
    detail: `${milliseconds(long)} with ${OWN_COMMITS * 10} older commits, ${milliseconds(short)} with none`,
  };
}

async function memoryOf(subject: Subject): Promise<Measurement> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const found = await findWins(subject);
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  return {
    name: `memory while reading ${OWN_COMMITS} own commits`,
    value: (peak - before) / MEGABYTE,
    limit: 60,
    unit: 'MB',
    detail: `${found} suggestions; resident memory at its highest, less what it was before`,
  };
}

/** Reads and suggests once; returns how many suggestions there were. */
async function findWins({ path, author, since, until }: Subject): Promise<number> {
  if (!rubric) throw new Error('The rubric does not parse');
  const history = await readHistory(path, { since, until, identities: [author] });
  if (!history.ok) throw new Error(history.failure.message);
  return suggest({ histories: [history.value], rubric, journal: EMPTY_JOURNAL }).length;
}

/** The one command that everything about the author could be read from, run and thrown away. */
async function yardstick({ path, author, since, until }: Subject): Promise<void> {
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

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { addDays } from '../../../src/core/days';
import type { Person } from '../../../src/core/evidence/people';
import { readHistory } from '../../../src/host/git/readHistory';
import { run, runOrFail } from '../../../scripts/lib/processes';
import type { Share } from './share';
import { remove } from '../../support/folders';

/** The window in which the extension is asked: a month before a document came, and eleven after. */
const BEFORE = 30;
const AFTER = 335;

/** Who brought a document first, and all the names that it had. */
interface Origin {
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly author: Person;
  readonly sha: string;
  readonly day: string;
}

/**
 * Asks for each document as the one who wrote it first, in the repository as it was eleven months later: does the extension
 * know that it is theirs, whoever renamed it since, and take nobody else's for theirs?
 */
export async function authorShare(clone: string, paths: readonly string[]): Promise<Share> {
  const origins: Origin[] = [];
  for (const path of paths) origins.push(await originOf(clone, path));
  const past = await openPast(clone);
  try {
    const misses: string[] = [];
    for (const origin of origins) {
      const theirs = await documentsAsOf(past, origin);
      const others = origins.filter(({ author }) => author.email !== origin.author.email);
      const taken = others.find(({ names }) => [...names].some((name) => theirs.has(name)));
      if (![...origin.names].some((name) => theirs.has(name)))
        misses.push(`${origin.path}: by ${origin.author.name}, ${origin.day}`);
      else if (taken) misses.push(`${taken.path}: not by ${origin.author.name}`);
    }
    return { right: paths.length - misses.length, all: paths.length, misses };
  } finally {
    await remove(past);
  }
}

/** The documents that the extension takes for the author's. */
async function documentsAsOf(past: string, { author, sha, day }: Origin): Promise<ReadonlySet<string>> {
  const [since, until] = [addDays(day, -BEFORE), addDays(day, AFTER)];
  const newest = ['rev-list', '-1', `--before=${until}T23:59:59`, 'refs/heads/newest'];
  const then = (await runOrFail('git', newest, { cwd: past })).trim();
  const { code } = await run('git', ['merge-base', '--is-ancestor', sha, then], { cwd: past });
  await runOrFail('git', ['update-ref', 'HEAD', code === 0 ? then : 'refs/heads/newest'], { cwd: past });
  const history = await readHistory(past, { since, until, identities: [author.email] });
  const documents = history.ok ? history.value.documents : [];
  return new Set(documents.filter(({ addedBy }) => addedBy === 'me').map(({ path }) => path));
}

/** A repository that borrows a clone's objects, and whose branch can be set back in time. */
async function openPast(clone: string): Promise<string> {
  const past = await mkdtemp(join(tmpdir(), 'promo-journal-past-'));
  const ask = async (...args: string[]) => (await runOrFail('git', args, { cwd: clone })).trim();
  const objects = resolve(clone, await ask('rev-parse', '--git-path', 'objects'));
  await runOrFail('git', ['init', '--quiet', '--initial-branch=main'], { cwd: past });
  await writeFile(join(past, '.git/objects/info/alternates'), `${objects}\n`);
  const head = await ask('rev-parse', 'HEAD');
  await runOrFail('git', ['update-ref', 'refs/heads/newest', head], { cwd: past });
  return past;
}

/** The commit that first had a document under any name. What it was copied from, such as a template, is no part of it. */
async function originOf(cwd: string, path: string): Promise<Origin> {
  const format = ['--name-status', '--format=%x01%H%x09%an%x09%ae%x09%cs'];
  const logOf = (...args: string[]) => runOrFail('git', ['log', ...format, ...args], { cwd });
  // Following reads all files; where a clone lacks large ones, renames are looked for among texts alone.
  const log = await logOf('--follow', '--', path).catch(() => logOf('-M', '--', '*.md', '*.qmd'));
  const names = new Set([path]);
  let current = path;
  let oldest = '';
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', ...rows] = commit.split('\n');
    const row = rows.map((each) => each.split('\t')).find((each) => each.at(-1) === current);
    if (!row) continue;
    oldest = head;
    if (/^[AC]/.test(row[0] ?? '')) break;
    current = row.length === 3 ? (row[1] ?? current) : current;
    names.add(current);
  }
  const [sha = '', name = '', email = '', day = ''] = oldest.split('\t');
  return { path, names, author: { name, email }, sha, day };
}

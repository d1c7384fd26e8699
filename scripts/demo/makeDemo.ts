import { mkdir } from 'node:fs/promises';
import type { Day } from '../../src/core/days';
import { runOrFail } from '../lib/processes';
import { FastImport } from './git/fastImport';
import { History } from './git/history';
import { robin } from './story/people';
import { FEATURE_BRANCH, storyOldestFirst } from './story/story';

/**
 * Makes the demo repository in an empty or missing folder: a year of one engineer's work that ends on `today`. The same day
 * gives the same commits, to the hash.
 */
export async function makeDemo(folder: string, today: Day): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, 'init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main');
  await git(folder, 'config', 'user.name', robin.name);
  await git(folder, 'config', 'user.email', robin.email);
  // The hashes must not depend on the settings of the machine.
  await git(folder, 'config', 'core.autocrlf', 'false');
  await git(folder, 'remote', 'add', 'origin', 'https://github.com/acme/storefront.git');
  const fastImport = new FastImport(folder);
  const history = new History(fastImport, today);
  for (const step of storyOldestFirst()) await history.tell(step);
  history.published();
  await fastImport.end();
  await git(folder, 'checkout', '--quiet', FEATURE_BRANCH);
}

async function git(folder: string, ...args: readonly string[]): Promise<void> {
  await runOrFail('git', args, { cwd: folder });
}

import { basename, dirname } from 'node:path';

import { openGit } from '../git/git';

/**
 * Whether git would share a journal. `tracked`: it is in the index, and goes with the next commit or has gone
 * already. `untracked`: git sees it, so that `git add .` would take it. `none`: ignored, or in no repository.
 */
export type Exposure = 'none' | 'untracked' | 'tracked';

/** Whether git would share the journal at a path. Runs git, so call it in trusted workspaces only. */
export async function exposureOf(path: string): Promise<Exposure> {
  const git = openGit(dirname(path));
  const tracked = await git.run(['ls-files', '-z', '--', basename(path)]);
  if (!tracked.ok) return 'none';
  if (tracked.value !== '') return 'tracked';
  const seen = await git.run(['ls-files', '-z', '--others', '--exclude-standard', '--', basename(path)]);
  return seen.ok && seen.value !== '' ? 'untracked' : 'none';
}

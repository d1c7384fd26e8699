import type { Commit } from '../../core/evidence/history';
import { pageOf, UPSTREAM, type Remotes } from '../../core/links/remotes';
import type { Git } from './git';
import type { RepositoryState } from './repository';

/**
 * The page of the repository that the user's work landed in. Git is asked only in a fork that knows what it was made of: whether that
 * has the newest commit that landed.
 */
export async function pageWhereItLanded(
  git: Git,
  { remotes, followed }: Pick<RepositoryState, 'remotes' | 'followed'>,
  commits: readonly Commit[],
  signal?: AbortSignal,
): Promise<string | undefined> {
  const newest = commits.findLast(({ unmerged }) => unmerged === undefined);
  const isUpstream = newest !== undefined && (await hasUpstream(git, remotes, newest.sha, signal));
  return pageOf(remotes, { followed, isUpstream });
}

async function hasUpstream(
  git: Git,
  remotes: Remotes,
  sha: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (!remotes.has(UPSTREAM) || remotes.size < 2) return false;
  const args = ['rev-list', '--max-count=1', '--stdin', '--not', `--remotes=${UPSTREAM}`];
  const missing = await git.run(args, { input: `${sha}\n`, signal });
  return missing.ok && missing.value.trim() === '';
}

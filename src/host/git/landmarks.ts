import type { Day } from '../../core/days';
import type { Landmarks } from '../../core/evidence/landmarks';
import { success, type Result } from '../../core/result';
import { openGit, type GitFailureCode } from './git';
import { readRepository } from './repository';

/** Reads the landmarks of a repository: two short lists, whatever the length of its history. */
export async function readLandmarks(path: string): Promise<Result<Landmarks, GitFailureCode>> {
  const git = openGit(path);
  const state = await readRepository(git);
  if (!state.ok) return state;
  const refs = await git.run(['for-each-ref', '--format=%(refname)', '--', 'refs/heads/', 'refs/tags/']);
  if (!refs.ok) return refs;
  const names = refs.value.split('\n');
  return success({
    tip: state.value.tip,
    tags: names.filter((name) => name.startsWith('refs/tags/')).length,
    branches: names.flatMap((name) => (name.startsWith('refs/heads/') ? [name.slice(11)] : [])),
  });
}

/**
 * The day of the oldest commit that came to the default branch since: the committer's, or the author's where that is later and a
 * clock may be broken. Nothing where none came, or its past changed.
 */
export async function firstDaySince(path: string, before: string, after: string): Promise<Day | undefined> {
  const args = ['log', '--format=%cd %ad', '--date=short', '--stdin'];
  const days = await openGit(path).run(args, { input: `${after}\n^${before}\n` });
  const lines = days.ok ? days.value.split('\n').filter((line) => line.trim() !== '') : [];
  return lines.map((line) => line.split(' ').sort().at(-1) ?? '').sort()[0];
}

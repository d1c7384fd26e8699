import { addDays, type Day } from '../../core/days';
import { identityOf } from '../../core/evidence/identities';
import type { Commit } from '../../core/evidence/history';
import { success, type Result } from '../../core/result';
import { LogCollector } from './collect';
import { openGit, type GitFailureCode } from './git';
import { readLog } from './readLog';
import { readRepository } from './repository';

/** Most commits that Log Win offers as evidence. */
const MAX_COMMITS = 50;
/** Most commits of a branch that are searched for the user's. */
const MAX_READ = 1000;
/** Commits older than this many days are not offered. */
const MAX_AGE_DAYS = 180;

/** Name of the checked-out branch; nothing where HEAD is detached. */
export async function currentBranch(
  repositoryPath: string,
  signal?: AbortSignal,
): Promise<Result<string | undefined, GitFailureCode>> {
  const result = await openGit(repositoryPath).run(['rev-parse', '--abbrev-ref', 'HEAD'], { signal });
  if (!result.ok) return result;
  const name = result.value.trim();
  return success(name === 'HEAD' || name === '' ? undefined : name);
}

/** A commit as Log Win shows it. */
export type BranchCommit = Pick<Commit, 'sha' | 'day' | 'subject'>;

/**
 * The user's commits of the current branch that are not on the default branch, newest first, at most 50. Empty on the
 * default branch itself.
 */
export async function newCommitsOfBranch(
  repositoryPath: string,
  identities: readonly string[],
  { today, signal }: { readonly today: Day; readonly signal?: AbortSignal },
): Promise<Result<BranchCommit[], GitFailureCode>> {
  const git = openGit(repositoryPath);
  const state = await readRepository(git, signal);
  if (!state.ok) return state;
  const { head, tip, git: user, mailmap } = state.value;
  if (head === tip) return success([]);
  const window = { from: addDays(today, -MAX_AGE_DAYS), to: addDays(today, 1) };
  const log = new LogCollector(identityOf({ git: user, declared: identities, mailmap }), window);
  const walked = await readLog(git, [head, `^${tip}`], { kind: 'newest', count: MAX_READ }, log.add, signal);
  if (!walked.ok) return walked;
  return success(log.own.slice(0, MAX_COMMITS).map(({ sha, day, subject }) => ({ sha, day, subject })));
}

import { addDays, type Day } from '../../core/days';
import type { Branch, UnmergedBranch } from '../../core/evidence/graph';
import type { Commit } from '../../core/evidence/history';
import { isReleaseBranch } from '../../core/evidence/changes';
import { identityOf } from '../../core/evidence/identities';
import type { Person } from '../../core/evidence/people';
import { success, type Result } from '../../core/result';
import { LogCollector } from './collect';
import { openGit, type Git, type GitFailureCode } from './git';
import { readLog } from './readLog';
import { readRepository, type RepositoryState } from './repository';

/** Most branches that are read; those with the newest work come first. */
const MAX_BRANCHES = 200;

/** Which branches besides the default one are read: those with work since a day. */
export interface BranchQuery {
  /** Branches without work since then are left out. */
  readonly since: Day;
  /** Tells whose remote branches are read; local ones always are. */
  readonly isTheirs: (author: Person) => boolean;
}

const FORMAT =
  '%(objectname)%00%(committerdate:short)%00%(authordate:short)%00%(authorname)%00%(authoremail)%00%(refname)%00%(symref)';

/** What a repository's history is read from. */
export interface Branches {
  /** Tips of what counts as landed: the default branch, branches of its name here and on other remotes, and maintained releases. */
  readonly landed: readonly string[];
  /** Those of them that are no releases. */
  readonly trunks: readonly string[];
  /** The others. Those with the oldest last commit come first: of stacked branches, the lower before the upper. */
  readonly waiting: readonly Branch[];
  /** False where git can't list them, as with a branch whose commit is missing: the default branch is read alone. */
  readonly isComplete: boolean;
}

/** The default branch; local branches, and remote ones whose last commit is the user's, with work since a day; and HEAD. */
export async function readBranches(
  git: Git,
  { head, tip, defaultBranch = '' }: RepositoryState,
  { since, isTheirs }: BranchQuery,
  signal?: AbortSignal,
): Promise<Branches> {
  const [refs, last] = await Promise.all([
    git.run(['for-each-ref', '--sort=-committerdate', `--format=${FORMAT}`, 'refs/heads', 'refs/remotes'], {
      signal,
    }),
    head === tip
      ? undefined
      : git.run(['log', '--max-count=1', '--format=%cd%n%ad', '--date=short', 'HEAD'], { signal }),
  ]);
  const listed = (refs.ok ? refs.value : '').split('\n').flatMap(refIn);
  const isDefault = ({ name }: Ref) => name === defaultBranch.replace(/^origin\//, '');
  const trunks = new Set([tip, ...listed.filter(isDefault).map((ref) => ref.tip)]);
  const releases = listed.filter(
    ({ name, day, author, isLocal }) =>
      isReleaseBranch(name) && day >= since && (isLocal || isTheirs(author)),
  );
  const landed = new Set([...trunks, ...releases.slice(0, MAX_BRANCHES).map((ref) => ref.tip)]);
  const waiting = new Map<string, string>();
  for (const ref of listed) {
    if (waiting.size === MAX_BRANCHES) break;
    if (ref.day < since || landed.has(ref.tip) || waiting.has(ref.tip)) continue;
    if (ref.isLocal || isTheirs(ref.author)) waiting.set(ref.tip, ref.name);
  }
  if (
    last?.ok &&
    last.value.split('\n').some((day) => day >= since) &&
    !landed.has(head) &&
    !waiting.has(head)
  )
    waiting.set(head, 'HEAD');
  return {
    landed: [...landed],
    trunks: [...trunks],
    waiting: [...waiting].map(([sha, name]) => ({ tip: sha, name })).reverse(),
    isComplete: refs.ok,
  };
}

/**
 * Those of the branches that have an ancestor in common with what landed: a published site, or another project in the same clone,
 * has none and waits for nothing. Only where no such ancestor lies in the window does git have to look.
 */
export async function related(
  git: Git,
  branches: readonly UnmergedBranch[],
  tip: string,
  signal?: AbortSignal,
): Promise<UnmergedBranch[]> {
  const kept = await Promise.all(
    branches.map(async (branch) => {
      if (branch.base !== undefined) return [branch];
      const found = await git.run(['merge-base', tip, branch.tip], { signal });
      // git answers nothing where there is none; a failure says nothing of the branch.
      return found.ok && found.value.trim() === '' ? [] : [branch];
    }),
  );
  return kept.flat();
}

interface Ref {
  readonly tip: string;
  /** The later of the author's and the committer's day, since one of the clocks may be wrong. */
  readonly day: Day;
  readonly author: Person;
  readonly isLocal: boolean;
  /** Without `refs/heads/` and the remote's name. */
  readonly name: string;
}

/** One line of the list; nothing for a ref that stands for another, and for one whose commit is missing. */
function refIn(line: string): Ref[] {
  const [tip = '', committed = '', written = '', name = '', email = '', ref = '', symref = ''] =
    line.split('\0');
  if (tip === '' || committed === '' || symref !== '') return [];
  return [
    {
      tip,
      day: committed > written ? committed : written,
      author: { name, email: email.replace(/^<|>$/g, '') },
      isLocal: ref.startsWith('refs/heads/'),
      name: ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''),
    },
  ];
}

/** Most commits that Log Win offers as evidence. */
const MAX_OFFERED = 50;
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
  return success(log.own.slice(0, MAX_OFFERED).map(({ sha, day, subject }) => ({ sha, day, subject })));
}

import { addMonths, type Day } from '../../core/days';
import { unmergedOn } from '../../core/evidence/branches';
import type { HistoryNote, RepositoryHistory } from '../../core/evidence/history';
import { identityOf, whyMine, type Identity } from '../../core/evidence/identities';
import { mergesThatBrought } from '../../core/evidence/merges';
import { success, type Result } from '../../core/result';
import { assembleHistory } from './assembleHistory';
import { LogCollector } from './collect';
import { openGit, type GitFailureCode } from './git';
import { ownCommits } from './ownWork';
import { readBranches, type BranchQuery } from './readBranches';
import { readFiles, readPaths } from './readFiles';
import { readRepository, type RepositoryState } from './repository';
import { readWholeLog } from './readWholeLog';
import { findSquashes } from './squashes';

export interface HistoryQuery {
  readonly since: Day;
  readonly until: Day;
  /** Addresses and names of the user from the profile and the setting; git's configuration is always added. */
  readonly identities: readonly string[];
  /** `all` reads every branch with work in the window; else only unmerged work of the last month is added to what landed. */
  readonly branches?: 'default' | 'all';
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is: own commits found, then own commits read. */
  readonly onProgress?: (progress: { readonly read: number; readonly total: number }) => void;
  /** Milliseconds for all of it. */
  readonly timeLimit?: number;
}

/** Other people's commits whose files are read: signals ask for the newest few thousand at most. */
const MAX_OTHERS = 6000;

/**
 * Reads one repository's window for one user. One walk over the window's messages finds what is theirs; then the files
 * of just those commits are read, and beside it the paths of other people's. What lies before `since` is walked only
 * for documents whose status changed in the window.
 */
export async function readHistory(
  repositoryPath: string,
  query: HistoryQuery,
  { signal, onProgress, timeLimit }: ReadOptions = {},
): Promise<Result<RepositoryHistory, GitFailureCode>> {
  const git = openGit(repositoryPath, timeLimit);
  const state = await readRepository(git, signal);
  if (!state.ok) return state;
  const identity = identityOf({
    git: state.value.git,
    declared: query.identities,
    mailmap: state.value.mailmap,
  });
  const wanted = branchQuery(query, identity);
  const { landed, waiting } = await readBranches(git, state.value, wanted, signal);
  const window = { from: query.since, to: query.until };
  const log = new LogCollector(identity, window);
  const tips = [...landed, ...waiting.map(({ tip }) => tip)];
  const walked = await readWholeLog(git, tips, query.since, log.add, signal);
  if (!walked.ok) return walked;
  onProgress?.({ read: 0, total: log.own.length });
  const branches = unmergedOn(log.graph, landed, waiting);
  const unmerged = new Set(branches.flatMap(({ commits }) => commits));
  const others = log.others.filter(({ sha }) => !unmerged.has(sha));
  const [own, paths] = await Promise.all([
    readFiles(git, hashesOf(log.own), {
      partial: state.value.partial,
      signal,
      onRead: (read) => onProgress?.({ read, total: log.own.length }),
    }),
    readPaths(git, hashesOf(others.slice(0, MAX_OTHERS)), signal),
  ]);
  if (!own.ok) return own;
  if (!paths.ok) return paths;
  const squashes = await findSquashes(
    git,
    { branches, own: log.own, ownFiles: own.value.files, others, otherFiles: paths.value },
    signal,
  );
  if (!squashes.ok) return squashes;
  const trunk = log.graph.find(({ sha }) => landed.includes(sha))?.sha ?? state.value.tip;
  const commits = ownCommits({
    own: log.own,
    files: own.value.files,
    others,
    branches,
    waitingSince: wanted.since,
    squashes: squashes.value,
    brought: mergesThatBrought(log.graph, trunk),
  });
  return success(
    await assembleHistory(git, {
      state: state.value,
      identity,
      window,
      log,
      unmerged,
      commits,
      others,
      paths: paths.value,
      notes: notesOf(state.value, walked.value.complete && own.value.complete),
      signal,
    }),
  );
}

/** Months of unmerged work that count where only the default branch was asked for. */
const UNMERGED_MONTHS = 1;

function branchQuery({ branches, since, until }: HistoryQuery, identity: Identity): BranchQuery {
  if (branches === 'all') return { since, isTheirs: () => true };
  const recent = addMonths(until, -UNMERGED_MONTHS);
  return {
    since: recent > since ? recent : since,
    isTheirs: (author) => whyMine(identity, author) !== undefined,
  };
}

function hashesOf(drafts: readonly { readonly sha: string }[]): string[] {
  return drafts.map(({ sha }) => sha);
}

function notesOf(
  { shallow, partial, lacksSubmodules }: RepositoryState,
  isComplete: boolean,
): readonly HistoryNote[] {
  const incomplete = partial ? 'partial' : 'missing-objects';
  return [
    ...(shallow ? (['shallow'] as const) : []),
    ...(isComplete ? [] : ([incomplete] as const)),
    ...(lacksSubmodules ? (['submodules'] as const) : []),
  ];
}

import { addMonths, type Day, type Period } from '../../core/days';
import { mergesThatBrought, unmergedOn, type UnmergedBranch } from '../../core/evidence/graph';
import { documentKindOf } from '../../core/evidence/documents/kind';
import type { Commit, HistoryNote, OtherCommit, RepositoryHistory } from '../../core/evidence/history';
import {
  aliasesOf,
  identityOf,
  proposeIdentities,
  whyMine,
  type Identity,
} from '../../core/evidence/identities';
import { newcomersCommits } from '../../core/evidence/newcomers';
import { standingReverts } from '../../core/evidence/reverts';
import { success, type Result } from '../../core/result';
import { LogCollector, type Draft, type OtherDraft } from './collect';
import { openGit, type Git, type GitFailureCode } from './git';
import { findSquashes, ownCommits } from './ownWork';
import { readBranches, related, type BranchQuery } from './readBranches';
import { readDocuments } from './readDocuments';
import { readFiles, readPaths, type Files } from './readFiles';
import { readWholeLog } from './readLog';
import { readRepository, type RepositoryState } from './repository';
import { pageWhereItLanded } from './whereItLanded';

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
  readonly onProgress?: ((progress: { readonly read: number; readonly total: number }) => void) | undefined;
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
  const walked = await walkWindow(git, state.value, query, signal);
  if (!walked.ok) return walked;
  const work = await readWork(git, state.value, walked.value, { signal, onProgress });
  if (!work.ok) return work;
  return success(await historyOf(git, state.value, walked.value, work.value, signal));
}

/** What the messages of a window say: whose commits they are, and which of them wait on branches. */
interface Walked {
  readonly identity: Identity;
  readonly window: Period;
  readonly log: LogCollector;
  /** The user's commits, newest first. */
  readonly own: readonly Draft[];
  /** Tips of the branches that everything lands on. */
  readonly trunks: readonly string[];
  /** Branches that have not landed, with the hashes of all their commits. */
  readonly branches: readonly UnmergedBranch[];
  readonly unmerged: ReadonlySet<string>;
  /** Unmerged commits count from this day on. */
  readonly waitingSince: Day;
  /** Other people's commits that landed, newest first. */
  readonly others: readonly OtherDraft[];
  readonly isComplete: boolean;
}

async function walkWindow(
  git: Git,
  state: RepositoryState,
  query: HistoryQuery,
  signal: AbortSignal | undefined,
): Promise<Result<Walked, GitFailureCode>> {
  const identity = identityOf({ git: state.git, declared: query.identities, mailmap: state.mailmap });
  const wanted = branchQuery(query, identity);
  const branchesRead = await readBranches(git, state, wanted, signal);
  const { landed, trunks, waiting } = branchesRead;
  const window = { from: query.since, to: query.until };
  const log = new LogCollector(identity, window);
  const tips = [...landed, ...waiting.map(({ tip }) => tip)];
  const walked = await readWholeLog(git, tips, query.since, log.add, signal);
  if (!walked.ok) return walked;
  const found = unmergedOn(log.graph, landed, waiting);
  const branches = state.shallow ? found : await related(git, found, state.tip, signal);
  const kept = new Set(branches);
  const unrelated = new Set(found.flatMap((branch) => (kept.has(branch) ? [] : branch.commits)));
  const unmerged = new Set(branches.flatMap(({ commits }) => commits));
  const others = log.others.filter(({ sha }) => !unmerged.has(sha) && !unrelated.has(sha));
  const isComplete = walked.value.complete && branchesRead.isComplete;
  return success({
    identity,
    window,
    log,
    own: log.own.filter(({ sha }) => !unrelated.has(sha)),
    trunks,
    branches,
    unmerged,
    waitingSince: wanted.since,
    others,
    isComplete,
  });
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

/** The user's own commits with their files, and the paths of other people's. */
interface Work {
  readonly commits: readonly Commit[];
  readonly paths: Files;
  readonly isComplete: boolean;
}

async function readWork(
  git: Git,
  { partial, tip }: RepositoryState,
  { log, own: all, trunks, branches, unmerged, waitingSince, others }: Walked,
  { signal, onProgress }: ReadOptions,
): Promise<Result<Work, GitFailureCode>> {
  // What waits for longer than counts would be read to be dropped.
  const drafts = all.filter(({ sha, day }) => !unmerged.has(sha) || day >= waitingSince);
  const tell = (read: number) => onProgress?.({ read, total: drafts.length });
  tell(0);
  const [own, paths] = await Promise.all([
    readFiles(git, hashesOf(drafts), { partial, signal, onRead: tell }),
    readPaths(git, hashesOf(others.slice(0, MAX_OTHERS)), signal),
  ]);
  if (!own.ok) return own;
  if (!paths.ok) return paths;
  const { files, complete } = own.value;
  const found = { branches, own: all, ownFiles: files, others, otherFiles: paths.value };
  const squashes = await findSquashes(git, found, signal);
  if (!squashes.ok) return squashes;
  const trunk = log.graph.find(({ sha }) => trunks.includes(sha))?.sha ?? tip;
  const commits = ownCommits({
    own: drafts,
    files,
    others,
    branches,
    waitingSince,
    squashes: squashes.value,
    brought: mergesThatBrought(log.graph, trunk),
  });
  return success({ commits, paths: paths.value, isComplete: complete });
}

function hashesOf(drafts: readonly { readonly sha: string }[]): string[] {
  return drafts.map(({ sha }) => sha);
}

/** The history, with documents, and of other people's commits only those that a signal uses. */
async function historyOf(
  git: Git,
  state: RepositoryState,
  { identity, window, log, unmerged, others, isComplete }: Walked,
  { commits, paths, isComplete: isWhole }: Work,
  signal: AbortSignal | undefined,
): Promise<RepositoryHistory> {
  const own = new Set(commits.map(({ sha }) => sha));
  const used = new Set(commits.map(({ merge }) => merge));
  const foreign = others.filter(({ sha }) => !own.has(sha));
  const order = log.graph.map(({ sha }) => sha);
  const page = await pageWhereItLanded(git, state, commits, signal);
  return {
    repository: state.name,
    window,
    ...(state.defaultBranch ? { defaultBranch: state.defaultBranch } : {}),
    ...(page === undefined ? {} : { page }),
    commits,
    others: usefulOthers(foreign, newcomersCommits(others, window.from), { commits, paths }),
    merges: log.merges.filter(({ sha }) => used.has(sha)),
    documents: await readDocuments(git, { commits, others: foreign, paths, order, identity, signal }),
    proposals: proposeIdentities(identity, log.authors()),
    reverted: revertedIn(log, unmerged),
    aliases: aliasesOf(identity, commits),
    ...(state.codeowners === undefined ? {} : { codeowners: state.codeowners }),
    notes: notesOf(state, isComplete && isWhole),
  };
}

/** Other people's commits that a signal can use, oldest first: in the user's files, with their name, or of new documents. */
function usefulOthers(
  drafts: readonly OtherDraft[],
  early: ReadonlySet<string>,
  { commits, paths }: Pick<Work, 'commits' | 'paths'>,
): OtherCommit[] {
  const touched = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)));
  return drafts
    .map((draft): OtherCommit => {
      const matter = (paths.get(draft.sha) ?? []).filter(
        ({ path, status }) => touched.has(path) || (status === 'added' && documentKindOf(path)),
      );
      const other = { ...draft, paths: matter.map(({ path }) => path) };
      return early.has(draft.sha) ? { ...other, newcomer: true } : other;
    })
    .filter((other) => other.paths.length > 0 || other.trailers.length > 0)
    .reverse();
}

/** Names of commits that stay reverted. A revert on an unmerged branch only affects unmerged commits. */
function revertedIn({ reverts }: LogCollector, unmerged: ReadonlySet<string>): string[] {
  return standingReverts(
    reverts.map((revert) =>
      unmerged.has(revert.sha)
        ? { ...revert, names: revert.names.filter((name) => unmerged.has(name)) }
        : revert,
    ),
  );
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

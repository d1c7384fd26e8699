import type { Day, Period } from '../../core/days';
import { documentKindOf } from '../../core/evidence/documents/kind';
import type { Commit, FileChange, OtherCommit, RepositoryHistory } from '../../core/evidence/history';
import { aliasesOf, identityOf, proposeIdentities, type Identity } from '../../core/evidence/identities';
import { mergesThatBrought } from '../../core/evidence/merges';
import { success, type Result } from '../../core/result';
import { LogCollector, type Draft, type OtherDraft } from './collect';
import { openGit, type Git, type GitFailureCode } from './git';
import { readChanges } from './readChanges';
import { readDocuments } from './readDocuments';
import { readWholeLog } from './readLog';
import { readRepository, type RepositoryState } from './repository';
import { withUncounted } from './uncounted';

export interface HistoryQuery {
  readonly since: Day;
  readonly until: Day;
  /** Addresses and names of the user from the profile and the setting; git's configuration is always added. */
  readonly identities: readonly string[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is: own commits found, then own commits read. */
  readonly onProgress?: (progress: { readonly read: number; readonly total: number }) => void;
}

/** Other people's commits whose files are read: signals ask for the newest few thousand at most. */
const MAX_OTHERS = 6000;

/**
 * Reads one repository's window for one user. One walk over the window's messages finds what is theirs; then the files
 * of just those commits are read, and beside it the paths of other people's. Never walks what lies before `since`.
 */
export async function readHistory(
  repositoryPath: string,
  query: HistoryQuery,
  { signal, onProgress }: ReadOptions = {},
): Promise<Result<RepositoryHistory, GitFailureCode>> {
  const git = openGit(repositoryPath);
  const state = await readRepository(git, signal);
  if (!state.ok) return state;
  const window = { from: query.since, to: query.until };
  const identity = identityOf({
    git: state.value.git,
    declared: query.identities,
    mailmap: state.value.mailmap,
  });
  const log = new LogCollector(identity, window);
  const walked = await readWholeLog(git, tipsOf(state.value), query.since, log.add, signal);
  if (!walked.ok) return walked;
  onProgress?.({ read: 0, total: log.own.length });
  const [own, others] = await Promise.all([
    readOwn(git, log, signal, onProgress),
    readOthers(git, log, signal),
  ]);
  if (!own.ok) return own;
  if (!others.ok) return others;
  return success(
    await assemble(git, {
      state: state.value,
      identity,
      window,
      log,
      own: own.value,
      others: others.value,
      signal,
    }),
  );
}

function tipsOf({ head, tip }: RepositoryState): string[] {
  return [...new Set([tip, head])];
}

type Files = Map<string, readonly FileChange[]>;

interface Own {
  readonly files: Files;
  /** False where objects are missing and lines could not be counted. */
  readonly complete: boolean;
}

async function readOwn(
  git: Git,
  log: LogCollector,
  signal: AbortSignal | undefined,
  onProgress: ReadOptions['onProgress'],
): Promise<Result<Own, GitFailureCode>> {
  const shas = log.own.map(({ sha }) => sha);
  const files: Files = new Map();
  const onCommit = (sha: string, changes: readonly FileChange[]) => {
    files.set(sha, changes);
    if (files.size % 200 === 0) onProgress?.({ read: files.size, total: shas.length });
  };
  const counted = await readInHalves(git, shas, onCommit, signal);
  if (counted.ok) return success({ files, complete: true });
  if (counted.failure.code !== 'git-failed') return counted;
  // A partial clone lacks file contents; names and kinds of change need only what it has.
  const named = await readChanges(git, shas, onCommit, { counts: false, signal });
  return named.ok ? success({ files, complete: false }) : named;
}

/** Counting lines is what takes the time, and git does it on one core: two of them take half. */
async function readInHalves(
  git: Git,
  shas: readonly string[],
  onCommit: (sha: string, changes: readonly FileChange[]) => void,
  signal: AbortSignal | undefined,
): Promise<Result<undefined, GitFailureCode>> {
  const middle = Math.ceil(shas.length / 2);
  const halves = [shas.slice(0, middle), shas.slice(middle)];
  const results = await withUncounted((config) =>
    Promise.all(halves.map((half) => readChanges(git, half, onCommit, { counts: true, config, signal }))),
  );
  return results.find(({ ok }) => !ok) ?? success(undefined);
}

/** Files of other people's commits since the user's first: those the user touched too, and new documents. */
async function readOthers(
  git: Git,
  log: LogCollector,
  signal: AbortSignal | undefined,
): Promise<Result<Files, GitFailureCode>> {
  const files: Files = new Map();
  const shas = log.others.slice(0, MAX_OTHERS).map(({ sha }) => sha);
  const result = await readChanges(git, shas, (sha, changes) => void files.set(sha, changes), {
    counts: false,
    signal,
  });
  return result.ok || result.failure.code === 'git-failed' ? success(files) : result;
}

interface Parts {
  readonly state: RepositoryState;
  readonly identity: Identity;
  readonly window: Period;
  readonly log: LogCollector;
  readonly own: Own;
  readonly others: Files;
  readonly signal: AbortSignal | undefined;
}

async function assemble(
  git: Git,
  { state, identity, window, log, own, others, signal }: Parts,
): Promise<RepositoryHistory> {
  const brought = mergesThatBrought(log.graph, state.tip);
  const commits = log.own.map((draft) => commitOf(draft, own.files, brought)).reverse();
  const touched = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)));
  const foreign = log.others
    .map((draft) => otherOf(draft, others, touched))
    .filter(isUseful)
    .reverse();
  const used = new Set(commits.map(({ merge }) => merge));
  return {
    repository: state.name,
    window,
    ...(state.defaultBranch ? { defaultBranch: state.defaultBranch } : {}),
    commits,
    others: foreign,
    merges: log.merges.filter(({ sha }) => used.has(sha)),
    documents: await readDocuments(git, commits, foreign, signal),
    proposals: proposeIdentities(identity, log.authors()),
    reverted: log.reverted,
    aliases: aliasesOf(identity),
    ...(state.codeowners === undefined ? {} : { codeowners: state.codeowners }),
    notes: [
      ...(state.shallow ? (['shallow'] as const) : []),
      ...(own.complete ? [] : (['partial'] as const)),
    ],
  };
}

function commitOf(draft: Draft, files: Files, brought: ReadonlyMap<string, string>): Commit {
  const merge = brought.get(draft.sha);
  return { ...draft, files: files.get(draft.sha) ?? [], ...(merge ? { merge } : {}) };
}

function otherOf(draft: OtherDraft, files: Files, touched: ReadonlySet<string>): OtherCommit {
  const changes = files.get(draft.sha) ?? [];
  const matter = changes.filter(
    ({ path, status }) => touched.has(path) || (status === 'added' && documentKindOf(path)),
  );
  return { ...draft, paths: matter.map(({ path }) => path) };
}

function isUseful({ paths, trailers }: OtherCommit): boolean {
  return paths.length > 0 || trailers.length > 0;
}

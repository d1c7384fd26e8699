import type { Period } from '../../core/days';
import { documentKindOf } from '../../core/evidence/documents/kind';
import type { Commit, HistoryNote, OtherCommit, RepositoryHistory } from '../../core/evidence/history';
import { aliasesOf, proposeIdentities, type Identity } from '../../core/evidence/identities';
import { newcomersCommits } from '../../core/evidence/newcomers';
import { standingReverts } from '../../core/evidence/reverts';
import type { LogCollector, OtherDraft } from './collect';
import type { Git } from './git';
import { readDocuments } from './readDocuments';
import type { Files } from './readFiles';
import type { RepositoryState } from './repository';

/** What a history is put together from. */
export interface HistoryParts {
  readonly state: RepositoryState;
  readonly identity: Identity;
  readonly window: Period;
  readonly log: LogCollector;
  readonly unmerged: ReadonlySet<string>;
  readonly commits: readonly Commit[];
  readonly others: readonly OtherDraft[];
  readonly paths: Files;
  readonly notes: readonly HistoryNote[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Builds the history of one repository, with documents, and of other people's commits only those that a signal uses.
 */
export async function assembleHistory(
  git: Git,
  { state, identity, window, log, unmerged, commits, others, paths, notes, signal }: HistoryParts,
): Promise<RepositoryHistory> {
  const touched = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)));
  const own = new Set(commits.map(({ sha }) => sha));
  const early = newcomersCommits(others, window.from);
  const foreign = others
    .filter(({ sha }) => !own.has(sha))
    .map((draft) => {
      const other = otherOf(draft, paths, touched);
      return early.has(draft.sha) ? { ...other, newcomer: true as const } : other;
    })
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
    documents: await readDocuments(git, {
      commits,
      others: others.filter(({ sha }) => !own.has(sha)),
      paths,
      order: log.graph.map(({ sha }) => sha),
      identity,
      signal,
    }),
    proposals: proposeIdentities(identity, log.authors()),
    reverted: revertedIn(log, unmerged),
    aliases: aliasesOf(identity),
    ...(state.codeowners === undefined ? {} : { codeowners: state.codeowners }),
    notes,
  };
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

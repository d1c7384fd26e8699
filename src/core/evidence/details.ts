import type { Day } from '../days';
import type { Fact } from '../journal/schema';
import type { Commit, FileChange, OtherCommit, RepositoryHistory } from './history';
import { isWritten } from './paths';
import type { Suggestion } from './suggestion';

export interface CommitDetail {
  readonly repository: string;
  readonly sha: string;
  readonly day: Day;
  readonly subject: string;
  /** Why it counts as the user's own; nothing for somebody else's. */
  readonly mine?: string;
}

export interface FileDetail {
  readonly repository: string;
  readonly path: string;
  readonly added: number;
  readonly removed: number;
}

/** The evidence behind a suggestion: its commits, newest first, and its hand-written files, most changed first. */
export interface SuggestionDetails {
  readonly commits: readonly CommitDetail[];
  readonly files: readonly FileDetail[];
  /** What git shows of it. */
  readonly facts?: readonly Fact[];
}

/** Looks up a suggestion's commits and files in the histories that were read. */
export function detailsOf(
  { merged, repository, commits }: Pick<Suggestion, 'merged' | 'repository' | 'commits'>,
  histories: readonly RepositoryHistory[],
): SuggestionDetails {
  if (merged) return together(merged.map((part) => detailsOf(part, histories)));
  const wanted = new Set(commits);
  const here = histories.filter((history) => history.repository === repository);
  const own = here.flatMap((history) => history.commits).filter(({ sha }) => wanted.has(sha));
  const others = here.flatMap((history) => history.others).filter(({ sha }) => wanted.has(sha));
  return together([
    {
      commits: [...own, ...others].map((commit) => commitDetail(commit, repository)),
      files: own.flatMap(({ files }) => files.map((file) => fileDetail(file, repository))),
    },
  ]);
}

function together(details: readonly SuggestionDetails[]): SuggestionDetails {
  const commits = new Map(details.flatMap((one) => one.commits.map((commit) => [commit.sha, commit])));
  const files = new Map<string, FileDetail>();
  for (const file of details.flatMap((one) => one.files)) {
    const key = `${file.repository}:${file.path}`;
    const { added = 0, removed = 0 } = files.get(key) ?? {};
    files.set(key, { ...file, added: file.added + added, removed: file.removed + removed });
  }
  return {
    commits: [...commits.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    files: [...files.values()]
      .filter(({ path }) => isWritten(path))
      .sort((a, b) => b.added + b.removed - (a.added + a.removed)),
  };
}

function commitDetail(commit: Commit | OtherCommit, repository: string): CommitDetail {
  const { sha, day, subject } = commit;
  return { repository, sha, day, subject, ...('mine' in commit ? { mine: commit.mine } : {}) };
}

function fileDetail({ path, added, removed }: FileChange, repository: string): FileDetail {
  return { repository, path, added, removed };
}

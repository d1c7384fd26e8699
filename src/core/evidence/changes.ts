import type { Day } from '../days';
import type { Commit, FileChange, Merge } from './history';
import { isMergeBack, parseSubject, resultIn, type Subject } from './message';
import { isWritten } from './paths';
import { branchOfMerge, pullRequestOf, pullRequestOfMerge, ticketsIn } from './references';
import { saysNothing } from './vague';

/** Commits that landed together: a pull request, a merged branch, or a single commit. */
export interface Change {
  /** `pr-123`, or the short hash of the earliest commit: the same on every machine. */
  readonly key: string;
  readonly pr?: string;
  readonly branch?: string;
  /** Oldest first; never empty. */
  readonly commits: readonly Commit[];
  /** The most telling line: the pull request's title, or a commit's subject. */
  readonly headline: string;
  readonly subject: Subject;
  readonly tickets: readonly string[];
  /** Files that people write. */
  readonly files: readonly FileChange[];
  readonly from: Day;
  readonly to: Day;
}

/** A change's id among all repositories: readable, and the same on every machine. */
export function changeId(repository: string, { key }: Pick<Change, 'key'>): string {
  return `${repository}:${key}`;
}

/** Branches with everybody's work: a merge of one does not join its commits into a change. */
const SHARED_BRANCH =
  /^(?:origin\/|upstream\/)?(?:main|master|develop|development|dev|next|trunk|staging|stable|maint|seen|release[-/].*|v?\d[\d.x]*)$/;
const RELEASE_BRANCH =
  /^(?:(?:release|releases|maint|maintenance|support|stable|backport)[-/._]?v?\d[\w.-]*|v\d[\dx._]*(?:-[\w.]*)?|\d+[._][\dx._]*(?:-[\w.]*)?|version-\d[\w.-]*)$/i;

/** True for a branch from which something was released: what is on it has landed. */
export function isReleaseBranch(name: string): boolean {
  return RELEASE_BRANCH.test(name);
}

/** A merge with more of the user's commits than this is a sync, not a piece of work. */
const MAX_MERGE_COMMITS = 60;

/** Joins commits that landed together: by pull request number, then by the merge that brought them, or the branch they wait on. */
export function changesOf(commits: readonly Commit[], merges: readonly Merge[]): Change[] {
  const mergeBySha = new Map(merges.map((merge) => [merge.sha, merge]));
  const buckets = new Map<string, Commit[]>();
  for (const commit of commits) {
    const key = landingOf(commit, mergeBySha);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(commit);
    else buckets.set(key, [commit]);
  }
  return [...buckets.entries()].flatMap(([key, members]) => {
    const [first] = members;
    const merge = first && !pullRequestOf(first) ? mergeBySha.get(first.merge ?? '') : undefined;
    const isSync = /^(?:merge|branch)-/.test(key) && members.length > MAX_MERGE_COMMITS;
    if (isSync || isCollection(members, merge)) return members.map((member) => changeOf([member], undefined));
    return [changeOf(members, merge)];
  });
}

/** From so many commits on, what lands under a title that says nothing is several things (`Version 1.5.4 changes`), as is what comes back from a release. */
const COLLECTION = 5;

function isCollection(commits: readonly Commit[], merge: Merge | undefined): boolean {
  const title = merge && mergeTitle(merge, pullRequestOfMerge(merge));
  if (title !== undefined && isMergeBack(title)) return true;
  return commits.length >= COLLECTION && title !== undefined && saysNothing(title);
}

function landingOf(commit: Commit, merges: ReadonlyMap<string, Merge>): string {
  const own = pullRequestOf(commit);
  if (own) return `pr-${own}`;
  if (commit.unmerged !== undefined && !SHARED_BRANCH.test(commit.unmerged))
    return `branch-${commit.unmerged}`;
  const merge = commit.merge ? merges.get(commit.merge) : undefined;
  if (!merge || SHARED_BRANCH.test(branchOfMerge(merge) ?? '')) return commit.sha;
  const pr = pullRequestOfMerge(merge);
  return pr ? `pr-${pr}` : `merge-${merge.sha}`;
}

function changeOf(commits: readonly Commit[], merge: Merge | undefined): Change {
  const [first] = commits;
  if (!first) throw new Error('A change has at least one commit');
  const pr = pullRequestOf(first) ?? (merge && pullRequestOfMerge(merge));
  const branch = merge ? branchOfMerge(merge) : first.unmerged;
  const title = mergeTitle(merge, pr);
  const headline = title !== undefined && !saysNothing(title) ? title : headlineOf(commits);
  const days = commits.map(({ day }) => day).sort();
  return {
    key: pr ? `pr-${pr}` : first.sha.slice(0, 10),
    ...(pr ? { pr } : {}),
    ...(branch ? { branch } : {}),
    commits,
    headline,
    subject: parseSubject(headline),
    tickets: [
      ...new Set([...commits.map(({ subject }) => subject), branch ?? '', headline].flatMap(ticketsIn)),
    ],
    files: commits.flatMap(({ files }) => files).filter(({ path }) => isWritten(path)),
    from: days[0] ?? first.day,
    to: days.at(-1) ?? first.day,
  };
}

/** Hosts put the pull request's title into the body of its merge, or after `Merged PR 12:`. */
function mergeTitle(merge: Merge | undefined, pr: string | undefined): string | undefined {
  if (!merge || !pr) return undefined;
  const inSubject = /^Merged PR \d+: (.+)/.exec(merge.subject)?.[1];
  if (pullRequestOf({ subject: merge.subject, body: '' })) return merge.subject;
  const title = inSubject ?? merge.title.split('\n')[0]?.trim();
  return title && title.length > 3 && !/^(?:See merge request|\* |r=)/.test(title) ? title : undefined;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  feat: 6,
  perf: 5,
  fix: 3,
  refactor: 2,
  build: 1,
  ci: 1,
  docs: 1,
};
const ADDING =
  /^(?:add|implement|introduce|support|enable|allow|replace|rewrite|migrate|teach|design|propose|create|provide|new|let|switch)\b/i;
const REMOVING = /^(?:remove|drop|delete|clean|rename|move|extract|split|simplify|refactor|update|bump)\b/i;
const TEST_ONLY = /^(?:tests?|t\d{4})\b/i;

/** What others have to follow is as much worth telling as a feature. */
const BREAKING = 4;
/** More than all that can speak for a line. */
const SAYS_NOTHING = 12;

/**
 * How well a line describes a piece of work, from -16 to 21: additions score higher than fixes, and a result
 * higher still.
 */
export function tellingOf(headline: string): number {
  const { type, breaking, text } = parseSubject(headline);
  const opening = ADDING.test(text) ? 3 : REMOVING.test(text) && !breaking ? -1 : 0;
  const result = resultIn(text) ? 6 : 0;
  const nothing = saysNothing(headline) ? SAYS_NOTHING : 0;
  const length = text.length >= 15 && text.length <= 90 ? 1 : 0;
  return (
    (type ? (WEIGHTS[type] ?? 0) : 2) +
    opening +
    result +
    length +
    (breaking ? BREAKING : 0) -
    nothing -
    (TEST_ONLY.test(text) ? 3 : 0)
  );
}

/** The most telling subject. Later commits of a series score higher, because the first ones prepare. */
function headlineOf(commits: readonly Commit[]): string {
  const [only] = commits;
  if (only && commits.length === 1) return only.subject;
  const rated = commits.map(({ subject, files }, index) => ({
    subject,
    value: tellingOf(subject) + sizeOf(files) + (1.5 * (index + 1)) / commits.length,
  }));
  return rated.reduce((best, next) => (next.value > best.value ? next : best)).subject;
}

/** Size of a change on a logarithmic scale of its lines, from 0 to 3. */
export function sizeOf(files: readonly FileChange[]): number {
  const lines = files.reduce((sum, { added, removed }) => sum + added + removed / 2, 0);
  return Math.min(3, Math.log10(1 + lines));
}

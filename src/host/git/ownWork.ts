import * as l10n from '@vscode/l10n';

import type { Day } from '../../core/days';
import type { UnmergedBranch } from '../../core/evidence/graph';
import type { Commit, FileChange } from '../../core/evidence/history';
import { repeatsAmong, signatureOf } from '../../core/evidence/repeats';
import { success, type Result } from '../../core/result';
import type { Draft, OtherDraft } from './collect';
import type { Git, GitFailureCode } from './git';
import { readChanges } from './readChanges';
import type { Files } from './readFiles';

/** The inputs of `ownCommits`; all lists are newest first. */
interface OwnWorkParts {
  readonly own: readonly Draft[];
  readonly files: Files;
  readonly others: readonly OtherDraft[];
  readonly branches: readonly UnmergedBranch[];
  /** Unmerged commits count from this day on. */
  readonly waitingSince: Day;
  readonly squashes: readonly Squash[];
  /** The merge that brought each commit. */
  readonly brought: ReadonlyMap<string, string>;
}

/**
 * The user's commits, oldest first, each patch once: without cherry-picks, rebases, and unmerged commits whose branch
 * landed as a squash. A squash under another author's name counts as the user's.
 */
export function ownCommits(parts: OwnWorkParts): Commit[] {
  const branchOf = new Map(
    parts.branches.flatMap(({ name, commits }) => commits.map((sha) => [sha, name] as const)),
  );
  const squashed = new Set(parts.squashes.flatMap(({ branch }) => branch.commits));
  // One object for each commit: there can be twenty thousand.
  const landings = parts.own.flatMap((draft) => {
    if (squashed.has(draft.sha)) return [];
    const [merge, unmerged] = [parts.brought.get(draft.sha), branchOf.get(draft.sha)];
    const files = parts.files.get(draft.sha) ?? [];
    return [{ ...draft, files, ...(merge ? { merge } : {}), ...(unmerged ? { unmerged } : {}) }];
  });
  const repeats = repeatsAmong(landings);
  const commits = landings.filter(
    ({ sha, day, unmerged }) => !repeats.has(sha) && (unmerged === undefined || day >= parts.waitingSince),
  );
  const foreign = adopted(parts);
  const whole: Commit[] = [...commits, ...foreign].reverse();
  return foreign.length === 0 ? whole : whole.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Squashes of the user's branches that somebody else is named as the author of. */
function adopted({ others, squashes, brought }: OwnWorkParts): Commit[] {
  const bySha = new Map(others.map((other) => [other.sha, other]));
  return squashes.flatMap(({ branch, sha, files }) => {
    const other = bySha.get(sha);
    if (!other) return [];
    const mine = l10n.t('Squashed from your branch {0}', branch.name);
    const merge = brought.get(sha);
    return [{ ...other, body: '', mine, files, ...(merge ? { merge } : {}) }];
  });
}

/** Branches that are compared with what landed, those with the newest work. */
const MAX_BRANCHES = 200;

interface SquashQuery {
  readonly branches: readonly UnmergedBranch[];
  readonly own: readonly Draft[];
  readonly ownFiles: Files;
  readonly others: readonly OtherDraft[];
  readonly otherFiles: Files;
}

/** A branch that landed as one commit, its author perhaps rewritten. */
interface Squash {
  readonly branch: UnmergedBranch;
  readonly sha: string;
  readonly files: readonly FileChange[];
}

/**
 * Branches of the user's whose whole difference landed as one commit: as a squash merge does it, under any name. They are
 * told by their files and lines, and the user's own squashes also by the subjects they list.
 */
export async function findSquashes(
  git: Git,
  query: SquashQuery,
  signal: AbortSignal | undefined,
): Promise<Result<Squash[], GitFailureCode>> {
  const mine = new Set(query.own.map(({ sha }) => sha));
  const theirs = query.branches
    .filter(({ commits }) => commits.some((sha) => mine.has(sha)))
    .slice(-MAX_BRANCHES);
  if (theirs.length === 0) return success([]);
  const waiting = new Set(query.branches.flatMap(({ commits }) => commits));
  const landed = query.own.filter(({ sha }) => !waiting.has(sha));
  const differences = await readDifferences(git, theirs, signal);
  if (!differences.ok) return differences;
  const bySignature = new Map(landed.map(({ sha }) => [signatureIn(query.ownFiles, sha), sha]));
  const squashes: Squash[] = [];
  for (const branch of theirs) {
    const files = differences.value.get(branch.tip) ?? [];
    const sha =
      (files.length > 0 ? bySignature.get(signatureOf({ files })) : undefined) ??
      listedBy(branch, query.own, landed) ??
      (await foreignSquash(git, branch, files, query, signal));
    if (sha !== undefined) squashes.push({ branch, sha, files });
  }
  return success(squashes);
}

function signatureIn(files: Files, sha: string): string {
  return signatureOf({ files: files.get(sha) ?? [] });
}

/** What each branch changes as a whole, by its tip. */
async function readDifferences(
  git: Git,
  branches: readonly UnmergedBranch[],
  signal: AbortSignal | undefined,
): Promise<Result<Files, GitFailureCode>> {
  const files: Files = new Map();
  // A commit with another one behind it is compared with that, as if it were its parent.
  const pairs = branches.flatMap(({ tip, base }) => (base === undefined ? [] : [`${tip} ${base}`]));
  const onCommit = (sha: string, changes: readonly FileChange[]) => void files.set(sha, changes);
  const read = await readChanges(git, pairs, onCommit, { counts: true, signal });
  return read.ok || read.failure.code === 'git-failed' ? success(files) : read;
}

/** Hosts list the subjects of what they squash in its body. One commit alone is found as a repeat. */
function listedBy(
  { commits }: UnmergedBranch,
  own: readonly Draft[],
  landed: readonly Draft[],
): string | undefined {
  const subjects = own.filter(({ sha }) => commits.includes(sha)).map(({ subject }) => subject);
  if (subjects.length < 2) return undefined;
  const isSquash = ({ body }: Draft) => subjects.every((subject) => body.includes(`* ${subject}`));
  return landed.find(isSquash)?.sha;
}

/** Somebody else's commit that does what the branch does, where all of the branch is the user's. */
async function foreignSquash(
  git: Git,
  { commits }: UnmergedBranch,
  files: readonly FileChange[],
  { own, others, otherFiles }: SquashQuery,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const foreign = new Set(others.map(({ sha }) => sha));
  const isMixed = commits.some((sha) => foreign.has(sha));
  const first = own.find(({ sha }) => sha === commits.at(-1))?.day;
  if (files.length === 0 || isMixed || first === undefined) return undefined;
  const paths = pathsOf(files);
  const alike = others
    .filter(({ sha, day }) => day >= first && pathsOf(otherFiles.get(sha) ?? []) === paths)
    .map(({ sha }) => sha);
  let found: string | undefined;
  const compare = (sha: string, changes: readonly FileChange[]) => {
    if (signatureOf({ files: changes }) === signatureOf({ files })) found = sha;
  };
  await readChanges(git, alike, compare, { counts: true, signal });
  return found;
}

function pathsOf(files: readonly FileChange[]): string {
  const paths = files.flatMap(({ path, previousPath }) => (previousPath ? [path, previousPath] : [path]));
  return paths.sort().join('\n');
}

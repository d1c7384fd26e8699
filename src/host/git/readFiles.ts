import type { FileChange } from '../../core/evidence/history';
import { success, type Result } from '../../core/result';
import type { Git, GitFailureCode } from './git';
import { readChanges } from './readChanges';

/** What commits did to which files, by hash. */
export type Files = Map<string, readonly FileChange[]>;

export interface FilesRead {
  readonly files: Files;
  /** False where objects are missing and not all lines could be counted. */
  readonly complete: boolean;
}

export interface FilesOptions {
  /** True where git was told not to fetch file contents: then lines are counted of none. */
  readonly partial: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onRead?: (count: number) => void;
}

/** Most commits with missing objects that one reading skips. */
const MAX_DAMAGES = 20;

/**
 * Files of commits with their lines. Where objects are missing, commits around them come with names alone, or without files,
 * and the others whole.
 */
export async function readFiles(
  git: Git,
  shas: readonly string[],
  { partial, signal, onRead }: FilesOptions,
): Promise<Result<FilesRead, GitFailureCode>> {
  const files: Files = new Map();
  const onCommit = (sha: string, changes: readonly FileChange[]) => {
    files.set(sha, changes);
    if (files.size % 200 === 0) onRead?.(files.size);
  };
  const counted = await readInHalves(git, shas, onCommit, signal);
  if (counted.ok) return success({ files, complete: true });
  if (counted.failure.code !== 'git-failed') return counted;
  const saved = partial
    ? await readNames(git, shas, onCommit, signal)
    : await readAroundDamage(
        git,
        shas.filter((sha) => !files.has(sha)),
        onCommit,
        signal,
      );
  return saved.ok ? success({ files, complete: false }) : saved;
}

/** Paths of commits and what was done to them; what cannot be read is left out. */
export async function readPaths(
  git: Git,
  shas: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Result<Files, GitFailureCode>> {
  const files: Files = new Map();
  const read = await readNames(git, shas, (sha, changes) => void files.set(sha, changes), signal);
  return read.ok ? success(files) : read;
}

type OnCommit = (sha: string, changes: readonly FileChange[]) => void;
type Read = Promise<Result<undefined, GitFailureCode>>;

/** Splits the work between two git processes: counting lines takes most of the time, and git does it on one core. */
async function readInHalves(
  git: Git,
  shas: readonly string[],
  onCommit: OnCommit,
  signal: AbortSignal | undefined,
): Read {
  const middle = Math.ceil(shas.length / 2);
  const halves = [shas.slice(0, middle), shas.slice(middle)];
  const results = await Promise.all(
    halves.map((half) => readChanges(git, half, onCommit, { counts: true, signal })),
  );
  return results.find(({ ok }) => !ok) ?? success(undefined);
}

async function readNames(
  git: Git,
  shas: readonly string[],
  onCommit: OnCommit,
  signal: AbortSignal | undefined,
): Read {
  const named = await readChanges(git, shas, onCommit, { counts: false, signal });
  return named.ok || named.failure.code === 'git-failed' ? success(undefined) : named;
}

/**
 * Reads on after missing objects. Git stops at the commit it cannot read, which is the last it named or the next one:
 * both are read by name only, and the reading continues after them.
 */
async function readAroundDamage(
  git: Git,
  shas: readonly string[],
  onCommit: OnCommit,
  signal: AbortSignal | undefined,
): Read {
  let rest = shas;
  for (let damages = 0; damages < MAX_DAMAGES && rest.length > 0; damages += 1) {
    let last: string | undefined;
    const take: OnCommit = (sha, changes) => {
      last = sha;
      onCommit(sha, changes);
    };
    const read = await readChanges(git, rest, take, { counts: true, every: true, signal });
    if (read.ok || read.failure.code !== 'git-failed') return read;
    const place = last === undefined ? 0 : rest.indexOf(last);
    for (const sha of rest.slice(place, place + 2)) {
      const named = await readNames(git, [sha], onCommit, signal);
      if (!named.ok) return named;
    }
    rest = rest.slice(place + 2);
  }
  return readNames(git, rest, onCommit, signal);
}

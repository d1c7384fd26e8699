import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, resolve } from 'node:path';

import { inParallel } from '../inParallel';
import { openGit } from './git';

/** Most child folders of a workspace folder that are searched. */
const MAX_CHILDREN = 100;
/** Folders looked at, at once. */
const AT_ONCE = 4;
/** Milliseconds after which a folder that doesn't answer counts as one on a dead drive. */
const TIME_LIMIT = 10_000;

/**
 * The repositories of folders, each once, however many work trees of it are given: the root of the repository a folder lies
 * in; where it lies in none, those of its direct children that are one; and their submodules that are checked out. A folder
 * that doesn't answer in time is named as it is, so that reading it says what is wrong.
 */
export async function findRepositories(folders: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const found = await inParallel(folders, AT_ONCE, (folder) => repositoriesAt(folder, signal));
  const roots = [...new Set(found.flat())];
  const withSubmodules = await inParallel(roots, AT_ONCE, async (root) => [
    root,
    ...(await inTime(submodulesOf(root), [])),
  ]);
  return oneOfEachRepository([...new Set([...roots, ...withSubmodules.flat()])], signal);
}

async function repositoriesAt(folder: string, signal?: AbortSignal): Promise<string[]> {
  const root = await repositoryRootOf(folder, signal);
  return root ? [root] : inTime(childrenWithGit(folder), [resolve(folder)]);
}

/**
 * Root of the repository that a folder lies in; a bare repository is its own root. A repository that git refuses to read because
 * somebody else owns it is named as well, and one that doesn't answer, so that it can be shown where it matters.
 */
async function repositoryRootOf(folder: string, signal?: AbortSignal): Promise<string | undefined> {
  const git = openGit(folder, TIME_LIMIT);
  const bare = await git.run(['rev-parse', '--is-bare-repository'], { signal });
  if (!bare.ok) {
    return ['unsafe-ownership', 'timeout'].includes(bare.failure.code) ? resolve(folder) : undefined;
  }
  if (bare.value.trim() === 'true') return resolve(folder);
  const root = await git.run(['rev-parse', '--show-toplevel'], { signal });
  return root.ok ? resolve(root.value.replace(/\r?\n$/, '')) : undefined;
}

/** Of several work trees of one repository the first given. */
async function oneOfEachRepository(roots: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const repositories = await inParallel(roots, AT_ONCE, async (root) => {
    const common = await openGit(root, TIME_LIMIT).run(['rev-parse', '--git-common-dir'], { signal });
    return common.ok ? resolve(root, common.value.replace(/\r?\n$/, '')) : root;
  });
  return roots.filter((_, index) => repositories.indexOf(repositories[index] ?? '') === index);
}

async function childrenWithGit(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const children = entries.filter((entry) => entry.isDirectory()).slice(0, MAX_CHILDREN);
  const paths = children.map(({ name }) => join(resolve(folder), name));
  const are = await Promise.all(paths.map((path) => exists(join(path, '.git'))));
  return paths.filter((_, index) => are[index]);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What work gives, or `otherwise` where the drive it reads doesn't answer: nothing can end such a reading. */
async function inTime<Value>(work: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((done) => {
    timer = setTimeout(() => {
      done(otherwise);
    }, TIME_LIMIT);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Submodules that are looked at in one repository. */
const MAX_SUBMODULES = 100;

/** Paths of submodules in a `.gitmodules`; those that lead out of the repository are left out. */
export function submodulePathsIn(gitmodules: string): string[] {
  const paths = gitmodules.split(/\r?\n/).flatMap(pathIn);
  return paths.filter((path) => !isAbsolute(path) && !path.startsWith('..')).slice(0, MAX_SUBMODULES);
}

/** The value of a line `path = …`, with or without quotes. */
function pathIn(line: string): string[] {
  const key = /^[ \t]*path[ \t]*=/.exec(line)?.[0];
  const value = line.slice(key?.length).trim().replace(/^"|"$/g, '');
  return key === undefined || value === '' || value.includes('"') ? [] : [normalize(value)];
}

/** True where a submodule has a repository of its own; in its empty folder git would read the one around it. */
export async function isCheckedOut(root: string, path: string): Promise<boolean> {
  return stat(join(root, path, '.git')).then(
    () => true,
    () => false,
  );
}

/** The checked-out submodules of a work tree, and theirs. */
async function submodulesOf(root: string, depth = 2): Promise<string[]> {
  if (depth === 0) return [];
  const gitmodules = await readFile(join(root, '.gitmodules'), 'utf8').catch(() => '');
  const found: string[] = [];
  for (const path of submodulePathsIn(gitmodules)) {
    if (!(await isCheckedOut(root, path))) continue;
    found.push(join(root, path), ...(await submodulesOf(join(root, path), depth - 1)));
  }
  return found;
}

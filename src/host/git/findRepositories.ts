import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openGit } from './git';

/** Folders below a workspace folder that are looked at. */
const MAX_CHILDREN = 100;

/**
 * The repositories of folders, each once: the root of the repository a folder lies in; where it lies in none, those
 * of its direct children that are one.
 */
export async function findRepositories(folders: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => repositoriesAt(folder, signal)));
  return [...new Set(found.flat())];
}

async function repositoriesAt(folder: string, signal?: AbortSignal): Promise<string[]> {
  const root = await repositoryRootOf(folder, signal);
  return root ? [root] : childrenWithGit(folder);
}

/**
 * Root of the repository that a folder lies in; a bare repository is its own root. A repository that git refuses to read because
 * somebody else owns it is named as well, so that the refusal can be shown where it matters.
 */
export async function repositoryRootOf(folder: string, signal?: AbortSignal): Promise<string | undefined> {
  const git = openGit(folder);
  const bare = await git.run(['rev-parse', '--is-bare-repository'], { signal });
  if (!bare.ok) return bare.failure.code === 'unsafe-ownership' ? resolve(folder) : undefined;
  if (bare.value.trim() === 'true') return resolve(folder);
  const root = await git.run(['rev-parse', '--show-toplevel'], { signal });
  return root.ok ? resolve(root.value.replace(/\r?\n$/, '')) : undefined;
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

import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { success } from '../../core/result';
import { replaceText } from '../files/durableFile';
import { openGit } from '../git/git';

/**
 * Whether git would share a journal. `tracked`: it is in the index, and goes with the next commit or has gone
 * already. `untracked`: git sees it, so that `git add .` would take it. `none`: ignored, or in no repository.
 */
export type Exposure = 'none' | 'untracked' | 'tracked';

/** Whether git would share the journal at a path. Runs git, so call it in trusted workspaces only. */
export async function exposureOf(path: string): Promise<Exposure> {
  const git = openGit(dirname(path));
  const tracked = await git.run(['ls-files', '-z', '--', basename(path)]);
  if (!tracked.ok) return 'none';
  if (tracked.value !== '') return 'tracked';
  const seen = await git.run(['ls-files', '-z', '--others', '--exclude-standard', '--', basename(path)]);
  return seen.ok && seen.value !== '' ? 'untracked' : 'none';
}

/**
 * Adds a folder, or a file, to the `info/exclude` of the repository that it is in, so that git does not see it;
 * nothing in the repository itself changes. Worktrees and submodules are followed to their git
 * folder; git is not run. Gives false where there is no repository.
 */
export async function keepOutOfGit(
  folder: string,
  name: string,
  kind: 'folder' | 'file' = 'folder',
): Promise<boolean> {
  const found = await gitFolderOf(folder);
  if (!found) return false;
  const path = relative(found.root, join(folder, name)).split(sep).join('/');
  const pattern = `/${escaped(path)}${kind === 'folder' ? '/' : ''}`;
  const replaced = await replaceText(join(found.commonFolder, 'info', 'exclude'), (text) => {
    const isThere = text.split(/\r?\n/).includes(pattern);
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return success({ text: isThere ? text : `${text}${end}${pattern}\n`, value: true });
  });
  return replaced.ok;
}

/** A path as a pattern that means it and nothing else. */
function escaped(path: string): string {
  return path.replaceAll(/[\\*?[]|^[#!]| $/g, '\\$&');
}

/** The work tree that a folder is in, and the git folder that its worktrees share. */
async function gitFolderOf(folder: string): Promise<{ root: string; commonFolder: string } | undefined> {
  for (let root = resolve(folder); ; root = dirname(root)) {
    const gitFolder = await followed(join(root, '.git'));
    if (gitFolder)
      return { root, commonFolder: (await pathIn(join(gitFolder, 'commondir'), gitFolder)) ?? gitFolder };
    if (dirname(root) === root) return undefined;
  }
}

/** A `.git` folder itself, or the folder that a `.git` file names. */
async function followed(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  return found?.isFile() ? pathIn(path, dirname(path)) : undefined;
}

/** The path that a file of git holds (`gitdir: …` or bare), from `base`. */
async function pathIn(file: string, base: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const path = text?.replace(/^gitdir:/, '').trim();
  if (!path) return undefined;
  return isAbsolute(path) ? path : join(base, path);
}

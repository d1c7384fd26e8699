/** Repositories that tests make. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The engineer of the demo repository. */
export const ROBIN = { name: 'Robin Larsen', email: 'robin.larsen@acme.example' };

/** An empty folder. */
export async function emptyFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'pj-it-')));
}

export async function git(folder: string, ...args: readonly string[]): Promise<void> {
  await execute('git', [...args], { cwd: folder });
}

/** Makes a repository without commits. */
export async function initialise(folder: string, user: typeof ROBIN | undefined = ROBIN): Promise<string> {
  await mkdir(folder, { recursive: true });
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'config', 'user.name', user.name);
  await git(folder, 'config', 'user.email', user.email);
  return folder;
}

/** Commits a file as the user of the repository. */
export async function commit(folder: string, path: string, text: string, message: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  await git(folder, 'add', '--', path);
  await git(folder, 'commit', '--quiet', '--message', message);
}

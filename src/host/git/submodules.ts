import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';

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
export async function submodulesOf(root: string, depth = 2): Promise<string[]> {
  if (depth === 0) return [];
  const gitmodules = await readFile(join(root, '.gitmodules'), 'utf8').catch(() => '');
  const found: string[] = [];
  for (const path of submodulePathsIn(gitmodules)) {
    if (!(await isCheckedOut(root, path))) continue;
    found.push(join(root, path), ...(await submodulesOf(join(root, path), depth - 1)));
  }
  return found;
}

/** Files in folders of the user's own. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface OwnPlaces {
  /** Folders of the user's own, the nearest first. */
  readonly folders: readonly string[];
  /** The folder that relative paths of the journal start from. */
  readonly base: string;
  /** False for what a folder that is not trusted holds. */
  readonly isAllowed: (path: string) => boolean;
}

/** The files with one of the endings in all folders, sorted in each; none where there is no such folder. */
export async function filesIn(
  { folders, isAllowed }: Pick<OwnPlaces, 'folders' | 'isAllowed'>,
  endings: readonly string[],
): Promise<string[]> {
  const files = await Promise.all(folders.map((folder) => filesOf(folder, endings)));
  return [...new Set(files.flat())].filter(isAllowed);
}

async function filesOf(folder: string, endings: readonly string[]): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => endings.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name));
}

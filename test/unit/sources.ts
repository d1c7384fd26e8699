/** What the tests of the project's structure read: its own files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { ROOT } from '../../scripts/lib/folders';

/** A file of `src`, its path from there without the ending: `core/journal/parse`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files of `src`. */
export function sources(): readonly Source[] {
  const folder = join(ROOT, 'src');
  return filesIn(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/').slice(0, -'.ts'.length),
      text: readFileSync(file, 'utf8'),
    }));
}

/** The object that a JSON file of the project holds. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Every file below a folder, as absolute paths. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

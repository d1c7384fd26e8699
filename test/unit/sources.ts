/** What the tests of the project's structure read: its own files. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { ROOT } from '../../scripts/lib/folders';
import { typeScriptIn } from '../../scripts/lib/sources';

export { filesIn } from '../../scripts/lib/sources';

/** A file of `src`, its path from there without the ending: `core/journal/parse`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files of `src`. */
export function sources(): readonly Source[] {
  const folder = join(ROOT, 'src');
  return typeScriptIn(folder).map(({ path, text }) => ({
    path: relative(folder, path).split(sep).join('/').slice(0, -'.ts'.length),
    text,
  }));
}

/** The object that a JSON file of the project holds. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

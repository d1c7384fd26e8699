import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../../../scripts/lib/folders';

/** The packets that all templates make of the journals of the tests. */
export async function goldenTexts(): Promise<readonly string[]> {
  const folder = join(ROOT, 'test/golden/templates');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Patterns, as git's attributes write them, of big files that nobody writes by hand and whose lines nothing asks for. */
export const UNCOUNTED = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'Cargo.lock',
  'Gemfile.lock',
  'composer.lock',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'go.sum',
  'flake.lock',
  'packages.lock.json',
  'Podfile.lock',
  'deno.lock',
  '*.snap',
  '*.map',
  '*.min.js',
  '*.min.css',
  '*.po',
  '*.pot',
  '*.svg',
  '*.pb.go',
];

/**
 * Runs work with the git configuration under which such files are listed and not counted: comparing lock files can take git
 * longer than all the rest. git reads it from a file only; where none can be made, everything is counted.
 */
export async function withUncounted<T>(work: (config: readonly string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'promo-journal-')).catch(() => undefined);
  if (folder === undefined) return work([]);
  try {
    const file = join(folder, 'attributes');
    const written = await writeFile(file, UNCOUNTED.map((pattern) => `${pattern} -diff\n`).join('')).then(
      () => true,
      () => false,
    );
    return await work(written ? [`core.attributesFile=${file}`] : []);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

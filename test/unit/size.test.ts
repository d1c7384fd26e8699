import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

import { ROOT } from '../../scripts/lib/folders';
import { runOrFail } from '../../scripts/lib/processes';

/** What is loaded at activation, and what is installed, in bytes (design, “Speed”). */
const MOST_AT_ACTIVATION = 120_000;
const MOST_INSTALLED = 500_000;

/** What the package is made from besides `dist`. */
const PACKED = [
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'media',
  'package.json',
  'package.nls.json',
  'schemas',
  'templates',
];

describe('the packaged extension', function () {
  // Two builds, on a machine that may be busy.
  this.timeout(120_000);

  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-size-'));
    for (const name of PACKED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
    const options = ['esbuild.js', '--production', `--outdir=${join(folder, 'dist')}`];
    await runOrFail(process.execPath, options, { cwd: ROOT });
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('loads little at activation', async () => {
    const entry = join(folder, 'dist', 'extension.js');
    const loaded = await loadedWith(entry);
    const sizes = await Promise.all([...loaded].map(async (file) => (await stat(file)).size));
    const total = sizes.reduce((a, b) => a + b, 0);
    assert.ok(total <= MOST_AT_ACTIVATION, `${total} bytes in ${loaded.size} files`);
  });

  it('loads no piece before what it needs', async () => {
    const chunks = (await readdir(join(folder, 'dist', 'chunks'))).map((name) =>
      join(folder, 'dist', 'chunks', name),
    );
    const imports = new Map<string, readonly string[]>();
    for (const chunk of chunks) imports.set(chunk, await importsOf(chunk));
    assert.deepEqual(
      chunks.map((chunk) => circleFrom(chunk, imports)).filter((circle) => circle !== undefined),
      [],
    );
  });

  it('is small, and brings all it needs bundled', async () => {
    const packagePath = join(folder, 'promo-journal.vsix');
    await createVSIX({ cwd: folder, packagePath, dependencies: false });
    const { size } = await stat(packagePath);
    assert.ok(size <= MOST_INSTALLED, `${size} bytes`);
  });

  it('has in it what is run and shown, and nothing else', async () => {
    const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
    const kinds = new Set(
      files.map((file) => file.replace(/^((?:dist|media|schemas|templates)\/).*$/, '$1')),
    );
    assert.deepEqual([...kinds].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/',
      'media/',
      'package.json',
      'package.nls.json',
      'schemas/',
      'templates/',
    ]);
    assert.deepEqual(
      files.filter((file) => /node_modules|\.map$|\.ts$/.test(file)),
      [],
    );
  });
});

/** A bundle with all that it imports at once; what it imports lazily is left out. */
async function loadedWith(file: string, loaded = new Set<string>()): Promise<ReadonlySet<string>> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const imported of await importsOf(file)) await loadedWith(imported, loaded);
  return loaded;
}

/** The files of ours that a bundle imports at once. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const found = text.matchAll(/\b(?:from|import)\s*(["'])(\.[^"']+)\1/g);
  return [...found].map(([, , path = '']) => join(dirname(file), path));
}

/** A way along imports that leads back to where it starts: the first of them would find the next half loaded. */
function circleFrom(
  start: string,
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const visited = new Set<string>();
  const paths = [[start]];
  for (let path = paths.pop(); path; path = paths.pop()) {
    for (const next of imports.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next].map((file) => basename(file));
      if (visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

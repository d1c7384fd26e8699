import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

import { ROOT } from '../../scripts/lib/folders';
import { remove } from '../support/folders';

/** What is loaded at activation, and what is installed, in bytes (design, “Speed”). */
const MOST_AT_ACTIVATION = 120_000;
const MOST_INSTALLED = 1_500_000;

/** What the package is made from, besides the installed packages. */
const SOURCES = [
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'esbuild.js',
  'media',
  'package.json',
  'package.nls.json',
  'schemas',
  'scripts/lib/licenses.js',
  'src',
  'templates',
  'tsconfig.json',
];

describe('the packaged extension', function () {
  // Two builds, on a machine that may be busy.
  this.timeout(120_000);

  let folder = '';
  let packagePath = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-size-'));
    for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    packagePath = join(folder, 'promo-journal.vsix');
    await createVSIX({ cwd: folder, packagePath, dependencies: false });
  });

  after(() => remove(folder));

  it('loads little at activation', async () => {
    const entry = join(folder, 'dist', 'extension.js');
    const loaded = await loadedWith(entry);
    const sizes = await Promise.all([...loaded].map(async (file) => (await stat(file)).size));
    const total = sizes.reduce((a, b) => a + b, 0);
    assert.ok(total <= MOST_AT_ACTIVATION, `${total} bytes in ${loaded.size} files`);
  });

  it('is small, and brings all it needs bundled', async () => {
    const { size } = await stat(packagePath);
    assert.ok(size <= MOST_INSTALLED, `${size} bytes`);
  });

  it('names the licence of every package in it', async () => {
    const text = await readFile(join(folder, 'dist', 'third-party-licenses.txt'), 'utf8');
    const named = [...text.matchAll(/^(\S+) \S+ \(([^()]+)\)$/gm)].map(([, name]) => name);
    assert.deepEqual(
      (await dependencies()).filter((name) => !named.includes(name)),
      [],
    );
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

/** The names of the packages that the extension is made with. */
async function dependencies(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(manifest.dependencies);
}

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

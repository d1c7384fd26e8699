import JSZip from 'jszip';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/folders';
import { ToolingError } from '../lib/main';
import { npm } from '../lib/npm';

/** What the package is made from. */
const SOURCES = [
  'src',
  'media',
  'templates',
  'l10n',
  'package.json',
  'package.nls.json',
  'esbuild.js',
  'scripts/lib',
  '.vscodeignore',
  'README.md',
];

/** The extension's VSIX, packaged again when a source is newer than it. */
export async function freshVsix(): Promise<string> {
  const vsix = join(ROOT, `promo-journal-${await version()}.vsix`);
  const sources = await Promise.all(SOURCES.map((name) => newestChange(join(ROOT, name))));
  if ((await newestChange(vsix)) <= Math.max(...sources)) {
    console.log('Packaging the extension…');
    await npm(['run', 'package'], ROOT);
  }
  return vsix;
}

/** Puts what a VSIX installs into `folder`, for a VS Code that loads the extension from there. */
export async function unpackVsix(vsix: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(await readFile(vsix));
  for (const file of Object.values(files)) {
    if (file.dir || !file.name.startsWith('extension/')) continue;
    const path = join(folder, file.name.slice('extension/'.length));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await file.async('nodebuffer'));
  }
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new ToolingError('package.json has no version.');
}

/** When a file, or anything inside a folder, was changed last, in milliseconds since 1970; 0 for what isn't there. */
async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestChange(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

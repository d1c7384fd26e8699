/** Bytes: what activation loads, and what a user downloads. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { freshVsix } from '../../scripts/vscode/extensionPackage';
import type { Measurement } from './measure';

const KB = 1000;

export async function bench(): Promise<Measurement[]> {
  const vsix = await stat(await freshVsix());
  const atActivation = await bytesWithStaticImports('dist/extension.js', new Set());
  return [
    {
      name: 'bytes loaded at activation',
      value: atActivation / KB,
      limit: 120,
      unit: 'KB',
      detail: 'dist/extension.js and what it imports statically',
    },
    {
      name: 'the whole VSIX',
      value: vsix.size / KB,
      limit: 1500,
      unit: 'KB',
      detail: 'as a user downloads it',
    },
  ];
}

/** Bytes of a module and of the chunks that load with it. */
async function bytesWithStaticImports(path: string, seen: Set<string>): Promise<number> {
  if (seen.has(path)) return 0;
  seen.add(path);
  const code = await readFile(path, 'utf8');
  const imports = [
    ...code.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\b[^;()]*?from\s*["'](\.[^"']+)["']|import\s*["'](\.[^"']+)["']/g,
    ),
  ];
  let bytes = Buffer.byteLength(code);
  for (const [, from, bare] of imports)
    bytes += await bytesWithStaticImports(join(dirname(path), from ?? bare ?? ''), seen);
  return bytes;
}

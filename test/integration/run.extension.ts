import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshVsix, unpackVsix } from '../../scripts/vscode/extensionPackage';
import { remove } from '../support/folders';

/** Does work with the folder of the extension as it is packaged, for VS Codes that load it from there. */
export async function withPackagedExtension<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pj-extension-'));
  try {
    await unpackVsix(await freshVsix(), folder);
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

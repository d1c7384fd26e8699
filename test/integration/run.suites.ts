import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDemo } from '../../scripts/demo/makeDemo';

/** Tests that share a workspace and a VS Code; their files are in the folder of the same name. */
export interface Suite {
  readonly name: string;
  /** Makes in `folder` what the VS Code opens, and returns its path; nothing for an empty window. */
  readonly makeWorkspace: (folder: string) => Promise<string | undefined>;
  readonly trust: 'trusted' | 'ask';
}

export const SUITES: readonly Suite[] = [
  { name: 'default', makeWorkspace: makeStorefront, trust: 'trusted' },
  { name: 'untrusted', makeWorkspace: makeStorefront, trust: 'ask' },
  { name: 'no-folder', makeWorkspace: () => Promise.resolve(undefined), trust: 'trusted' },
  { name: 'multi-root', makeWorkspace: makeTwoRoots, trust: 'trusted' },
];

async function makeStorefront(folder: string): Promise<string> {
  const storefront = join(folder, 'storefront');
  await makeDemo(storefront, today());
  return storefront;
}

/** The demo repository, and beside it a folder that git doesn't know. */
async function makeTwoRoots(folder: string): Promise<string> {
  await makeStorefront(folder);
  await mkdir(join(folder, 'notes'));
  const workspace = join(folder, 'both.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'storefront' }, { path: 'notes' }] }));
  return workspace;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

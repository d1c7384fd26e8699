import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDemo } from '../../scripts/demo/makeDemo';
import { installYamlExtension } from './run.yamlExtension';
import { commit, initialise } from './support/repositories';

/** Tests whose files are in the folder of the same name. */
export type Suite = OneWindow | TwoWindows;

/** Tests that share a workspace and a VS Code. */
export interface OneWindow {
  readonly kind: 'one-window';
  readonly name: string;
  /** Makes in `folder` what the VS Code opens, and returns its path; nothing for an empty window. */
  readonly makeWorkspace: (folder: string) => Promise<string | undefined>;
  readonly trust: 'trusted' | 'ask';
  /** Puts extensions that run beside ours into the folder of extensions. */
  readonly installBeside?: (extensions: string) => Promise<void>;
}

/** Tests that two VS Codes run at once, while a process writes the same journal. */
export interface TwoWindows {
  readonly kind: 'two-windows';
  readonly name: string;
}

export const SUITES: readonly Suite[] = [
  // Keeping the journal, what is made of it, and what is too large for one.
  { kind: 'one-window', name: 'journal', makeWorkspace: makeStorefront, trust: 'trusted' },
  { kind: 'one-window', name: 'case', makeWorkspace: makeStorefront, trust: 'trusted' },
  { kind: 'one-window', name: 'limits', makeWorkspace: makeStorefront, trust: 'trusted' },
  { kind: 'one-window', name: 'untrusted', makeWorkspace: makeStorefront, trust: 'ask' },
  {
    kind: 'one-window',
    name: 'no-folder',
    makeWorkspace: () => Promise.resolve(undefined),
    trust: 'trusted',
  },
  { kind: 'one-window', name: 'multi-root', makeWorkspace: makeTwoRoots, trust: 'trusted' },
  {
    kind: 'one-window',
    name: 'with-yaml',
    makeWorkspace: makeStorefront,
    trust: 'trusted',
    installBeside: installYamlExtension,
  },
  { kind: 'two-windows', name: 'two-windows' },
];

async function makeStorefront(folder: string): Promise<string> {
  const storefront = join(folder, 'storefront');
  await makeDemo(storefront, today());
  return storefront;
}

/** The demo repository, and beside it the same engineer's design notes. */
async function makeTwoRoots(folder: string): Promise<string> {
  await makeStorefront(folder);
  await makeNotes(join(folder, 'notes'));
  const workspace = join(folder, 'both.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'storefront' }, { path: 'notes' }] }));
  return workspace;
}

async function makeNotes(folder: string): Promise<void> {
  await initialise(folder);
  for (const [number, topic] of ['carts', 'refunds', 'search'].entries()) {
    const text = `# RFC ${number + 1}: ${topic}\n\n- Status: accepted\n\n## Context\n\nWhy ${topic} need a design.\n`;
    await commit(
      folder,
      `docs/rfcs/000${number + 1}-${topic}.md`,
      text,
      `Propose how ${topic} work (#${number + 1})`,
    );
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

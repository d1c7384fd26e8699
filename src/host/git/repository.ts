import { basename } from 'node:path';
import type { IdentitySources } from '../../core/evidence/identities';
import { success, type Result } from '../../core/result';
import type { Git, GitFailureCode } from './git';
import { readTexts } from './readTexts';

/** What a repository is, before any of its history is read. */
export interface RepositoryState {
  readonly name: string;
  readonly head: string;
  /** Hash of the default branch's tip; HEAD's where there is none. */
  readonly tip: string;
  readonly defaultBranch?: string;
  readonly shallow: boolean;
  readonly git: IdentitySources['git'];
  readonly mailmap: string;
  readonly codeowners?: string;
}

const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** Where work lands, the likeliest first. */
const BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
  'refs/heads/trunk',
  'refs/heads/develop',
];

export async function readRepository(
  git: Git,
  signal?: AbortSignal,
): Promise<Result<RepositoryState, GitFailureCode>> {
  const shape = await git.run(
    ['rev-parse', '--absolute-git-dir', '--is-shallow-repository', '--verify', '--end-of-options', 'HEAD'],
    { signal },
  );
  if (!shape.ok) return shape;
  const [directory = '', shallow = '', ...rest] = shape.value.trim().split('\n');
  const head = rest.at(-1) ?? '';
  const [root, config, branches, texts] = await Promise.all([
    git.run(['rev-parse', '--show-toplevel'], { signal }),
    git.run(['config', '-z', '--get-regexp', '^user\\.(name|email)$'], { signal }),
    git.run(['for-each-ref', '--format=%(objectname) %(refname) %(symref)', '--', ...BRANCHES], { signal }),
    readTexts(
      git,
      ['.mailmap', ...CODEOWNERS].map((path) => `HEAD:${path}`),
      signal,
    ),
  ]);
  const branch = branches.ok ? defaultBranchIn(branches.value) : undefined;
  const codeowners = CODEOWNERS.map((path) => texts.get(`HEAD:${path}`)).find((text) => text !== undefined);
  return success({
    name: nameOf(root.ok ? root.value.trim() : '', directory),
    head,
    tip: branch?.tip ?? head,
    ...(branch ? { defaultBranch: branch.name } : {}),
    shallow: shallow === 'true',
    git: config.ok ? userIn(config.value) : {},
    mailmap: texts.get('HEAD:.mailmap') ?? '',
    ...(codeowners === undefined ? {} : { codeowners }),
  });
}

function nameOf(root: string, directory: string): string {
  if (root) return basename(root);
  const parts = directory.split(/[\\/]/);
  const last = parts.at(-1) === '.git' ? parts.at(-2) : parts.at(-1);
  return (last ?? 'repository').replace(/\.git$/, '');
}

/** `user.email\nvalue` entries, NUL-terminated; the last of a key is the one that holds. */
function userIn(config: string): IdentitySources['git'] {
  const values = new Map(
    config
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]),
  );
  const [name, email] = [values.get('user.name'), values.get('user.email')];
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

function defaultBranchIn(refs: string): { name: string; tip: string } | undefined {
  const listed = refs.split('\n').map((line) => line.split(' '));
  for (const wanted of BRANCHES) {
    const [tip, ref, target] = listed.find(([, name]) => name === wanted) ?? [];
    if (!tip || !ref) continue;
    return { tip, name: (target || ref).replace(/^refs\/(?:heads|remotes)\//, '') };
  }
  return undefined;
}

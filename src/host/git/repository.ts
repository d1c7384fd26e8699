import { basename, dirname } from 'node:path';

import type { Day } from '../../core/days';
import type { IdentitySources } from '../../core/evidence/identities';
import type { Landmarks } from '../../core/evidence/landmarks';
import type { Mailmap } from '../../core/evidence/mailmap';
import { remotesIn, type Remotes } from '../../core/links/remotes';
import { success, type Result } from '../../core/result';
import { type Git, type GitFailureCode, openGit } from './git';
import { personIn, readMailmap } from './readMailmap';
import { readTexts } from './readTexts';
import { isCheckedOut, submodulePathsIn } from './findRepositories';

/** What a repository is, before any of its history is read. */
export interface RepositoryState {
  readonly name: string;
  readonly head: string;
  /** Hash of the default branch's tip; HEAD's where there is none. */
  readonly tip: string;
  readonly defaultBranch?: string;
  readonly shallow: boolean;
  /** True where git was told not to fetch everything. */
  readonly partial: boolean;
  /** True where a submodule is named that is not checked out. */
  readonly lacksSubmodules: boolean;
  readonly git: IdentitySources['git'];
  readonly mailmap: Mailmap;
  readonly remotes: Remotes;
  /** The remote that the default branch is followed at, where the configuration says one. */
  readonly followed?: string;
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
    ['rev-parse', '--absolute-git-dir', '--is-shallow-repository', '--verify', 'HEAD'],
    { signal },
  );
  if (!shape.ok) return shape;
  const [directory = '', shallow = '', ...rest] = shape.value.trim().split('\n');
  const head = rest.at(-1) ?? '';
  const [top, config, ident, refs, texts] = await Promise.all([
    git.run(['rev-parse', '--show-toplevel'], { signal }),
    git.run(['config', '-z', '--get-regexp', CONFIG_KEYS], { signal }),
    git.run(['var', 'GIT_AUTHOR_IDENT'], { signal }),
    git.run(['for-each-ref', '--format=%(objectname) %(refname) %(symref)', '--', ...BRANCHES], { signal }),
    readTexts(
      git,
      ['.mailmap', '.gitmodules', ...CODEOWNERS].map((path) => `HEAD:${path}`),
      signal,
    ),
  ]);
  const root = top.ok ? top.value.trim() : '';
  const branch = refs.ok ? defaultBranchIn(refs.value) : undefined;
  const codeowners = CODEOWNERS.map((path) => texts.get(`HEAD:${path}`)).find((text) => text !== undefined);
  const entries = config.ok ? entriesIn(config.value) : [];
  // The last of a key is the one that holds.
  const settings = new Map(entries);
  const followed = settings.get(`branch.${branch?.name.replace(/^origin\//, '') ?? ''}.remote`);
  return success({
    name: nameOf(root, directory),
    head,
    tip: branch?.tip ?? head,
    ...(branch ? { defaultBranch: branch.name } : {}),
    shallow: shallow === 'true',
    partial: [...settings.keys()].some((key) => PARTIAL.test(key)),
    lacksSubmodules: root !== '' && (await lacksSubmodules(root, texts.get('HEAD:.gitmodules') ?? '')),
    git: (ident.ok ? personIn(ident.value) : undefined) ?? userIn(settings),
    mailmap: await readMailmap(
      git,
      {
        root,
        committed: texts.get('HEAD:.mailmap'),
        blob: settings.get('mailmap.blob'),
        hasFile: settings.has('mailmap.file'),
      },
      signal,
    ),
    remotes: remotesIn(entries),
    ...(followed === undefined ? {} : { followed }),
    ...(codeowners === undefined ? {} : { codeowners }),
  });
}

const CONFIG_KEYS =
  '^((user|author)\\.(name|email)|mailmap\\.(file|blob)|remote\\..*\\.(promisor|url)|url\\..*\\.insteadof|branch\\..*\\.remote|extensions\\.partialclone)$';
const PARTIAL = /^(?:remote\..*\.promisor|extensions\.partialclone)$/;

/** The main work tree's folder, so that the work has one name in all work trees; a submodule goes by its own folder. */
function nameOf(root: string, directory: string): string {
  const main = root === '' ? directory : directoryOfMain(directory);
  if (main === undefined || /[\\/]modules[\\/]/.test(main)) return basename(root);
  const name = /^\.(?:git|bare)$/.test(basename(main)) ? basename(dirname(main)) : basename(main);
  return name.replace(/\.git$/, '') || 'repository';
}

/** The repository of a linked work tree, whose own directory lies in it; nothing for a main work tree. */
function directoryOfMain(directory: string): string | undefined {
  return /^(.*)[\\/]worktrees[\\/][^\\/]+$/.exec(directory)?.[1];
}

async function lacksSubmodules(root: string, gitmodules: string): Promise<boolean> {
  const paths = submodulePathsIn(gitmodules);
  const are = await Promise.all(paths.map((path) => isCheckedOut(root, path)));
  return are.includes(false);
}

/** `key\nvalue` entries, NUL-terminated. */
function entriesIn(config: string): (readonly [key: string, value: string])[] {
  return config
    .split('\0')
    .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]);
}

/** What git is told of the user where it would not commit: it needs both a name and an address. */
function userIn(settings: ReadonlyMap<string, string>): IdentitySources['git'] {
  const of = (key: string) => settings.get(`author.${key}`) ?? settings.get(`user.${key}`);
  const [name, email] = [of('name'), of('email')];
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

/** Reads the landmarks of a repository: two short lists, whatever the length of its history. */
export async function readLandmarks(path: string): Promise<Result<Landmarks, GitFailureCode>> {
  const git = openGit(path);
  const state = await readRepository(git);
  if (!state.ok) return state;
  const refs = await git.run(['for-each-ref', '--format=%(refname)', '--', 'refs/heads/', 'refs/tags/']);
  if (!refs.ok) return refs;
  const names = refs.value.split('\n');
  return success({
    tip: state.value.tip,
    tags: names.filter((name) => name.startsWith('refs/tags/')).length,
    branches: names.flatMap((name) => (name.startsWith('refs/heads/') ? [name.slice(11)] : [])),
  });
}

/**
 * The day of the oldest commit that came to the default branch since: the committer's, or the author's where that is later and a
 * clock may be broken. Nothing where none came, or its past changed.
 */
export async function firstDaySince(path: string, before: string, after: string): Promise<Day | undefined> {
  const args = ['log', '--format=%cd %ad', '--date=short', '--stdin'];
  const days = await openGit(path).run(args, { input: `${after}\n^${before}\n` });
  const lines = days.ok ? days.value.split('\n').filter((line) => line.trim() !== '') : [];
  return lines.map((line) => line.split(' ').sort().at(-1) ?? '').sort()[0];
}

/**
 * How the sites that keep repositories address a commit, a pull request, a file and an issue. Sources: each site's own pages, and for
 * servers of one's own their documentation. `hosted-git-info` and `git-url-parse` know neither commits and pull requests nor servers of
 * one's own, so the forms are here.
 */

/** A site's software, by the name that the setting for links has for it. */
export const FORM_NAMES = [
  'github',
  'gitlab',
  'bitbucket',
  'bitbucket-server',
  'azure',
  'gitea',
  'gerrit',
  'gitiles',
  'sourcehut',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/**
 * Addresses with places to fill: `{page}` the page of the repository, `{host}` its host, `{repository}` its path there, `{commit}`,
 * `{pull}` a number, `{ref}` a commit or tag, `{file}` a path, `{ticket}` a key or number.
 */
export interface Templates {
  readonly commit?: string;
  readonly pull?: string;
  /** A file as it was at a commit. */
  readonly file?: string;
  /** A file as it was at a tag, where that is addressed otherwise. */
  readonly fileAtTag?: string;
  readonly ticket?: string;
}

export interface Form extends Templates {
  /** Set where an abbreviated hash leads nowhere. */
  readonly needsWholeHash?: true;
}

export const FORMS: Readonly<Record<FormName, Form>> = {
  github: {
    commit: '{page}/commit/{commit}',
    pull: '{page}/pull/{pull}',
    file: '{page}/blob/{ref}/{file}',
    ticket: '{page}/issues/{ticket}',
  },
  gitlab: {
    commit: '{page}/-/commit/{commit}',
    pull: '{page}/-/merge_requests/{pull}',
    file: '{page}/-/blob/{ref}/{file}',
    ticket: '{page}/-/issues/{ticket}',
  },
  bitbucket: {
    commit: '{page}/commits/{commit}',
    pull: '{page}/pull-requests/{pull}',
    file: '{page}/src/{ref}/{file}',
    ticket: '{page}/issues/{ticket}',
  },
  'bitbucket-server': {
    commit: '{page}/commits/{commit}',
    pull: '{page}/pull-requests/{pull}',
    file: '{page}/browse/{file}?at={ref}',
  },
  azure: {
    commit: '{page}/commit/{commit}',
    pull: '{page}/pullrequest/{pull}',
    file: '{page}?path=/{file}&version=GC{ref}',
    fileAtTag: '{page}?path=/{file}&version=GT{ref}',
    needsWholeHash: true,
  },
  gitea: {
    commit: '{page}/commit/{commit}',
    pull: '{page}/pulls/{pull}',
    file: '{page}/src/commit/{ref}/{file}',
    fileAtTag: '{page}/src/tag/{ref}/{file}',
    ticket: '{page}/issues/{ticket}',
  },
  gerrit: {
    commit: 'https://{host}/q/{commit}',
    pull: 'https://{host}/c/{repository}/+/{pull}',
    file: '{page}/+/{ref}/{file}',
  },
  gitiles: { commit: '{page}/+/{commit}', file: '{page}/+/{ref}/{file}' },
  sourcehut: { commit: '{page}/commit/{commit}', file: '{page}/tree/{ref}/item/{file}' },
};

/** Sites by the names of their hosts; what comes first goes before the rest. */
const BY_HOST: readonly (readonly [RegExp, FormName])[] = [
  [/^(?:dev\.azure\.com|[a-z0-9-]+\.visualstudio\.com)$/, 'azure'],
  [/(?:^|\.)googlesource\.com$/, 'gitiles'],
  [/(?:^|\.)sr\.ht$|(?:^|[.-])sourcehut(?:[.-]|$)/, 'sourcehut'],
  [/^bitbucket\.org$/, 'bitbucket'],
  [/(?:^|[.-])(?:bitbucket|stash)(?:[.-]|$)/, 'bitbucket-server'],
  [/(?:^|[.-])gerrit(?:[.-]|$)/, 'gerrit'],
  [/(?:^|[.-])(?:github|ghe)(?:[.-]|$)/, 'github'],
  [/(?:^|[.-])gitlab(?:[.-]|$)|^(?:salsa\.debian|invent\.kde)\.org$/, 'gitlab'],
  [/(?:^|[.-])(?:codeberg|gitea|forgejo)(?:[.-]|$)/, 'gitea'],
];
/** Sites by the paths of their pages, whatever the host is called. */
const BY_PATH: readonly (readonly [RegExp, FormName])[] = [
  [/(?:^|\/)_git\/[^/]+$/, 'azure'],
  [/(?:^|\/)(?:projects|users)\/[^/]+\/repos\/[^/]+$/, 'bitbucket-server'],
  [/(?:^|\/)plugins\/gitiles\//, 'gerrit'],
];

/** The form of a site, as far as its host's name or the path of the repository's page tell it. */
export function formOf(host: string, path: string): FormName | undefined {
  const found = BY_PATH.find(([fits]) => fits.test(path)) ?? BY_HOST.find(([fits]) => fits.test(host));
  return found?.[1];
}

/** The path of a repository's page, by the path that it is cloned from. The path of a page stays as it is. */
export function pagePath(form: FormName | undefined, path: string): string {
  if (form === 'bitbucket-server') return serverPath(path);
  // Behind `a/` a server asks for a password.
  if (form === 'gitiles') return path.replace(/^a\//, '');
  if (form !== 'gerrit' || /(?:^|\/)plugins\/gitiles\//.test(path)) return path;
  return `plugins/gitiles/${path.replace(/^a\//, '')}`;
}

/** `scm/pay/checkout` is at `projects/pay/repos/checkout`, `~ada/notes` at `users/ada/repos/notes`. */
function serverPath(path: string): string {
  const parts = /^(.*\/)?([^/]+)\/([^/]+)$/.exec(path);
  if (!parts || /(?:^|\/)repos\/[^/]+$/.test(path)) return path;
  const [, before = '', owner = '', name = ''] = parts;
  const place = owner.startsWith('~') ? `users/${owner.slice(1)}` : `projects/${owner}`;
  return `${before.replace(/(^|\/)scm\/$/, '$1')}${place}/repos/${name}`;
}

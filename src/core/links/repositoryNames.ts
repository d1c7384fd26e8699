/** Names of repositories in the journal: each means one page, so that a link never leads to another repository of the same name. */
import type { Evidence, Profile } from '../journal/schema';

type Known = NonNullable<Profile['repositories']>;

/** Evidence as the journal is to have it, and the repositories that it has to know for it. */
export interface Named {
  readonly evidence: Evidence[];
  readonly added: Known;
}

/**
 * Names the repositories of evidence: where the journal knows another page under a name, the owner stands before it (`acme/checkout`).
 * `pages` are those where the work was found, by the names of the repositories there.
 */
export function namedRepositories(
  evidence: readonly Evidence[],
  pages: ReadonlyMap<string, string>,
  known: Known,
): Named {
  const names = new Map([...pages].map(([name, url]) => [name, nameFor(name, url, known)]));
  const named = evidence.map(({ repo, ...item }): Evidence => {
    return repo === undefined ? item : { ...item, repo: names.get(repo) ?? repo };
  });
  const used = new Set(evidence.flatMap(({ repo }) => repo ?? []));
  const added = [...pages].flatMap(([name, url]) => {
    const own = names.get(name) ?? name;
    return used.has(name) && !known.some((one) => one.name === own) ? [{ name: own, url }] : [];
  });
  return { evidence: named, added };
}

function nameFor(name: string, url: string, known: Known): string {
  const other = known.find((one) => one.name === name);
  if (!other || isSamePage(other.url, url)) return name;
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const [owner, repository] = parts.slice(-2);
  return repository === undefined
    ? name
    : `${decodeURIComponent(owner ?? '')}/${decodeURIComponent(repository)}`;
}

function isSamePage(a: string, b: string): boolean {
  const plain = (url: string) => url.trim().toLowerCase().replace(/\/$/, '');
  return plain(a) === plain(b);
}

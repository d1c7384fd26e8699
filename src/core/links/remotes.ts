/** The remotes of a repository as its configuration names them, and which of them its work is looked up at. */
import { pageOfRemote } from './remote';

/** A key of git's configuration and its value; a key can be there several times. */
type Entry = readonly [key: string, value: string];

/** The pages of a repository's remotes by their names, in the order of the configuration; folders have none. */
export type Remotes = ReadonlyMap<string, string>;

const URL_OF = /^remote\.(.+)\.url$/;
const INSTEAD = /^url\.(.+)\.insteadof$/;

/**
 * The remotes that have a page. `url.<base>.insteadOf` holds as it does for git: the longest beginning that fits is replaced
 * (git-config(1)). Of several addresses of one remote, git fetches from the first.
 */
export function remotesIn(entries: readonly Entry[]): Remotes {
  const instead = entries.flatMap(([key, begins]) => {
    const base = INSTEAD.exec(key)?.[1];
    return base === undefined || begins === '' ? [] : [{ base, begins }];
  });
  instead.sort((a, b) => b.begins.length - a.begins.length);
  const pages = new Map<string, string>();
  for (const [key, url] of entries) {
    const name = URL_OF.exec(key)?.[1];
    const rule = instead.find(({ begins }) => url.startsWith(begins));
    const page = pageOfRemote(rule ? rule.base + url.slice(rule.begins.length) : url);
    if (name !== undefined && page !== undefined && !pages.has(name)) pages.set(name, page);
  }
  return pages;
}

/** What people call the remote that a fork was made of. */
export const UPSTREAM = 'upstream';

/** Which remote has the work, besides what the remotes are called. */
interface Landing {
  /** The remote that the default branch is followed at. */
  readonly followed: string | undefined;
  /** True where the work reached the repository that this one is a fork of. */
  readonly isUpstream: boolean;
}

/** The page where work landed: of a fork's origin where it got there, else of the remote that the default branch comes from. */
export function pageOf(remotes: Remotes, { followed = '', isUpstream }: Landing): string | undefined {
  const landed = isUpstream ? remotes.get(UPSTREAM) : undefined;
  const [first] = remotes.values();
  return landed ?? remotes.get(followed) ?? remotes.get('origin') ?? first;
}

/** Which release has a piece of work: a tag that somebody else can ask git for. */
import type { Day } from '../../days';
import type { GraphNode } from '../graph';

/** A tag as git lists it. */
export interface Tag {
  readonly name: string;
  /** The commit that it names. */
  readonly commit: string;
  readonly day: Day;
  /** Seconds since 1970 at which it was made. */
  readonly madeAt: number;
  /** A lightweight tag marks a place for its author; nobody says a release with it (git-tag(1)). */
  readonly isAnnotated: boolean;
}

/** A tag that is a release, with what it is of. */
export interface Release extends Tag {
  /** What its name says before the version, such as `create-vite@`; for all of the repository where it is empty. */
  readonly series: string;
  readonly version: readonly number[];
}

/** A whole version at the end of a name; what comes before a release (`-rc.1`, `b2`, `-next.6`) has more behind it. */
const VERSION = /^(.{0,100}?)v?(\d{1,6}(?:[._]\d{1,6}){1,3})(?:\.(?:Final|RELEASE|GA))?$/i;
/** The digit before a version would be a part of it, and so would be a word such as `rc.`. */
const BEFORE_RELEASE = /(?:\d[._-]?|(?:alpha|beta|rc|pre|preview|next|canary|nightly|snapshot|dev)[._-]?)$/i;

/** The releases among tags, the oldest first; of several at one commit on one day the highest version. */
export function releasesAmong(tags: readonly Tag[]): Release[] {
  const releases = tags.flatMap((tag): Release[] => {
    const [, series = '', version = ''] = VERSION.exec(tag.name) ?? [];
    if (!tag.isAnnotated || version === '' || BEFORE_RELEASE.test(series)) return [];
    return [{ ...tag, series, version: version.split(/[._]/).map(Number) }];
  });
  const since = new Map<string, number>();
  for (const one of releases)
    since.set(placeOf(one), Math.min(one.madeAt, since.get(placeOf(one)) ?? Number.MAX_SAFE_INTEGER));
  const madeFirst = (a: Release, b: Release) => (since.get(placeOf(a)) ?? 0) - (since.get(placeOf(b)) ?? 0);
  return releases.sort((a, b) => madeFirst(a, b) || highestFirst(a, b));
}

function placeOf({ commit, day }: Tag): string {
  return `${commit} ${day}`;
}

function highestFirst(a: Release, b: Release): number {
  const at = a.version.findIndex((part, index) => part !== b.version[index]);
  return at === -1 ? 0 : (b.version[at] ?? -1) - (a.version[at] ?? -1);
}

/** A series of one package among several: `create-vite@`, `@sveltejs/kit@`, `server/`. */
const OF_PACKAGE = /^(.+)[@/]$/;

/**
 * The series that releases a piece of work with these files: that of the package which has them all, else those of the whole repository;
 * where packages alone are released, that of the one with at least half. `undefined` where none is.
 */
export function seriesFor(
  paths: readonly string[],
  releases: readonly Release[],
): ((release: Release) => boolean) | undefined {
  const all = [...new Set(releases.map(({ series }) => series))];
  const counts = all
    .flatMap((series) => {
      const name = OF_PACKAGE.exec(series)?.[1];
      return name === undefined ? [] : [{ series, files: paths.filter((path) => isIn(path, name)).length }];
    })
    .sort((a, b) => b.files - a.files || b.series.length - a.series.length);
  const [best] = counts;
  const whole = all.filter((series) => !OF_PACKAGE.test(series));
  const isOfBest = ({ series }: Release): boolean => series === best?.series;
  const share = paths.length === 0 ? 0 : (best?.files ?? 0) / paths.length;
  if (share === 1 || (whole.length === 0 && share >= 0.5)) return isOfBest;
  return whole.length === 0 ? undefined : ({ series }) => whole.includes(series);
}

/** Packages are named by their folders' paths, or by the folder with an owner before it. */
function isIn(path: string, name: string): boolean {
  if (path.startsWith(`${name}/`)) return true;
  const folder = name.slice(name.lastIndexOf('/') + 1);
  return path.split('/').slice(0, -1).includes(folder);
}

/** For each commit of a history the oldest of some releases that contains it. Linear in the history. */
export function firstReleases(
  nodes: readonly GraphNode[],
  releases: readonly Release[],
): ReadonlyMap<string, Release> {
  const parents = new Map(nodes.map((node) => [node.sha, node.parents]));
  const first = new Map<string, Release>();
  for (const release of releases) {
    const pending = [release.commit];
    for (let sha = pending.pop(); sha !== undefined; sha = pending.pop()) {
      const next = first.has(sha) ? undefined : parents.get(sha);
      if (!next) continue;
      first.set(sha, release);
      pending.push(...next);
    }
  }
  return first;
}

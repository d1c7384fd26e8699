import type { FileChange, OtherCommit } from './history';
import { areaOf, kindOf } from './paths';
import { isMachine } from './people';

/** How many other people work where a piece of work was done. */
export interface Reach {
  /** The part of the repository with most other people, among those that the work touched. */
  readonly area: string | undefined;
  readonly people: number;
  /** The number of people in the busiest part of the repository. */
  readonly most: number;
}

/** The other people who worked in each part of a repository; what lies at its root is the part `''`. */
export type PeopleByArea = ReadonlyMap<string, ReadonlySet<string>>;

export function peopleByAreaOf(others: readonly OtherCommit[]): PeopleByArea {
  const byArea = new Map<string, Set<string>>();
  for (const { author, paths } of others) {
    if (isMachine(author)) continue;
    for (const area of new Set(paths.map(areaKey)))
      byArea.set(area, (byArea.get(area) ?? new Set()).add(author.email));
  }
  return byArea;
}

/** The reach of changes to files that are code. */
export function reachOf(files: readonly FileChange[], people: PeopleByArea): Reach {
  const sizeOf = (area: string) => people.get(area)?.size ?? 0;
  const areas = new Set(
    files.filter(({ path }) => kindOf(path) === 'source').map(({ path }) => areaKey(path)),
  );
  const [busiest] = [...areas].sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    area: busiest === '' ? undefined : busiest,
    people: busiest === undefined ? 0 : sizeOf(busiest),
    most: Math.max(0, ...[...people.values()].map(({ size }) => size)),
  };
}

function areaKey(path: string): string {
  return areaOf(path) ?? '';
}

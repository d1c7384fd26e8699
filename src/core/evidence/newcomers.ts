import { addDays, type Day } from '../days';
import type { OtherCommit } from './history';
import { foldName, isMachine } from './people';

/** How many of a newcomer's first commits count (docs/domain.md, "Signals"). */
const FIRST = 5;
/** Days from the window's start. Whoever commits in them was there before and is no newcomer. */
const QUIET = 90;

type Written = Pick<OtherCommit, 'sha' | 'author' | 'day'>;

/**
 * The first commits of people whose first commit in the window lies at least `QUIET` days after `from`. `others` are
 * newest first, as in a log. Somebody who comes back after a year looks the same; that is why the signal is weak.
 */
export function newcomersCommits(others: readonly Written[], from: Day): Set<string> {
  const byAuthor = new Map<string, Written[]>();
  for (const other of others) {
    if (isMachine(other.author)) continue;
    const key = foldName(other.author.name);
    byAuthor.set(key, [...(byAuthor.get(key) ?? []), other]);
  }
  const arrived = addDays(from, QUIET);
  return new Set(
    [...byAuthor.values()]
      .map((commits) =>
        commits
          .toReversed()
          .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
          .slice(0, FIRST),
      )
      .filter(([first]) => first !== undefined && first.day >= arrived)
      .flatMap((commits) => commits.map(({ sha }) => sha)),
  );
}

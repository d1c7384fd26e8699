import { addDays, type Day } from '../days';
import type { OtherCommit } from './history';
import { foldName, isMachine } from './people';

/** The commits that somebody makes as a newcomer (docs/domain.md, "Signals"). */
const FIRST = 5;
/** Days at the start of the window in which somebody who was there before would have shown. */
const QUIET = 90;

type Written = Pick<OtherCommit, 'sha' | 'author' | 'day'>;

/**
 * The first commits of people who came within the window that starts on `from`: their first one lies well
 * inside it. `others` come newest first, as in a log. Somebody who comes back after a year looks the same; it is a weak sign, and read as one.
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

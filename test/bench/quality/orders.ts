/** Orders that need no product: what it is held against. */
import { changesOf, type Change } from '../../../src/core/evidence/changes';
import type { RepositoryHistory } from '../../../src/core/evidence/history';

/** A commit as the simple orders see it: without what the product knows of it. */
export interface Authored {
  readonly sha: string;
  readonly subject: string;
  readonly lines: number;
}

/** The arguments of the one `git log` that the simple orders need, and that the time is held against. */
export function logArguments(authors: readonly string[], since: string, until: string): string[] {
  const who = authors.map((author) => `--author=${author}`);
  return [
    'log',
    '--no-merges',
    '--fixed-strings',
    '--numstat',
    '--format=%x01%H%x02%s',
    `--since=${since}`,
    `--until=${until}`,
    ...who,
  ];
}

/** The author's commits, newest first, as that log tells. */
export function authoredIn(log: string): Authored[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((part) => {
      const [head = '', ...rows] = part.split('\n');
      const [sha = '', subject = ''] = head.split('\u0002');
      const counts = rows.flatMap((row) => row.split('\t').slice(0, 2).map(Number)).filter(Number.isFinite);
      return { sha, subject, lines: counts.reduce((sum, count) => sum + count, 0) };
    });
}

/** Newest, largest, and `feat` first: an item is a commit, named by its hash. */
export function commitOrders(commits: readonly Authored[]): Record<string, string[][]> {
  const items = (list: readonly Authored[]) => list.map(({ sha }) => [sha]);
  return {
    newest: items(commits),
    largest: items(commits.toSorted(byLines)),
    'feat first': items(commits.toSorted((a, b) => featFirst(a, b) || byLines(a, b))),
  };
}

function byLines(a: Authored, b: Authored): number {
  return b.lines - a.lines;
}

function featFirst(a: Authored, b: Authored): number {
  return Number(/^feat\b/i.test(b.subject)) - Number(/^feat\b/i.test(a.subject));
}

const TELLING =
  /^(?:feat|perf)\b|!:|\b(?:add|implement|introduce|support|allow|enable|remove|drop|replace|rewrite|migrate|deprecate)s?\b/i;

/** Pull requests whose title says that something is new or gone, then the others, the largest first in both. */
export function byTitles({ commits, merges }: RepositoryHistory): string[][] {
  const lines = ({ files }: Change) => files.reduce((sum, { added, removed }) => sum + added + removed, 0);
  const isTelling = ({ headline }: Change) => Number(TELLING.test(headline));
  return changesOf(commits, merges)
    .toSorted((a, b) => isTelling(b) - isTelling(a) || lines(b) - lines(a))
    .map((change) => change.commits.map(({ sha }) => sha));
}

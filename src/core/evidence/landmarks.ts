/** What of a repository tells that work was finished: cheap to read, and kept between sessions. */
export interface Landmarks {
  /** Hash of the default branch's tip. */
  readonly tip: string;
  /** How many tags there are. */
  readonly tags: number;
  /** Names of the local branches. */
  readonly branches: readonly string[];
}

/** What was finished between two looks. A commit on a branch, or a new branch, is work that goes on. */
export type News = 'landed' | 'tagged' | 'branch-deleted';

export function newsBetween(before: Landmarks, after: Landmarks): News | undefined {
  if (before.tip !== after.tip) return 'landed';
  if (after.tags > before.tags) return 'tagged';
  return before.branches.some((name) => !after.branches.includes(name)) ? 'branch-deleted' : undefined;
}

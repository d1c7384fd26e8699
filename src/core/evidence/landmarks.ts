/** The state of a repository that shows finished work. It is cheap to read, and stored between sessions. */
export interface Landmarks {
  /** Hash of the default branch's tip. */
  readonly tip: string;
  /** How many tags there are. */
  readonly tags: number;
  /** Names of the local branches. */
  readonly branches: readonly string[];
}

/** Kind of finished work between two states. A new commit or branch is unfinished work and not reported. */
export type News = 'landed' | 'tagged' | 'branch-deleted';

export function newsBetween(before: Landmarks, after: Landmarks): News | undefined {
  if (before.tip !== after.tip) return 'landed';
  if (after.tags > before.tags) return 'tagged';
  return before.branches.some((name) => !after.branches.includes(name)) ? 'branch-deleted' : undefined;
}

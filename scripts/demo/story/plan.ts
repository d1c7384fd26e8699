import type { Worktree } from '../git/worktree';
import type { Person } from './people';

/** One change to the files, made on what stands there at that point of the story. */
export type Edit = (files: Worktree) => void;

/** What a commit says and does. */
export interface Change {
  /** Days before the day that the story is told; a weekend's is moved to the Friday before. */
  readonly daysAgo: number;
  readonly by: Person;
  readonly subject: string;
  readonly body?: string;
  readonly coAuthors?: readonly Person[];
  readonly reviewers?: readonly Person[];
  readonly edits: readonly Edit[];
  /** A name by which a later change reverts this one. */
  readonly id?: string;
}

/** How something came into the main branch, or didn't yet. */
export type Step =
  /** Pushed directly. */
  | ({ readonly landed: 'push' } & Change)
  /** A pull request squashed into one commit, its number behind the subject. */
  | ({ readonly landed: 'squash' } & Change)
  /** A pull request whose commits stay, under a merge commit. */
  | {
      readonly landed: 'merge';
      readonly daysAgo: number;
      readonly by: Person;
      readonly branch: string;
      readonly title: string;
      readonly changes: readonly Change[];
    }
  /** Undoes the change of that id, squashed. */
  | {
      readonly landed: 'revert';
      readonly daysAgo: number;
      readonly by: Person;
      readonly of: string;
      readonly because: string;
    }
  /** A branch that was not merged; the repository has it checked out. Comes last. */
  | {
      readonly landed: 'branch';
      readonly daysAgo: number;
      readonly branch: string;
      readonly changes: readonly Change[];
    };

type Details = Partial<Pick<Change, 'body' | 'coAuthors' | 'reviewers' | 'id'>>;

export function change(
  daysAgo: number,
  by: Person,
  subject: string,
  edits: readonly Edit[],
  more: Details = {},
): Change {
  return { daysAgo, by, subject, edits, ...more };
}

export function push(...args: Parameters<typeof change>): Step {
  return { landed: 'push', ...change(...args) };
}

export function squash(...args: Parameters<typeof change>): Step {
  return { landed: 'squash', ...change(...args) };
}

/** Merges changes on the day of the last one. */
export function merge(by: Person, branch: string, title: string, changes: readonly Change[]): Step {
  const daysAgo = Math.min(...changes.map((each) => each.daysAgo));
  return { landed: 'merge', daysAgo, by, branch, title, changes };
}

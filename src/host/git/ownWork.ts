import type { Day } from '../../core/days';
import type { UnmergedBranch } from '../../core/evidence/branches';
import type { Commit } from '../../core/evidence/history';
import { repeatsAmong } from '../../core/evidence/repeats';
import type { Draft, OtherDraft } from './collect';
import type { Files } from './readFiles';
import type { Squash } from './squashes';
import * as l10n from '@vscode/l10n';

/** The inputs of `ownCommits`; all lists are newest first. */
export interface OwnWorkParts {
  readonly own: readonly Draft[];
  readonly files: Files;
  readonly others: readonly OtherDraft[];
  readonly branches: readonly UnmergedBranch[];
  /** Unmerged commits count from this day on. */
  readonly waitingSince: Day;
  readonly squashes: readonly Squash[];
  /** The merge that brought each commit. */
  readonly brought: ReadonlyMap<string, string>;
}

/**
 * The user's commits, oldest first, each patch once: without cherry-picks, rebases, and unmerged commits whose branch
 * landed as a squash. A squash under another author's name counts as the user's.
 */
export function ownCommits(parts: OwnWorkParts): Commit[] {
  const branchOf = new Map(
    parts.branches.flatMap(({ name, commits }) => commits.map((sha) => [sha, name] as const)),
  );
  const squashed = new Set(parts.squashes.flatMap(({ branch }) => branch.commits));
  // One object for each commit: there can be twenty thousand.
  const landings = parts.own.flatMap((draft) => {
    if (squashed.has(draft.sha)) return [];
    const [merge, unmerged] = [parts.brought.get(draft.sha), branchOf.get(draft.sha)];
    const files = parts.files.get(draft.sha) ?? [];
    return [{ ...draft, files, ...(merge ? { merge } : {}), ...(unmerged ? { unmerged } : {}) }];
  });
  const repeats = repeatsAmong(landings);
  const commits = landings.filter(
    ({ sha, day, unmerged }) => !repeats.has(sha) && (unmerged === undefined || day >= parts.waitingSince),
  );
  const foreign = adopted(parts);
  const whole: Commit[] = [...commits, ...foreign].reverse();
  return foreign.length === 0 ? whole : whole.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Squashes of the user's branches that somebody else is named as the author of. */
function adopted({ others, squashes, brought }: OwnWorkParts): Commit[] {
  const bySha = new Map(others.map((other) => [other.sha, other]));
  return squashes.flatMap(({ branch, sha, files }) => {
    const other = bySha.get(sha);
    if (!other) return [];
    const mine = l10n.t('Squashed from your branch {0}', branch.name);
    const merge = brought.get(sha);
    return [{ ...other, body: '', mine, files, ...(merge ? { merge } : {}) }];
  });
}

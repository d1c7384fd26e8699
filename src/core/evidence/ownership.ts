import * as l10n from '@vscode/l10n';
import type { Commit } from './history';
import { counted } from './sentences';

/** Why commits count as the user's, a sentence for each reason, the most frequent first. */
export function whyTheirs(commits: readonly Commit[]): string[] {
  const counts = new Map<string, number>();
  for (const { mine } of commits) counts.set(mine, (counts.get(mine) ?? 0) + 1);
  if (counts.size < 2) return [...counts.keys()];
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, count]) => l10n.t('{0}: {1}', counted(count, 'commit'), why));
}

/** Which commits have not reached the default branch, a sentence for each branch they wait on. */
export function whyUnmerged(commits: readonly Commit[]): string[] {
  const branches = [...new Set(commits.flatMap(({ unmerged }) => unmerged ?? []))];
  return branches.map((branch) => {
    const waiting = commits.filter(({ unmerged }) => unmerged === branch).length;
    return waiting === commits.length
      ? l10n.t('Not merged yet: it is on the branch {0}', branch)
      : l10n.t('{0} not merged yet, on the branch {1}', counted(waiting, 'commit'), branch);
  });
}

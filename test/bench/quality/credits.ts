/** Which of an author's commits the release notes credit. */
import type { RepositoryHistory } from '../../../src/core/evidence/history';
import type { Suggestion } from '../../../src/core/evidence/suggestion';
import type { NotedChange } from './releaseNotes';

/** The credited changes that each own commit is part of, named by the place of their line in the notes. */
export function creditsOf(
  { commits, merges }: RepositoryHistory,
  noted: readonly NotedChange[],
): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>();
  for (const change of noted)
    for (const name of namesOf(change))
      byName.set(name, (byName.get(name) ?? new Set()).add(namesOf(change).join(' ')));
  const merged = new Map(merges.map((merge) => [merge.sha, merge]));
  const credits = new Map<string, Set<string>>();
  for (const commit of commits) {
    const merge = commit.merge === undefined ? undefined : merged.get(commit.merge);
    const text = `${commit.subject}\n${merge?.subject ?? ''}`;
    const names = [
      commit.sha.slice(0, 7),
      ...(commit.merge ? [commit.merge.slice(0, 7)] : []),
      ...(text.match(/#\d+/g) ?? []),
      ...(text.match(/\b[A-Z][A-Z0-9]+-\d+\b/g) ?? []),
    ];
    const found = names.flatMap((name) => [...(byName.get(name) ?? [])]);
    if (found.length > 0) credits.set(commit.sha, new Set(found));
  }
  return credits;
}

function namesOf({ hashes, numbers, tickets }: NotedChange): string[] {
  if (hashes.length > 0) return hashes.map((hash) => hash.slice(0, 7));
  return [...numbers.map((number) => `#${number}`), ...tickets];
}

/** The commits of the change that a suggestion has its title from; all of one that has it from elsewhere. */
export function commitsOfTitle({ title, changes, commits }: Suggestion): readonly string[] {
  const place = changes.findIndex((change) => change.title === title);
  if (place === -1) return commits;
  const before = changes.slice(0, place).reduce((sum, change) => sum + change.commits, 0);
  return commits.slice(before, before + (changes[place]?.commits ?? 0));
}

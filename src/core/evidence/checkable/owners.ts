import type { OwnersOf } from '../codeowners';

/** A file that no project would have: who owns it owns whatever nobody else does. */
const ANYTHING = 'no-such-folder/no-such-file.none';

/**
 * Owners of files who have nobody in common, each named by its first team or person: of two sets that share a member, only one counts.
 * Who owns everything, and the user, count for nobody.
 */
export function disjointOwners(
  paths: readonly string[],
  ownersOf: OwnersOf,
  aliases: ReadonlySet<string>,
): string[] {
  const ofAll = new Set(ownersOf(ANYTHING));
  const isOther = (owner: string) => !ofAll.has(owner) && !aliases.has(owner.replace(/^@/, '').toLowerCase());
  const sets = new Map(
    [...new Set(paths)].map((path) => {
      const owners = ownersOf(path).filter(isOther);
      return [owners.join(' '), owners] as const;
    }),
  );
  const taken = new Set<string>();
  const names: string[] = [];
  for (const owners of [...sets.values()].sort((a, b) => a.length - b.length)) {
    const [name] = owners;
    if (name !== undefined && !owners.some((owner) => taken.has(owner))) names.push(name);
    owners.forEach((owner) => taken.add(owner));
  }
  return names.sort();
}

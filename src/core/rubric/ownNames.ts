import type { Rubric } from './model';

/** The names that a rubric itself has for its dimensions: ids, and old ids (`aliases`) of what is still there. */
export function ownNames({ dimensions, aliases }: Rubric): ReadonlyMap<string, string> {
  const names = new Map(dimensions.map(({ id }) => [id, id]));
  for (const alias of Object.keys(aliases)) {
    const id = followAlias(alias, aliases);
    if (!names.has(alias) && names.get(id) === id) names.set(alias, id);
  }
  return names;
}

/** Follows aliases to the current id; stops at a cycle. */
function followAlias(alias: string, aliases: Rubric['aliases']): string {
  const seen = new Set<string>();
  let id = alias;
  while (Object.hasOwn(aliases, id) && !seen.has(id)) {
    seen.add(id);
    id = aliases[id] ?? id;
  }
  return id;
}

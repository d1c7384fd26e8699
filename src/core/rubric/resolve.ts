import type { Rubric } from './model';
import { SHIFTS } from './model';

/** The id of the dimension that a name in a journal stands for; none if the rubric has no such dimension. */
export type DimensionResolver = (name: string) => string | undefined;

/**
 * Resolves a dimension's id, an old id (`aliases`) or one of the five shifts. A shift means the first
 * dimension whose primary shift it is, else the first that has it at all: one word of the user never
 * counts for two dimensions.
 */
export function dimensionResolver(rubric: Rubric): DimensionResolver {
  const ids = new Map<string, string>();
  for (const { id } of rubric.dimensions) ids.set(id, id);
  for (const alias of Object.keys(rubric.aliases)) {
    const id = followAlias(alias, rubric.aliases);
    if (!ids.has(alias) && ids.has(id)) ids.set(alias, id);
  }
  for (const shift of SHIFTS) {
    const dimension =
      rubric.dimensions.find(({ seeds }) => seeds[0] === shift) ??
      rubric.dimensions.find(({ seeds }) => seeds.includes(shift));
    if (dimension && !ids.has(shift)) ids.set(shift, dimension.id);
  }
  return (name) => ids.get(name);
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

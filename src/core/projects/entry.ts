/** A project, from what a person or another extension says to an entry of the journal. */
import { slugOf } from '../capture/fold';
import { freeId } from '../freeId';
import type { Journal, Project } from '../journal/schema';

const LONGEST = 40;

/** The entry of a project: with an id of its own, made of its name, unless it brings one. */
export function projectEntry(
  given: Partial<Project> & { readonly name: string },
  { projects }: Pick<Journal, 'projects'>,
): Project {
  const taken = new Set(projects.map(({ id }) => id));
  return { ...given, id: given.id ?? freeId(projectId(given.name), (id) => taken.has(id)) };
}

/** The words of a name as an id: `checkout-cache`. */
function projectId(name: string): string {
  const slug = slugOf(name);
  if (slug.length <= LONGEST) return slug || 'project';
  return slug
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** Which names of projects are hidden: a project is the same by its id and by what people call it. */
import { isFilled } from '../gaps/proof';
import type { Project } from '../journal/schema';
import { sameText } from './sameText';

/** The projects that are named, as they are written. */
interface NamedProjects {
  /** By hidden wins. */
  readonly named: readonly string[];
  /** By wins that may be seen. */
  readonly elsewhere: readonly string[];
  /** Projects that are hidden themselves, whoever names them. */
  readonly hidden: readonly string[];
  /** All projects of the journal. */
  readonly projects: readonly Project[];
}

/** One spelling for the name of a project: `Checkout Cache` and `checkout-cache` are the same. */
export function projectKey(name: string): string {
  return sameText(name).replaceAll(/[\s_-]+/gu, '-');
}

/** The keys of projects that are hidden, or that hidden wins name and no other does. */
export function hiddenProjects({ named, elsewhere, hidden, projects }: NamedProjects): ReadonlySet<string> {
  const aliases = aliasesIn(projects);
  const all = (names: readonly string[]): string[] =>
    names.map(projectKey).flatMap((key) => [key, ...(aliases.get(key) ?? [])]);
  const shown = new Set(all(elsewhere));
  const alone = all(named).filter((key) => !shown.has(key));
  return new Set([...alone, ...hidden.map(projectKey)].filter(isFilled));
}

/** What else the project is called that has an id or a name. */
function aliasesIn(projects: readonly Project[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const { id, name = '' } of projects) {
    const keys = [id, name].map(projectKey).filter(isFilled);
    for (const key of keys) aliases.set(key, [...(aliases.get(key) ?? []), ...keys]);
  }
  return aliases;
}

import type { Day } from '../../core/days';
import type { Person } from '../../core/evidence/people';
import type { Git } from './git';

/** Who wrote a file first, and when. */
export interface FirstCommit {
  readonly author: Person;
  readonly day: Day;
}

/**
 * The commit that first had a file, under any name. git follows copies as well, and a document that begins as a copy of the
 * project's template is not the template's author's: the first commit that adds or copies it ends the search.
 */
export async function readFirst(
  git: Git,
  path: string,
  signal: AbortSignal | undefined,
): Promise<FirstCommit | undefined> {
  const format = ['--format=%x01%an%x02%ae%x02%ad', '--date=short'];
  const log = await git.run(['log', '--follow', '--name-status', ...format, '--', path], { signal });
  if (!log.ok) return undefined;
  const commits = log.value.split('\u0001').slice(1);
  const created = commits.find((commit) => /\n[AC]\d*\t/.test(commit)) ?? commits.at(-1);
  const [name, email, day] = created?.split('\n')[0]?.split('\u0002') ?? [];
  return name !== undefined && email !== undefined && day !== undefined
    ? { author: { name, email }, day }
    : undefined;
}

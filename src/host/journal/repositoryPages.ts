import { namedRepositories, type Named } from '../../core/links/repositoryNames';
import type { Evidence, Profile } from '../../core/journal/schema';
import { log } from '../log';
import type { JournalService } from './journalService';

type Repositories = NonNullable<Profile['repositories']>;

/** Names the repositories of evidence so that each has one page in the journal; see `namedRepositories`. */
export function namedIn(
  { snapshot }: JournalService,
  evidence: readonly Evidence[],
  pages: ReadonlyMap<string, string>,
): Named {
  return namedRepositories(evidence, pages, snapshot.journal.profile.repositories ?? []);
}

/**
 * Writes into the journal where repositories can be looked at, so that a packet has the same links on every machine. A journal that can't
 * be changed now goes without: its links come with the next win. True where something was written.
 */
export async function keepPages(journal: JournalService, added: Repositories): Promise<boolean> {
  if (added.length === 0 || journal.snapshot.state === 'stale') return false;
  const { repositories = [] } = journal.snapshot.journal.profile;
  try {
    await journal.updateProfile({ repositories: [...repositories, ...added] });
    return true;
  } catch (error) {
    log().warn(`Pages of repositories are not in the journal: ${String(error)}`);
    return false;
  }
}

/** Takes pages out again that nothing else was added beside. */
export async function forgetPages(journal: JournalService, added: Repositories): Promise<void> {
  const { repositories = [] } = journal.snapshot.journal.profile;
  const left = repositories.filter(({ name }) => !added.some((one) => one.name === name));
  if (left.length < repositories.length)
    await journal.updateProfile({ repositories: left.length > 0 ? left : undefined });
}

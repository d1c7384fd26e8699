import type { Fact } from '../core/journal/schema';
import type { Commit, RepositoryHistory } from '../core/evidence/history';
import type { Suggestion } from '../core/evidence/suggestion';
import { log } from './log';

/** Where suggestions were found. */
interface Read {
  readonly histories: readonly RepositoryHistory[];
  /** Folders of the repositories by name. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The facts of suggestions, asked of git for those that somebody looks at and remembered until the next search. */
export class SuggestionFacts {
  readonly #facts = new Map<string, readonly Fact[]>();
  #asking = new AbortController();
  /** What is asked now: a suggestion that is accepted meanwhile waits for it, and is not asked for twice. */
  #asked: Promise<unknown> = Promise.resolve();

  /** Ends what is asked and forgets what was: another search found other work. */
  forget(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#facts.clear();
  }

  /** The suggestion with the facts that are known of it. */
  with(one: Suggestion): Suggestion {
    const facts = this.#facts.get(keyOf(one)) ?? [];
    return facts.length === 0 ? one : { ...one, draft: { sources: {}, ...one.draft, facts } };
  }

  /** Asks git for the facts that are not known yet, a repository at a time. True where there are new ones. */
  lookUp(suggestions: readonly Suggestion[], read: Read): Promise<boolean> {
    const found = this.#asked.then(() => this.#lookUp(suggestions, read));
    this.#asked = found.catch(() => undefined);
    return found;
  }

  async #lookUp(suggestions: readonly Suggestion[], { histories, folders }: Read): Promise<boolean> {
    const { signal } = this.#asking;
    const unknown = suggestions.filter((one) => !this.#facts.has(keyOf(one)));
    for (const history of histories) {
      const here = unknown.filter(({ repository }) => repository === history.repository);
      const folder = folders.get(history.repository);
      if (here.length === 0 || folder === undefined) continue;
      await this.#ask(here, history, folder, signal).catch((error: unknown) => {
        log().warn(`No facts of ${history.repository}: ${String(error)}`);
      });
    }
    return !signal.aborted && unknown.some((one) => (this.#facts.get(keyOf(one)) ?? []).length > 0);
  }

  async #ask(
    suggestions: readonly Suggestion[],
    history: RepositoryHistory,
    folder: string,
    signal: AbortSignal,
  ): Promise<void> {
    const [{ askForFacts }, { factsAbout, ownCommitsOf }] = await Promise.all([
      import('./git/askForFacts'),
      import('../core/evidence/checkable/factsAbout'),
    ]);
    const commits: Commit[] = suggestions.flatMap((one) => ownCommitsOf(one, history));
    if (commits.length === 0) return;
    const asked = await askForFacts(folder, commits, signal);
    if (signal.aborted) return;
    for (const one of suggestions) this.#facts.set(keyOf(one), factsAbout(one, history, asked));
  }
}

/** What was parted or merged since is something else. */
function keyOf({ id, repository, commits }: Suggestion): string {
  return [repository, id, ...commits].join('\n');
}

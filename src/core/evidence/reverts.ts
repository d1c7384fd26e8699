import { landingKey } from './message';

/** A commit that takes others back, as {@link revertedBy} reads it. */
export interface Revert {
  readonly sha: string;
  readonly subject: string;
  /** Hashes, or subjects, of what it takes back. */
  readonly names: readonly string[];
}

/** The shortest abbreviation of a hash. */
const SHORT = 7;
const HASH = /^[0-9a-f]{7,64}$/;

/**
 * Names of commits that stay reverted. A revert of a revert, and `Reapply`, bring work back. The newest revert comes
 * first, as git lists them.
 */
export function standingReverts(reverts: readonly Revert[]): string[] {
  const standing = new NamedCommits();
  for (const revert of reverts)
    if (!standing.take(revert)) revert.names.forEach((name) => standing.add(name));
  return standing.names;
}

/**
 * A set of named commits: a hash matches every commit that begins with it, a subject matches one commit for each time
 * it was added.
 */
class NamedCommits {
  readonly names: string[] = [];
  readonly #hashes = new Map<string, string[]>();
  readonly #subjects = new Map<string, number>();

  add(name: string): void {
    this.names.push(name);
    if (HASH.test(name)) {
      const start = name.slice(0, SHORT);
      this.#hashes.set(start, [...(this.#hashes.get(start) ?? []), name]);
    } else {
      this.#subjects.set(landingKey(name), (this.#subjects.get(landingKey(name)) ?? 0) + 1);
    }
  }

  /** True where a commit was named. A match by subject uses that name up. */
  take({ sha, subject }: Revert): boolean {
    if ((this.#hashes.get(sha.slice(0, SHORT)) ?? []).some((hash) => sha.startsWith(hash))) return true;
    const key = landingKey(subject);
    const count = this.#subjects.get(key) ?? 0;
    if (count > 0) this.#subjects.set(key, count - 1);
    return count > 0;
  }
}

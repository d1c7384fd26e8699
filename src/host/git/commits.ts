/** Asks repositories whether they know the commits that evidence names. */
import type { Git } from './git';

/** Milliseconds in which hashes are collected, so that one git process answers for all of them. */
const GATHER_MS = 20;

/** The hashes that a repository does not have; `undefined` where that can't be known. */
type Missing = ReadonlySet<string> | undefined;

interface Asked {
  readonly hashes: Set<string>;
  readonly answer: Promise<Missing>;
}

/** Which commits repositories know. One process answers for all hashes that are asked about together. */
export class Commits {
  readonly #known = new Set<string>();
  readonly #unknown = new Set<string>();
  readonly #asked = new Map<string, Asked>();

  /** Clears the cache of missing commits: a fetch may have brought them. */
  forget(): void {
    this.#unknown.clear();
  }

  /**
   * True where a repository has the commit, and where that can't be known: in a shallow clone, or when git fails. Runs
   * git, so call it in trusted workspaces only.
   */
  async isKnown(hash: string, repositories: readonly string[]): Promise<boolean> {
    if (!/^[0-9a-f]{4,64}$/i.test(hash)) return true;
    const answers = await Promise.all(repositories.map((path) => this.#isIn(path, hash)));
    return answers.includes(true);
  }

  async #isIn(path: string, hash: string): Promise<boolean> {
    const key = `${path}\n${hash}`;
    if (this.#known.has(key)) return true;
    if (this.#unknown.has(key)) return false;
    const missing = await this.#ask(path, hash);
    if (!missing) return true;
    const isMissing = missing.has(hash);
    (isMissing ? this.#unknown : this.#known).add(key);
    return !isMissing;
  }

  #ask(path: string, hash: string): Promise<Missing> {
    const asked = this.#asked.get(path);
    if (asked) {
      asked.hashes.add(hash);
      return asked.answer;
    }
    const hashes = new Set([hash]);
    const answer = new Promise((resolve) => setTimeout(resolve, GATHER_MS)).then(async () => {
      this.#asked.delete(path);
      const { openGit } = await import('./git');
      return missingIn(openGit(path), hashes);
    });
    this.#asked.set(path, { hashes, answer });
    return answer;
  }
}

async function missingIn(git: Git, hashes: ReadonlySet<string>): Promise<Missing> {
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok || shallow.value.trim() !== 'false') return undefined;
  const input = [...hashes].map((hash) => `${hash}\n`).join('');
  const checked = await git.run(['cat-file', '--batch-check'], { input });
  if (!checked.ok) return undefined;
  return new Set([...checked.value.matchAll(/^([0-9a-f]+) missing$/gim)].map(([, hash]) => hash ?? ''));
}

/** Asks repositories whether they know the commits that evidence names. */
import type { Git } from './git';

/** How long hashes are gathered before git is asked about all of them at once. */
const GATHER_MS = 20;

/** The hashes that a repository does not know; nothing where nobody can tell. */
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

  /** Asks again about commits that were not there: a fetch may have brought them. */
  forget(): void {
    this.#unknown.clear();
  }

  /** True also where nobody can tell: in a shallow clone, and when git fails. Runs git: for trusted workspaces alone. */
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

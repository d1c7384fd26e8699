import type { FileChange } from './history';
import { isReapplied, landingKey, pickedFrom } from './landing';

/** A commit of the user's, as far as it takes to know its patch again. */
export interface Landing {
  readonly sha: string;
  /** Seconds at which it was written; cherry-picks and rebases keep them. */
  readonly writtenAt: number;
  readonly subject: string;
  readonly body: string;
  /** The branch it waits on; none for what reached the default branch. */
  readonly unmerged?: string;
  readonly files: readonly FileChange[];
}

const PICKED = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;

/**
 * Hashes of commits whose patch is there once more: cherry-picks, backports, rebases, what was reapplied. Of each patch
 * the first that reached the default branch stays, else its latest form. Commits are newest first.
 *
 * Patches are told by when they were written with their subject or their files and lines; comparing their text
 * (`git patch-id`) says the same and costs a diff of each.
 */
export function repeatsAmong(landings: readonly Landing[]): Set<string> {
  const patches = new Patches(landings);
  joinByTime(landings, patches);
  joinByName(landings, patches);
  return patches.repeats();
}

function joinByTime(landings: readonly Landing[], patches: Patches): void {
  for (const written of bucketsOf(landings, ({ writtenAt }) => String(writtenAt))) {
    for (const same of bucketsOf(written, ({ subject }) => landingKey(subject))) {
      const [first, ...others] = same;
      for (const other of others) if (first && sharePath(first, other)) patches.join(first, other);
    }
    for (const [first, ...others] of bucketsOf(written, signatureOf)) {
      for (const other of others) if (first && hasLines(first)) patches.join(first, other);
    }
  }
}

/** What a commit says itself of the one that it repeats. */
function joinByName(landings: readonly Landing[], patches: Patches): void {
  const bySubject = new Map(landings.map((landing) => [landing.subject, landing]));
  const byKey = new Map(
    landings
      .filter(({ subject }) => !isReapplied(subject))
      .map((landing) => [landingKey(landing.subject), landing]),
  );
  const byHash = hashIndexOf(landings);
  for (const landing of landings) {
    const picked = [...landing.body.matchAll(PICKED)].map((match) => byHash(match[1] ?? ''));
    // A squash of several picks repeats none of them alone.
    const [origin] = picked.length === 1 ? picked : [];
    const named =
      origin ??
      bySubject.get(pickedFrom(landing.subject) ?? '') ??
      (isReapplied(landing.subject) ? byKey.get(landingKey(landing.subject)) : undefined);
    if (named && named !== landing) patches.join(named, landing);
  }
}

function hashIndexOf(landings: readonly Landing[]): (hash: string) => Landing | undefined {
  const index = new Map(landings.map((landing) => [landing.sha.slice(0, 7), landing]));
  return (hash) => {
    const found = index.get(hash.slice(0, 7));
    return found?.sha.startsWith(hash) ? found : undefined;
  };
}

/** Groups of two and more with one key. */
function bucketsOf(landings: readonly Landing[], keyOf: (landing: Landing) => string): Landing[][] {
  const buckets = new Map<string, Landing[]>();
  for (const landing of landings) {
    const key = keyOf(landing);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(landing);
    else buckets.set(key, [landing]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

/** A script can commit twice in a second under one subject; one patch touches one place. */
function sharePath(a: Landing, b: Landing): boolean {
  const paths = new Set(a.files.map(({ path }) => path));
  return (a.files.length === 0 && b.files.length === 0) || b.files.some(({ path }) => paths.has(path));
}

/** Without lines (a partial clone, binary files) two commits look the same that are not. */
function hasLines({ files }: Landing): boolean {
  return files.some(({ added, removed }) => added + removed > 0);
}

/** What changes did, as a text that is the same for the same changes. */
export function signatureOf({ files }: Pick<Landing, 'files'>): string {
  return files
    .map(({ path, status, added, removed }) => `${status} ${added} ${removed} ${path}`)
    .sort()
    .join('\n');
}

/** Disjoint sets of commits that are one patch. */
class Patches {
  readonly #places: ReadonlyMap<Landing, number>;
  readonly #parents: number[];

  constructor(private readonly landings: readonly Landing[]) {
    this.#places = new Map(landings.map((landing, index) => [landing, index]));
    this.#parents = landings.map((_, index) => index);
  }

  join(a: Landing, b: Landing): void {
    const [one, other] = [this.#rootOf(this.#places.get(a) ?? 0), this.#rootOf(this.#places.get(b) ?? 0)];
    const [winner, loser] = this.#isBetter(one, other) ? [one, other] : [other, one];
    if (winner !== loser) this.#parents[loser] = winner;
  }

  repeats(): Set<string> {
    return new Set(this.landings.filter((_, index) => this.#rootOf(index) !== index).map(({ sha }) => sha));
  }

  /** What landed before what waits; of what landed the oldest, of what waits the newest. Places count from the newest. */
  #isBetter(a: number, b: number): boolean {
    const [waits, otherWaits] = [a, b].map((index) => this.landings[index]?.unmerged !== undefined);
    if (waits !== otherWaits) return otherWaits === true;
    return waits ? a < b : a > b;
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }
}

import type { FileChange } from './history';
import { isReapplied, landingKey, pickedFrom } from './message';

/** The fields of a user's commit that identify its patch. */
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
 * Hashes of duplicate commits: cherry-picks, backports, rebases and reapplied work. Of each patch, the first commit on
 * the default branch stays, else its newest form. Commits are newest first. Patches are matched by author time
 * together with subject, or with files and lines; `git patch-id` gives the same result and costs a diff per commit.
 */
export function repeatsAmong(landings: readonly Landing[]): Set<string> {
  const patches = new Patches(landings);
  joinByTime(landings, patches);
  joinByName(landings, patches);
  return patches.repeats();
}

function joinByTime(landings: readonly Landing[], patches: Patches): void {
  for (const written of bucketsOf(landings, ({ writtenAt }) => writtenAt)) {
    for (const same of bucketsOf(written, ({ subject }) => landingKey(subject))) {
      const [first, ...others] = same;
      for (const other of others) if (first && sharePath(first, other)) patches.join(first, other);
    }
    for (const [first, ...others] of bucketsOf(written, signatureOf)) {
      for (const other of others) if (first && hasLines(first)) patches.join(first, other);
    }
  }
}

/** Joins commits that name the commit they repeat. Few do, so indexes are built only for those. */
function joinByName(landings: readonly Landing[], patches: Patches): void {
  const pick = ({ body }: Landing) => [...body.matchAll(PICKED)].map((match) => match[1] ?? '');
  const picks = landings.filter(({ body }) => body.includes('(cherry picked from'));
  const byHash = picks.length > 0 ? hashIndexOf(landings) : undefined;
  for (const landing of picks) {
    const origins = pick(landing);
    // A squash of several picks repeats none of them alone.
    if (origins.length === 1) patches.joinTo(byHash?.(origins[0] ?? ''), landing);
  }
  const backports = landings.filter(({ subject }) => pickedFrom(subject) !== undefined);
  const reapplied = landings.filter(({ subject }) => isReapplied(subject));
  const subjects = new Set(backports.map(({ subject }) => pickedFrom(subject)));
  const keys = new Set(reapplied.map(({ subject }) => landingKey(subject)));
  if (subjects.size + keys.size === 0) return;
  for (const landing of landings) {
    const { subject } = landing;
    if (subjects.has(subject))
      for (const one of backports) if (pickedFrom(one.subject) === subject) patches.joinTo(landing, one);
    if (keys.has(landingKey(subject)) && !isReapplied(subject))
      for (const one of reapplied)
        if (landingKey(one.subject) === landingKey(subject)) patches.joinTo(landing, one);
  }
}

function hashIndexOf(landings: readonly Landing[]): (hash: string) => Landing | undefined {
  const index = new Map(landings.map((landing) => [landing.sha.slice(0, 7), landing]));
  return (hash) => {
    const found = index.get(hash.slice(0, 7));
    return found?.sha.startsWith(hash) ? found : undefined;
  };
}

type Key = string | number;

/** Groups of two and more with one key. */
function bucketsOf(landings: readonly Landing[], keyOf: (landing: Landing) => Key): Landing[][] {
  const first = new Map<Key, Landing>();
  const buckets = new Map<Key, Landing[]>();
  for (const landing of landings) {
    const key = keyOf(landing);
    const one = first.get(key);
    const bucket = buckets.get(key);
    if (!one) first.set(key, landing);
    else if (bucket) bucket.push(landing);
    else buckets.set(key, [one, landing]);
  }
  return [...buckets.values()];
}

/** A script can commit twice in one second with one subject, so the two must also share a path. */
function sharePath(a: Landing, b: Landing): boolean {
  const paths = new Set(a.files.map(({ path }) => path));
  return (a.files.length === 0 && b.files.length === 0) || b.files.some(({ path }) => paths.has(path));
}

/** Without line counts (partial clone, binary files) different commits would look the same. */
function hasLines({ files }: Landing): boolean {
  return files.some(({ added, removed }) => added + removed > 0);
}

/** A key that is equal for equal changes of files. */
export function signatureOf({ files }: Pick<Landing, 'files'>): string {
  return files
    .map(({ path, status, added, removed }) => `${status} ${added} ${removed} ${path}`)
    .sort()
    .join('\n');
}

/** A union-find of commits with the same patch. */
class Patches {
  readonly #places = new Map<Landing, number>();
  readonly #parents = new Map<number, number>();

  constructor(private readonly landings: readonly Landing[]) {}

  join(a: Landing, b: Landing): void {
    const [one, other] = [this.#rootOf(this.#placeOf(a)), this.#rootOf(this.#placeOf(b))];
    const [winner, loser] = this.#isBetter(one, other) ? [one, other] : [other, one];
    if (winner !== loser) this.#parents.set(loser, winner);
  }

  /** Joins a commit to the one that it names, where that is there. */
  joinTo(named: Landing | undefined, landing: Landing): void {
    if (named && named !== landing) this.join(named, landing);
  }

  repeats(): Set<string> {
    return new Set([...this.#parents.keys()].flatMap((index) => this.landings[index]?.sha ?? []));
  }

  /**
   * Order of commits of one patch: merged before unmerged; the oldest of merged ones, the newest of unmerged ones.
   * Indexes count from the newest.
   */
  #isBetter(a: number, b: number): boolean {
    const [waits, otherWaits] = [a, b].map((index) => this.landings[index]?.unmerged !== undefined);
    if (waits !== otherWaits) return otherWaits === true;
    return waits ? a < b : a > b;
  }

  #placeOf(landing: Landing): number {
    const place = this.#places.get(landing) ?? this.landings.indexOf(landing);
    this.#places.set(landing, place);
    return place;
  }

  #rootOf(index: number): number {
    let root = index;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    return root;
  }
}

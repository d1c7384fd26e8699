import type { GraphNode } from './merges';

/** A branch besides the default one. */
export interface Branch {
  readonly name: string;
  /** Hash of its last commit. */
  readonly tip: string;
}

/** A branch with what is on it alone. */
export interface UnmergedBranch extends Branch {
  /** Hashes that no branch named before it has, newest first. */
  readonly commits: readonly string[];
  /** The commit of the default branch that it was last brought up to date with, as far as the window reaches. */
  readonly base?: string;
}

/**
 * What waits on branches. `landed` are the tips of what counts as landed; of branches that share commits the first named
 * has them, so a stack is given bottom first. Nodes are newest first, as git lists them; linear time for each branch.
 */
export function unmergedOn(
  nodes: readonly GraphNode[],
  landed: readonly string[],
  branches: readonly Branch[],
): UnmergedBranch[] {
  if (branches.length === 0) return [];
  const places = new Map(nodes.map(({ sha }, index) => [sha, index]));
  const onDefault = new Set<string>();
  walk(nodes, places, landed, onDefault);
  const taken = new Set(onDefault);
  return branches.flatMap(({ name, tip }) => {
    if (taken.has(tip)) return [];
    const commits = walk(nodes, places, [tip], taken);
    const own = new Set(commits);
    const outside = commits
      .flatMap((sha) => nodes[places.get(sha) ?? -1]?.parents ?? [])
      .filter((sha) => !own.has(sha));
    const base = newestOf(outside, places);
    return [{ name, tip, commits: sortedBy(places, commits), ...(base ? { base } : {}) }];
  });
}

/** Hashes that are reached from some and not yet in `seen`, which gets them. */
function walk(
  nodes: readonly GraphNode[],
  places: ReadonlyMap<string, number>,
  from: readonly string[],
  seen: Set<string>,
): string[] {
  const reached: string[] = [];
  const pending = [...from];
  for (let sha = pending.pop(); sha !== undefined; sha = pending.pop()) {
    const node = nodes[places.get(sha) ?? -1];
    if (!node || seen.has(sha)) continue;
    seen.add(sha);
    reached.push(sha);
    pending.push(...node.parents);
  }
  return reached;
}

function newestOf(hashes: readonly string[], places: ReadonlyMap<string, number>): string | undefined {
  return sortedBy(places, hashes)[0];
}

/** Newest first; what lies before the window last. */
function sortedBy(places: ReadonlyMap<string, number>, hashes: readonly string[]): string[] {
  const placeOf = (sha: string) => places.get(sha) ?? Infinity;
  return [...hashes].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

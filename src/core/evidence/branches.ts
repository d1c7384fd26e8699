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
  /** The newest commit of the default branch that is merged into this branch, if it lies in the window. */
  readonly base?: string;
}

/**
 * Finds the commits that are on a branch and not in `landed` (the tips that count as merged). Where branches share
 * commits, the first one in `branches` gets them, so of stacked branches pass the lowest first. `nodes` are newest
 * first, as git lists them. Linear time per branch.
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

/** Collects the hashes that `from` reaches and that are not in `seen`, and adds them to `seen`. */
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

/** Sorts newest first; hashes from before the window come last. */
function sortedBy(places: ReadonlyMap<string, number>, hashes: readonly string[]): string[] {
  const placeOf = (sha: string) => places.get(sha) ?? Infinity;
  return [...hashes].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

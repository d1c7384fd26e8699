/** A commit as the shape of history needs it. */
export interface GraphNode {
  readonly sha: string;
  readonly parents: readonly string[];
}

/**
 * For each commit that a merge brought to the branch that ends in `tip`, the hash of that merge.
 * Commits made on the branch itself have none. Commits are newest first, as git lists them; linear time.
 */
export function mergesThatBrought(nodes: readonly GraphNode[], tip: string): Map<string, string> {
  const parents = new Map(nodes.map((node) => [node.sha, node.parents]));
  const trunk = trunkOf(parents, tip);
  const brought = new Map<string, string>();
  const onTrunk = new Set(trunk);
  for (const merge of trunk.reverse()) {
    const pending = [...(parents.get(merge) ?? []).slice(1)];
    for (let sha = pending.pop(); sha !== undefined; sha = pending.pop()) {
      const next = parents.get(sha);
      if (!next || onTrunk.has(sha) || brought.has(sha)) continue;
      brought.set(sha, merge);
      pending.push(...next);
    }
  }
  return brought;
}

/** The first-parent chain, newest first, up to the start of the window. */
function trunkOf(parents: ReadonlyMap<string, readonly string[]>, tip: string): string[] {
  const trunk: string[] = [];
  for (
    let sha: string | undefined = tip;
    sha !== undefined && parents.has(sha);
    sha = parents.get(sha)?.[0]
  ) {
    trunk.push(sha);
  }
  return trunk;
}

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

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

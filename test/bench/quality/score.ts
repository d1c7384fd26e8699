/** How good an order is, against what is known to count: the usual measures of ranked retrieval. */

export interface OrderScore {
  /** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002): an item gains 1 when it holds something credited that none above it held. */
  readonly ndcg: number;
  /** Share of all that is credited which the items hold. */
  readonly recall: number;
}

/** Scores the first `depth` items of an order; an item is the set of credited things that it holds. */
export function scoreOf(order: readonly ReadonlySet<string>[], credited: number, depth: number): OrderScore {
  const seen = new Set<string>();
  let gain = 0;
  for (const [index, item] of order.slice(0, depth).entries()) {
    const before = seen.size;
    for (const thing of item) seen.add(thing);
    if (seen.size > before) gain += discount(index);
  }
  const ideal = Array.from({ length: Math.min(depth, credited) }, (_, index) => discount(index));
  return {
    ndcg: gain / ideal.reduce((sum, value) => sum + value, 0),
    recall: seen.size / credited,
  };
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

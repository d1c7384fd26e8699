/** Runs `work` for each item, at most `atOnce` at a time, and gives the results in the order of the items. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results = new Map<number, Value>();
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const [item] = items.slice(index, index + 1) as [Item];
      results.set(index, await work(item));
    }
  };
  await Promise.all(items.slice(0, atOnce).map(worker));
  return items.map((_, index) => results.get(index) as Value);
}

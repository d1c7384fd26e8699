/** Characters that two words of one meaning may differ in: a third of the longer one, and at least two. */
const MOST_SHARE = 1 / 3;

/** The words nearest to what was typed, nearest first; none that is something else altogether. */
export function closest(typed: string, words: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  return words
    .map((word) => ({ word, distance: distanceBetween(wanted, word.toLowerCase()) }))
    .filter(({ word, distance }) => {
      const most = Math.max(2, Math.floor(Math.max(word.length, typed.length) * MOST_SHARE));
      return distance <= most && distance < Math.min(word.length, typed.length);
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ word }) => word);
}

/** Letters to add, drop, change or swap with their neighbour to make one word the other. */
export function distanceBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(rows, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? at(rows, i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(change, swap, at(rows, i - 1, j) + 1, (row[j - 1] ?? Infinity) + 1));
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}

/** Changes the lists of wins of a view, wherever in it they are. */
import type { ORDERS } from './frontMatter';
import { rewritten } from './rewritten';
import type { PacketLine } from './view';

type Order = (typeof ORDERS)[number];
type Change = (wins: readonly PacketLine[]) => readonly PacketLine[];

/** The view with each of its lists of wins changed. */
export function withWinLists<Part>(part: Part, change: Change): Part {
  return rewritten(part, {
    whole: (whole, _, inside) => {
      if (isListOfWins(whole)) return change(whole);
      return isWin(whole) && whole !== part ? whole : inside(whole);
    },
  });
}

/** Puts the wins of every list in an order. The view's own is the strongest first. */
export function inOrder<Part>(part: Part, order: Order = 'strongest'): Part {
  switch (order) {
    case 'strongest':
      return part;
    case 'newest':
      return withWinLists(part, (wins) => wins.toSorted((a, b) => compare(b.to, a.to) || a.rank - b.rank));
    case 'oldest':
      return withWinLists(part, (wins) =>
        wins.toSorted((a, b) => compare(a.from, b.from) || a.rank - b.rank),
      );
  }
}

/** Leaves wins out of every list. */
export function withoutWins<Part>(part: Part, ids: ReadonlySet<string>): Part {
  return ids.size === 0 ? part : withWinLists(part, (wins) => wins.filter(({ id }) => !ids.has(id)));
}

/** Every win of a view, once. */
export function winsOf(view: object): readonly PacketLine[] {
  const wins = new Map<string, PacketLine>();
  withWinLists(view, (list) => {
    for (const win of list) wins.set(win.id, win);
    return list;
  });
  return [...wins.values()];
}

function isListOfWins(whole: object): whole is readonly PacketLine[] {
  return Array.isArray(whole) && whole.length > 0 && whole.every(isWin);
}

function isWin(value: unknown): value is PacketLine {
  return typeof value === 'object' && value !== null && 'rank' in value && 'id' in value && 'proof' in value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

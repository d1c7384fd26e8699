/** Leaves out of each section what goes beyond its limit, from the weakest win up. */
import type { Layout } from './layout';
import type { PacketLine } from './view';

/** A win that was left out of a section because there was no room for it. */
export interface DroppedWin {
  /** Id of the section. */
  readonly section: string;
  readonly winId: string;
  readonly title: string;
}

/** Wins to leave out, by section. */
export type Dropped = ReadonlyMap<string, readonly string[]>;

/** A section that is over its limit, and how many of its weakest wins go. */
interface Excess {
  readonly id: string;
  /** Ids of its wins but the strongest, which always stays: the weakest first. */
  readonly weakest: readonly string[];
  /** So few are too few, so many are enough or all that there are. */
  least: number;
  most: number;
}

/**
 * The layout in which every section keeps its limit with as many wins as there is room for. The strongest win of a
 * section stays even where it alone is too long, and so does text about no win: `isOver` tells of it. Renders
 * once where nothing is over, else about as often as the number of wins has binary digits.
 */
export function withinLimits(
  render: (dropped: Dropped) => Layout,
  winsOfView: () => readonly PacketLine[],
): Layout & { readonly dropped: readonly DroppedWin[] } {
  const full = render(new Map());
  if (!full.sections.some(({ isOver }) => isOver)) return { ...full, dropped: [] };
  const wins = winsOfView();
  const excesses = full.sections.flatMap(({ id, isOver }) => (isOver ? excessOf(id, full, wins) : []));
  if (excesses.length === 0) return { ...full, dropped: [] };
  while (excesses.some(({ least, most }) => least < most)) {
    const { sections } = render(droppedBy(excesses, ({ least, most }) => (least + most) >> 1));
    const over = new Set(sections.filter(({ isOver }) => isOver).map(({ id }) => id));
    for (const excess of excesses) narrow(excess, over.has(excess.id));
  }
  const titles = new Map(wins.map(({ id, title }) => [id, title]));
  const dropped = droppedBy(excesses, ({ most }) => most);
  return {
    ...render(dropped),
    dropped: [...dropped].flatMap(([section, ids]) =>
      ids.toReversed().map((winId) => ({ section, winId, title: titles.get(winId) ?? winId })),
    ),
  };
}

function excessOf(id: string, { claims }: Layout, wins: readonly PacketLine[]): Excess[] {
  const told = new Set(claims.filter(({ section }) => section === id).map(({ winId }) => winId));
  const weakest = wins
    .filter((win) => told.has(win.id))
    .toSorted((a, b) => b.rank - a.rank)
    .map((win) => win.id)
    .slice(0, -1);
  return weakest.length === 0 ? [] : [{ id, weakest, least: 1, most: weakest.length }];
}

function narrow(excess: Excess, isOver: boolean): void {
  if (excess.least === excess.most) return;
  const middle = (excess.least + excess.most) >> 1;
  if (isOver) excess.least = middle + 1;
  else excess.most = middle;
}

function droppedBy(excesses: readonly Excess[], count: (excess: Excess) => number): Dropped {
  return new Map(excesses.map((excess) => [excess.id, excess.weakest.slice(0, count(excess))]));
}

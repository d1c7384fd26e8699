/** The dimensions that a packet tells wins under: those of the journal’s rubric, or of the one that its template is written for. */
import type { AssessedWin } from '../gaps/assess';
import { grouped } from '../gaps/grouped';
import type { Journal } from '../journal/schema';
import type { Rubric } from '../rubric/model';
import { ownNames } from '../rubric/ownNames';
import { readingOf, rubricAmong } from '../rubric/resolve';
import type { ClaimMaker } from './claim';
import type { PacketDimension, PacketMapping } from './view';

/** Wins told in full under one dimension: the first two or three decide, more only add things to attack. */
const MOST_CLAIMS = 3;

/** The dimensions of a packet, in the rubric's order; those with nothing to show are left out. */
export function dimensionSections(
  rubric: Rubric,
  wins: readonly AssessedWin[],
  { claimOf, lineOf }: ClaimMaker,
): PacketDimension[] {
  const names = new Map(rubric.dimensions.map(({ id, name }) => [id, name]));
  const shown = winsByDimension(wins);
  return rubric.dimensions.flatMap(({ id, name }) => {
    const all = shown.get(id) ?? [];
    if (all.length === 0) return [];
    const { here = [], there = [] } = Object.fromEntries(
      grouped(all, (win) => (win.dimensions[0] === id ? 'here' : 'there')),
    );
    const full = fullyTold(here);
    return [
      {
        id,
        name,
        claims: here.filter((win) => full.has(win)).map(claimOf),
        further: here.filter((win) => !full.has(win)).map(lineOf),
        elsewhere: there.map(({ win, dimensions }) => ({
          title: win.title,
          dimension: names.get(dimensions[0] ?? '') ?? '',
        })),
        wins: all.length,
        months: new Set(all.flatMap(({ months }) => months)).size,
        last: all.reduce((last, { to }) => (to > last ? to : last), ''),
      },
    ];
  });
}

/** Names of the core dimensions that no win shows, in the rubric's order. */
export function unshownIn({ dimensions }: Rubric, shown: readonly PacketDimension[]): string[] {
  const ids = new Set(shown.map(({ id }) => id));
  return dimensions.filter(({ id, core }) => core && !ids.has(id)).map(({ name }) => name);
}

/** The strongest next-level wins; where none is marked so, the strongest of what there is. */
function fullyTold(wins: readonly AssessedWin[]): ReadonlySet<AssessedWin> {
  const nextLevel = wins.filter((win) => win.isNextLevel);
  return new Set((nextLevel.length > 0 ? nextLevel : wins).slice(0, MOST_CLAIMS));
}

function winsByDimension(wins: readonly AssessedWin[]): ReadonlyMap<string, readonly AssessedWin[]> {
  const shown = new Map<string, AssessedWin[]>();
  for (const win of wins) {
    for (const id of win.dimensions) {
      const list = shown.get(id);
      if (list) list.push(win);
      else shown.set(id, [win]);
    }
  }
  return shown;
}

/** What a packet is made of: the journal in the words of the template's rubric, and a note where that took a mapping. */
interface Mapped {
  readonly journal: Journal;
  readonly rubric: Rubric;
  readonly mapping: PacketMapping | null;
}

/**
 * Reads the wins, as the journal's rubric means them, in the rubric that a template is written for. The journal itself stays
 * as it is. Nothing happens where the template names no rubric, or the journal's own.
 */
export function mappedTo(template: Rubric | undefined, journal: Journal, rubric: Rubric): Mapped {
  if (!template || template.id === rubric.id) return { journal, rubric, mapping: null };
  const among = rubricAmong(template, [rubric, ...rubric.others]);
  const own = ownNames(rubric);
  const read = (name: string) => readingOf(own.has(name) ? `${rubric.id}:${name}` : name, among);
  const wins = journal.wins.map((win) => {
    if (win.dimensions === undefined) return win;
    return { ...win, dimensions: [...new Set(win.dimensions.map((name) => read(name)?.id ?? name))] };
  });
  const review = journal.wins.filter(({ dimensions = [] }) =>
    dimensions.some((name) => read(name)?.isDoubtful ?? true),
  ).length;
  return {
    journal: { ...journal, wins },
    rubric: among,
    mapping: { from: rubric.title, to: template.title, review },
  };
}

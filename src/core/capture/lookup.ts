import { SHIFTS, type Dimension, type Rubric, type Shift } from '../rubric/model';
import { fold, slugOf } from './fold';
import type { QuickLineContext } from './piece';

/** What a short name stands for: one thing, or the things that it could be. */
export type Lookup<Thing> =
  | { readonly found: Thing; readonly candidates: readonly [] }
  | { readonly found?: undefined; readonly candidates: readonly Thing[] };

/**
 * The dimension that `#name` means, in this order: an id, an alias of the rubric, a shift (its first
 * core dimension), the only one whose id, name or shift has a word that starts so.
 */
export function findDimension(name: string, rubric: Rubric): Lookup<Dimension> {
  const wanted = fold(name);
  const alias = Object.entries(rubric.aliases).find(([old]) => fold(old) === wanted)?.[1];
  const exact =
    rubric.dimensions.find(({ id }) => fold(id) === wanted) ??
    rubric.dimensions.find(({ id }) => id === alias) ??
    dimensionOfShift(wanted, rubric);
  if (exact) return oneOf([exact]);
  const starts = (text: string): boolean => slugOf(text).startsWith(wanted);
  return (
    only(rubric.dimensions.filter(({ id }) => starts(id))) ??
    only(dimensionsOfShifts(SHIFTS.filter(starts), rubric)) ??
    oneOf(rubric.dimensions.filter(({ id, name: long }) => hasWord(id, wanted) || hasWord(long, wanted)))
  );
}

/** The project that `!name` means: an id, a name, or the only one that starts so. */
export function findProject(name: string, projects: QuickLineContext['projects']): Lookup<string> {
  const wanted = slugOf(name) || fold(name);
  const spellings = projects.map(({ id, name: long }) => ({
    id,
    all: [id, long ?? id].map((text) => slugOf(text) || fold(text)),
  }));
  const exact = spellings.find(({ all }) => all.includes(wanted));
  if (exact) return oneOf([exact.id]);
  return oneOf(
    spellings.filter(({ all }) => all.some((text) => text.startsWith(wanted))).map(({ id }) => id),
  );
}

function dimensionOfShift(name: string, rubric: Rubric): Dimension | undefined {
  const shift = SHIFTS.find((candidate) => candidate === name);
  if (!shift) return undefined;
  const primary = rubric.dimensions.filter(({ seeds }) => seeds[0] === shift);
  const all = primary.length > 0 ? primary : rubric.dimensions.filter(({ seeds }) => seeds.includes(shift));
  return all.find(({ core }) => core) ?? all[0];
}

function dimensionsOfShifts(shifts: readonly Shift[], rubric: Rubric): Dimension[] {
  return shifts.flatMap((shift) => dimensionOfShift(shift, rubric) ?? []);
}

function hasWord(text: string, start: string): boolean {
  return slugOf(text)
    .split('-')
    .some((word) => word.startsWith(start));
}

function only<Thing>(things: readonly Thing[]): Lookup<Thing> | undefined {
  return things.length === 0 ? undefined : oneOf(things);
}

function oneOf<Thing>(things: readonly Thing[]): Lookup<Thing> {
  const [found, ...others] = things;
  return found !== undefined && others.length === 0 ? { found, candidates: [] } : { candidates: things };
}

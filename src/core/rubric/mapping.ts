/** How wins move from one rubric to another: by the shifts that its dimensions stand for, never silently. */
import type { Profile, Win } from '../journal/schema';
import type { Dimension, Rubric } from './model';
import { dimensionResolver } from './resolve';
import { success } from '../result';
import { inSteps, type EditResult } from '../journal/checkedEdit';
import { updateEntry, updateProfile } from '../journal/edit';
import type { ReadableJournal } from '../journal/reading';
import { differenceOf } from '../journal/textEdit';

/**
 * What becomes of a dimension:
 * - `same`: the new rubric has its id, or its id as an old one;
 * - `shift`: one dimension has its primary shift first;
 * - `ambiguous`: several could stand for it, or one that is mainly about something else;
 * - `none`: the new rubric has nothing for it.
 */
export type MappingKind = 'same' | 'shift' | 'ambiguous' | 'none';

export interface DimensionMapping {
  readonly from: string;
  readonly kind: MappingKind;
  /** Ids in the new rubric, the proposed one first. */
  readonly to: readonly string[];
}

export interface WinMapping {
  readonly win: Win;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Names whose place is for the user to look at: ambiguous, without a place, or known to no rubric. */
  readonly review: readonly string[];
}

/** What becomes of every dimension of the old rubric (docs/domain.md, "From one rubric to another"). */
export function mapDimensions(from: Rubric, to: Rubric): DimensionMapping[] {
  return from.dimensions.map((dimension) => mapDimension(dimension, to));
}

/**
 * What becomes of the dimensions of each win, the ones without dimensions left out. One of the five shifts
 * stays as it is written, and so does a name that neither rubric knows. `chosen` says where a dimension of
 * the old rubric goes after somebody looked.
 */
export function mapWins(
  wins: readonly Win[],
  from: Rubric,
  to: Rubric,
  chosen: ReadonlyMap<string, string> = new Map(),
): WinMapping[] {
  const mappings = new Map(mapDimensions(from, to).map((mapping) => [mapping.from, mapping]));
  const idInOld = dimensionResolver(from);
  const idInNew = dimensionResolver(to);
  const moved = (name: string): { readonly after: readonly string[]; readonly review: boolean } => {
    if (idInNew(name) === name || isShift(name, to)) return { after: [name], review: false };
    const mapping = mappings.get(idInOld(name) ?? '');
    const current = idInNew(name);
    if (!mapping) return { after: [current ?? name], review: current === undefined };
    const decided = chosen.get(mapping.from);
    if (decided !== undefined) return { after: [decided], review: false };
    const [proposed] = mapping.to;
    if (proposed === undefined) return { after: [name], review: true };
    return { after: [proposed], review: mapping.kind === 'ambiguous' };
  };
  return wins.flatMap((win) => {
    const before = win.dimensions ?? [];
    if (before.length === 0) return [];
    const results = before.map((name) => ({ name, ...moved(name) }));
    const after = [...new Set(results.flatMap((result) => result.after))];
    const review = results.flatMap(({ name, review: isDue }) => (isDue ? [name] : []));
    return [{ win, before, after, review }];
  });
}

/** True when the mapping writes other names into the win. */
export function isMoved({ before, after }: WinMapping): boolean {
  return before.length !== after.length || before.some((name, index) => name !== after[index]);
}

function mapDimension({ id, seeds }: Dimension, to: Rubric): DimensionMapping {
  const known = dimensionResolver(to)(id);
  if (known !== undefined && !isShift(id, to)) return { from: id, kind: 'same', to: [known] };
  const [primary] = seeds;
  if (primary === undefined) return { from: id, kind: 'none', to: [] };
  const first = to.dimensions.filter((dimension) => dimension.seeds[0] === primary);
  const core = first.filter((dimension) => dimension.core);
  if (first.length > 0) {
    const isPlain = first.length === 1 || core.length === 1;
    return { from: id, kind: isPlain ? 'shift' : 'ambiguous', to: closest(first, seeds) };
  }
  const other = to.dimensions.filter((dimension) => dimension.seeds.includes(primary));
  return { from: id, kind: other.length > 0 ? 'ambiguous' : 'none', to: closest(other, seeds) };
}

/** Those that share most shifts first; core dimensions before supporting ones, else the rubric's order. */
function closest(candidates: readonly Dimension[], seeds: Dimension['seeds']): string[] {
  const shared = (dimension: Dimension) => dimension.seeds.filter((seed) => seeds.includes(seed)).length;
  return candidates
    .toSorted((a, b) => Number(b.core) - Number(a.core) || shared(b) - shared(a))
    .map(({ id }) => id);
}

/** True for one of the five shifts, which every rubric understands, unless a dimension is called so. */
function isShift(name: string, to: Rubric): boolean {
  const id = dimensionResolver(to)(name);
  return id !== undefined && id !== name && !Object.hasOwn(to.aliases, name);
}

/** Where the dimensions of a win go. */
export interface MovedWin {
  readonly id: string;
  readonly dimensions: readonly string[];
}

/** Names another rubric in the profile, and the dimensions of some wins by its words, as one edit. */
export function moveToRubric(
  parsed: ReadableJournal,
  profile: Pick<Profile, 'rubric' | 'rubricVersion'>,
  wins: readonly MovedWin[],
): EditResult {
  const named = updateProfile(parsed, profile);
  if (!named.ok) return named;
  const moved = inSteps(named.value.after, wins, (current, { id, dimensions }) =>
    updateEntry(current, 'wins', id, { dimensions: [...dimensions] }),
  );
  if (!moved.ok) return moved;
  const { after } = moved.value;
  return success({ edit: differenceOf(parsed.text, after.text), after });
}

/** What stands in one rubric for a dimension of another: by the shifts that both are about. */
import type { Dimension, Rubric } from './model';
import { ownNames } from './ownNames';

/**
 * How a dimension of another rubric is mapped (docs/domain.md, "From one rubric to another"):
 * - `same`: the rubric has its id with the same primary shift, or its id as an old one;
 * - `shift`: one dimension has its primary shift first;
 * - `ambiguous`: several could stand for it, or one that is mainly about something else;
 * - `none`: the rubric has nothing for it.
 */
export type MappingKind = 'same' | 'shift' | 'ambiguous' | 'none';

export interface DimensionMapping {
  readonly kind: MappingKind;
  /** Ids in the rubric, the likeliest first. */
  readonly to: readonly string[];
}

/** What stands for a dimension in another rubric. */
export function mapDimension({ id, seeds }: Dimension, rubric: Rubric): DimensionMapping {
  const [primary] = seeds;
  const firstIn = (dimension: Dimension): boolean => dimension.seeds[0] === primary;
  const known = ownNames(rubric).get(id);
  const isSame = known !== id || rubric.dimensions.some((one) => one.id === id && firstIn(one));
  if (known !== undefined && isSame) return { kind: 'same', to: [known] };
  if (primary === undefined) return { kind: 'none', to: [] };
  const first = rubric.dimensions.filter(firstIn);
  const core = first.filter((dimension) => dimension.core);
  if (first.length > 0) {
    const isPlain = first.length === 1 || core.length === 1;
    return { kind: isPlain ? 'shift' : 'ambiguous', to: closest(first, seeds) };
  }
  const other = rubric.dimensions.filter((dimension) => dimension.seeds.includes(primary));
  return { kind: other.length > 0 ? 'ambiguous' : 'none', to: closest(other, seeds) };
}

/** Those that share most shifts first; core dimensions before supporting ones, else the rubric's order. */
function closest(candidates: readonly Dimension[], seeds: Dimension['seeds']): string[] {
  const shared = (dimension: Dimension) => dimension.seeds.filter((seed) => seeds.includes(seed)).length;
  return candidates
    .toSorted((a, b) => Number(b.core) - Number(a.core) || shared(b) - shared(a))
    .map(({ id }) => id);
}

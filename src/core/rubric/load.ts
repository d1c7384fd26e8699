/** Reads a rubric with everything it extends. What a reference stands for is the caller's to find. */
import type { Base } from './extend';
import { extendedBy, parseRubric, type ParsedRubric } from './parse';
import { firstError } from './problem';

export interface RubricSource {
  /** Unique: two sources with one address are the same rubric. */
  readonly address: string;
  /** What problems call it. */
  readonly label: string;
  readonly text: string;
}

/** Finds what `extends` of a rubric names; nothing if there is no such rubric. */
export type FindBase = (reference: string, from: RubricSource) => Promise<RubricSource | undefined>;

/** Reads a rubric. A base that is missing, broken or part of a circle is a problem of it, never an endless loop. */
export function loadRubric(source: RubricSource, findBase: FindBase): Promise<ParsedRubric> {
  return loadAfter([], source, findBase);
}

async function loadAfter(
  before: readonly RubricSource[],
  source: RubricSource,
  findBase: FindBase,
): Promise<ParsedRubric> {
  const reference = extendedBy(source.text);
  if (reference === undefined) return parseRubric(source.text);
  const base = await baseOf(reference, [...before, source], source, findBase);
  return parseRubric(source.text, base);
}

async function baseOf(
  reference: string,
  chain: readonly RubricSource[],
  source: RubricSource,
  findBase: FindBase,
): Promise<Base> {
  const base = await findBase(reference, source);
  if (!base) return { kind: 'unknown' };
  const start = chain.findIndex(({ address }) => address === base.address);
  if (start >= 0) {
    return { kind: 'cyclic', labels: [...chain.slice(start), base].map(({ label }) => label) };
  }
  const { file, problems, cycle } = await loadAfter(chain, base, findBase);
  if (cycle) return { kind: 'cyclic', labels: cycle };
  const error = firstError(problems);
  if (file && !error) return { kind: 'found', file };
  return { kind: 'broken', message: error?.message ?? '', line: error?.line ?? 1 };
}

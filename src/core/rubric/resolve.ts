/** What the dimensions that a journal names stand for in a rubric. The journal is only read for it. */
import { mapDimension } from './mapping';
import type { Dimension, Rubric } from './model';
import { SHIFTS } from './model';
import { ownNames } from './ownNames';

/** The id of the dimension that a name in a journal stands for; none if the rubric has no such dimension. */
export type DimensionResolver = (name: string) => string | undefined;

/** What a name in a journal stands for. */
export interface Reading {
  /** The dimension of the rubric that it counts for; none where the rubric has nothing like it. */
  readonly id: string | undefined;
  /** Ids of the dimensions that it could stand for, the one it counts for first. */
  readonly candidates: readonly string[];
  /** True where its author has to say which of them it is, if any. */
  readonly isDoubtful: boolean;
  /** Whose dimension it is, where that is another rubric's. */
  readonly of?: { readonly rubric: Rubric; readonly dimension: Dimension };
}

type Readings = ReadonlyMap<string, Reading>;

const known = new WeakMap<Rubric, Readings>();

/** A rubric that also reads what is named in the words of others. Of two that have one id, the earlier one is meant. */
export function rubricAmong(rubric: Rubric, others: readonly Rubric[]): Rubric {
  return { ...rubric, others };
}

/**
 * Resolves the names of a rubric, in this order: an id or old id (`aliases`) of its own; an id that says whose
 * it is (`google-l5:influence`); one of the five shifts; an id that another rubric knows. What is another
 * rubric's is mapped by the shifts. A shift means the first dimension whose primary shift it is, else the first
 * that has it at all: one word of the user never counts for two dimensions.
 */
export function dimensionResolver(rubric: Rubric): DimensionResolver {
  return (name) => readingOf(name, rubric)?.id;
}

/** What a name stands for, and how sure that is; nothing where no known rubric has such a dimension. */
export function readingOf(name: string, rubric: Rubric): Reading | undefined {
  const readings = known.get(rubric) ?? readingsIn(rubric);
  known.set(rubric, readings);
  return readings.get(name) ?? readAsOwn(name, rubric);
}

/**
 * How a dimension of the rubric is written into a journal: with whose it is where the id alone would mean
 * something else under another rubric. What is no id of the rubric stays as it is.
 */
export function nameInJournal(id: string, rubric: Rubric): string {
  const dimension = rubric.dimensions.find((one) => one.id === id);
  return dimension && isMistakable(dimension, rubric) ? qualified(id, rubric) : id;
}

function isMistakable({ id, seeds }: Dimension, { others }: Rubric): boolean {
  const isOther = (rubric: Rubric): boolean => {
    const same = rubric.dimensions.find((one) => one.id === ownNames(rubric).get(id));
    return same !== undefined && same.seeds.join() !== seeds.join();
  };
  return SHIFTS.some((shift) => shift === id) || others.some(isOther);
}

function readingsIn(rubric: Rubric): Readings {
  const readings = new Map<string, Reading>();
  const add = (name: string, reading: Reading): void => {
    if (!readings.has(name)) readings.set(name, reading);
  };
  for (const [name, id] of ownNames(rubric)) {
    add(name, settled(id));
    add(qualified(name, rubric), settled(id));
  }
  for (const shift of SHIFTS) {
    const id = dimensionOfShift(shift, rubric)?.id;
    if (id !== undefined) add(shift, settled(id));
  }
  const foreign = rubric.others.flatMap((other) => readingsOfOther(other, rubric));
  for (const { name, rubric: whose, reading } of foreign) add(qualified(name, whose), reading);
  for (const { name, reading } of foreign) {
    const before = readings.get(name);
    if (before?.of && before.id !== reading.id) readings.set(name, either(before, reading));
    add(name, reading);
  }
  return readings;
}

interface ForeignReading {
  readonly name: string;
  readonly rubric: Rubric;
  readonly reading: Reading;
}

function readingsOfOther(other: Rubric, rubric: Rubric): ForeignReading[] {
  const dimensions = new Map(other.dimensions.map((dimension) => [dimension.id, dimension]));
  return [...ownNames(other)].flatMap(([name, id]) => {
    const dimension = dimensions.get(id);
    if (!dimension) return [];
    const { kind, to } = mapDimension(dimension, rubric);
    const isDoubtful = kind === 'ambiguous' || kind === 'none';
    const of = { rubric: other, dimension };
    return [{ name, rubric: other, reading: { id: to[0], candidates: to, isDoubtful, of } }];
  });
}

/** The reading of a name that two other rubrics have, each for something else. */
function either(first: Reading, second: Reading): Reading {
  const candidates = [...new Set([...first.candidates, ...second.candidates])];
  return { ...first, id: candidates[0], candidates, isDoubtful: true };
}

function settled(id: string): Reading {
  return { id, candidates: [id], isDoubtful: false };
}

function dimensionOfShift(shift: (typeof SHIFTS)[number], { dimensions }: Rubric): Dimension | undefined {
  return (
    dimensions.find(({ seeds }) => seeds[0] === shift) ??
    dimensions.find(({ seeds }) => seeds.includes(shift))
  );
}

/** A rubric that got another id keeps the wins that name the old one. */
function readAsOwn(name: string, rubric: Rubric): Reading | undefined {
  const id = ownNames(rubric).get(name.slice(name.indexOf(':') + 1));
  return id === undefined ? undefined : settled(id);
}

function qualified(name: string, { id }: Rubric): string {
  return `${id}:${name}`;
}

/** What the schema says about each key of a journal: for completion, hovers and fixes. */
import * as z from 'zod/mini';

import { journalSchema } from '../schema';

/** Keys from the top of the journal to a field; the items of lists are no steps: `['wins', 'impact', 'unit']`. */
export type KeyPath = readonly string[];

/** What is told of what the schema alone says: which keys there are, and which choices. */
export interface SchemaOptions {
  /** False where another extension tells it. */
  readonly withSchema: boolean;
}

export interface Field {
  readonly key: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** What stands behind the key. */
  readonly kind: 'text' | 'day' | 'number' | 'flag' | 'choice' | 'record';
  /** True when there can be several, in a list. */
  readonly isList: boolean;
  /** The values of a choice. */
  readonly choices: readonly string[];
}

type Schema = z.core.$ZodTypes;
const KINDS: Readonly<Partial<Record<Schema['_zod']['def']['type'], Field['kind']>>> = {
  object: 'record',
  enum: 'choice',
  boolean: 'flag',
  number: 'number',
};

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** The fields that a record may have, in the order of the schema; none where the path leads to no record. */
export function fieldsAt(path: KeyPath): readonly Field[] {
  return Object.entries(shapeAt(path)).map(([key, schema]) => fieldOf(key, schema as Schema));
}

/** The field that a path leads to. */
export function fieldAt(path: KeyPath): Field | undefined {
  return fieldsAt(path.slice(0, -1)).find(({ key }) => key === path.at(-1));
}

function shapeAt(path: KeyPath): Shape {
  let shape = shapeOf(journalSchema);
  for (const key of path) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    shape = schema ? shapeOf(schema as Schema) : {};
  }
  return shape;
}

/** The keys of a record, of the items of a list, or of all records that it can be. */
function shapeOf(schema: Schema): Shape {
  const { def } = schema._zod;
  if (def.type === 'optional') return shapeOf(def.innerType as Schema);
  if (def.type === 'array') return shapeOf(def.element as Schema);
  if (def.type === 'union') {
    return Object.assign({}, ...def.options.map((option) => shapeOf(option as Schema))) as Shape;
  }
  return def.type === 'object' ? def.shape : {};
}

function fieldOf(key: string, schema: Schema, isRequired = true): Field {
  const { def } = schema._zod;
  if (def.type === 'optional') return fieldOf(key, def.innerType as Schema, false);
  const description = z.globalRegistry.get(schema)?.description ?? '';
  const isList = def.type === 'array';
  const value = isList ? (def.element as Schema) : schema;
  return { key, description, isRequired, isList, kind: kindOf(value), choices: choicesOf(value) };
}

function kindOf(schema: Schema): Field['kind'] {
  const { def } = schema._zod;
  if (def.type === 'union') return kindOf(def.options[0] as Schema);
  if ('format' in def && def.format === 'date') return 'day';
  return KINDS[def.type] ?? 'text';
}

function choicesOf(schema: Schema): readonly string[] {
  const { def } = schema._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

/** What the schemas of the journal are made of. */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description));

export const text = (description: string) => described(z.string(), description);
export const texts = (description: string) => described(z.array(z.string()), description);
/** A check that the day of one field is not after that of another; the problem stands at `path`. */
export const inOrder = <First extends string, Last extends string>(
  first: First,
  last: Last,
  path: string[],
) =>
  z.refine<{ [Key in First | Last]?: string | undefined }>(
    (span) => (span[first] ?? '') <= (span[last] ?? '9999'),
    { path },
  );
export const day = (description: string) => described(z.iso.date(), description);

/** What holds of a field that limits who sees something. */
export interface Limit {
  /**
   * What the field counts as where it can't be read: the value with the fewest readers. Left out for a list: what can be read
   * of it holds, and nothing that rests on the whole list is made until the rest can be read, too.
   */
  readonly narrowest?: string;
  /** Words that people write for its key. */
  readonly alsoWritten: readonly string[];
  /** Words with a meaning of their own that are like its key: taken for it only before what is as short as a choice. */
  readonly otherWords?: readonly string[];
}

const LIMITS = z.registry<Limit>();

/** Says that a field limits who sees something, so that a mistake in it or in its key never shows more. */
export function limiting<Schema extends z.ZodMiniType>(schema: Schema, limit: Limit): Schema {
  LIMITS.add(schema, limit);
  return schema;
}

const REFERENCES = new WeakSet<z.core.$ZodType>();

/** Says that a field names what an entry hangs on: where it can't be read, nobody can tell who may read the entry. */
export function referring<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  REFERENCES.add(schema);
  return schema;
}

/** The keys of a record's schema, however deep, that name what it hangs on. */
export function referencesOf(schema: z.core.$ZodType): readonly string[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
    const inner = withoutOptional(field);
    const { def } = (inner as z.core.$ZodTypes)._zod;
    const within = def.type === 'array' ? referencesOf(def.element) : referencesOf(inner);
    return REFERENCES.has(inner) ? [key, ...within] : within;
  });
}

function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? def.innerType : schema;
}

/** A limiting field of a record. */
export interface LimitingField extends Limit {
  readonly key: string;
  readonly schema: z.core.$ZodType;
}

/** The limiting fields of a record's schema; none where it is no record. */
export function limitingFieldsOf(schema: z.core.$ZodType): readonly LimitingField[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
    const inner = withoutOptional(field);
    const limit = LIMITS.get(inner as z.ZodMiniType);
    return limit ? [{ ...limit, key, schema: inner }] : [];
  });
}

/** The keys of a record's schema. */
export function keysOf(schema: z.core.$ZodType): readonly string[] {
  return Object.keys(shapeOf(schema));
}

/** The keys of a record's schema that it can't be without. */
export function requiredKeysOf(schema: z.core.$ZodType): readonly string[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) =>
    (field as z.core.$ZodTypes)._zod.def.type === 'optional' ? [] : [key],
  );
}

const INNER_KEYS = new WeakMap<z.core.$ZodType, ReadonlySet<string>>();

/** The keys of all records that are within a record of a schema, however deep. */
export function innerKeysOf(schema: z.core.$ZodType): ReadonlySet<string> {
  const known = INNER_KEYS.get(schema) ?? new Set(Object.values(shapeOf(schema)).flatMap(keysWithin));
  INNER_KEYS.set(schema, known);
  return known;
}

function keysWithin(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return keysWithin(def.innerType);
  if (def.type === 'array') return keysWithin(def.element);
  if (def.type === 'union') return def.options.flatMap(keysWithin);
  return Object.entries(shapeOf(schema)).flatMap(([key, inner]) => [key, ...keysWithin(inner)]);
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
}

/** What a limit can be: none for a list. */
export function choicesOf({ schema }: LimitingField): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

export const VISIBILITIES = ['private', 'manager', 'packet'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What an entry has that somebody may hide. */
export const limitedReaders = {
  visibility: z.optional(
    limiting(described(z.enum(VISIBILITIES), 'Who may read it; packet when it is left out'), {
      narrowest: 'private',
      alsoWritten: [
        'visible',
        'private',
        'privacy',
        'public',
        'hidden',
        'confidential',
        'secret',
        'audience',
        'priv',
        'hide',
        'share',
        'shared',
        'show',
        'shown',
        'publish',
        'restricted',
      ],
      otherWords: ['share', 'shared', 'show', 'shown', 'publish'],
    }),
  ),
};

/** Finds what limits readers where it limits nobody: within a field of an entry, and in records that have no such field. */
import * as l10n from '@vscode/l10n';

import { isRecord } from './mergeValue';
import { isMeant } from './misspelt';
import { profileSchema, sectionSchemas } from './schema';
import { limitingFieldsOf, type LimitingField } from './schemaParts';

/** A record without the limits that stood too deep in it, and where they stood. */
export interface Misplaced {
  readonly value: Readonly<Record<string, unknown>>;
  readonly paths: readonly (readonly PropertyKey[])[];
}

/** Takes out of a record what is meant for a limit of it, and stands within one of its fields. */
export function misplacedIn(
  value: Readonly<Record<string, unknown>>,
  field: LimitingField,
  innerKeys: ReadonlySet<string>,
): Misplaced {
  const isLimit = (key: string, inner: unknown): boolean => !innerKeys.has(key) && isMeant(key, field, inner);
  const paths: PropertyKey[][] = [];
  if (!Object.values(value).some((inner) => hasWithin(inner, isLimit))) return { value, paths };
  const left = Object.entries(value).map(
    ([key, inner]) => [key, without(inner, isLimit, [key], paths)] as const,
  );
  return { value: Object.fromEntries(left), paths };
}

type IsLimit = (key: string, value: unknown) => boolean;

function hasWithin(value: unknown, isLimit: IsLimit): boolean {
  if (Array.isArray(value)) return value.some((item) => hasWithin(item, isLimit));
  return (
    isRecord(value) &&
    Object.entries(value).some(([key, inner]) => isLimit(key, inner) || hasWithin(inner, isLimit))
  );
}

function without(value: unknown, isLimit: IsLimit, path: PropertyKey[], found: PropertyKey[][]): unknown {
  if (Array.isArray(value)) return value.map((item, at) => without(item, isLimit, [...path, at], found));
  if (!isRecord(value)) return value;
  const left = Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (!isLimit(key, inner)) return [[key, without(inner, isLimit, at, found)] as const];
    found.push(at);
    return [];
  });
  return Object.fromEntries(left);
}

/** The limits of all records, each with those that have it. */
const PLACES: ReadonlyMap<string, readonly string[]> = placesOfLimits();

function placesOfLimits(): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [name, schema] of Object.entries({ ...sectionSchemas, profile: profileSchema })) {
    for (const { key } of limitingFieldsOf(schema)) places.set(key, [...(places.get(key) ?? []), name]);
  }
  return places;
}

/** What is said of a key that limits readers elsewhere, and nobody where it stands; nothing of any other key. */
export function elsewhere(key: string): string | undefined {
  const found = [...PLACES].find(([limit]) => isMeant(key, { key: limit, alsoWritten: [] }));
  if (!found || isWord(key)) return undefined;
  return l10n.t('“{0}” limits nobody here. It belongs to: {1}.', key, found[1].join(', '));
}

const OTHER_WORDS: ReadonlySet<string> = new Set(
  Object.values(sectionSchemas).flatMap((schema) =>
    limitingFieldsOf(schema).flatMap(({ otherWords = [] }) => otherWords),
  ),
);

function isWord(key: string): boolean {
  return OTHER_WORDS.has(key.toLowerCase());
}

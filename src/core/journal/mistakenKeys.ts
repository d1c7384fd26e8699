/** Keys that are meant for another one, and limits of readers that stand where they limit nobody. */
import * as l10n from '@vscode/l10n';

import { distanceBetween } from './assist/closest';
import { limitingFieldsOf, type LimitingField } from './schemaParts';
import { isRecord } from './mergeValue';
import { profileSchema, sectionSchemas } from './schema';

/** A key, and what people write for it. */
export type MeantKey = Pick<LimitingField, 'key' | 'alsoWritten' | 'otherWords'>;

/** Longest text, in UTF-16 units, that can be a misspelt choice. */
const LONGEST_CHOICE = 24;

/** Shortest other word for a key that is known with a slip, too: a slip in a shorter one makes another word. */
const SHORTEST_WITH_SLIP = 7;

/** What stands before a word that is a yes or a no: `is_private`. */
const BEFORE_FLAGS = ['is', 'keep', 'make', 'donot', 'dont'];

/** Whether the key of a record may be meant for another one, going by its value, too: it differs by case, blanks or a slip. */
export function isMisspelt(key: string, meant: MeantKey, value?: unknown): boolean {
  if (key === meant.key) return false;
  const written = folded(key);
  const words = BEFORE_FLAGS.filter((before) => written.startsWith(before)).map((before) =>
    written.slice(before.length),
  );
  const isOther = meant.otherWords?.includes(written) && typeof value === 'string';
  if (isOther && value.length > LONGEST_CHOICE) return false;
  return [written, ...words].some((word) => isLike(word, meant));
}

/** Whether a key is that of a field, or may be meant for it. */
export function isMeant(key: string, meant: MeantKey, value?: unknown): boolean {
  return key === meant.key || isMisspelt(key, meant, value);
}

function isLike(word: string, { key, alsoWritten }: MeantKey): boolean {
  return (
    alsoWritten.includes(word) ||
    [key, ...alsoWritten.filter(({ length }) => length >= SHORTEST_WITH_SLIP)].some((one) =>
      isNear(word, folded(one)),
    )
  );
}

/** A slip in a short word makes another word. */
function isNear(word: string, meant: string): boolean {
  const most = Math.floor(meant.length / 4);
  return Math.abs(word.length - meant.length) <= most && distanceBetween(word, meant) <= most;
}

function folded(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A record without the limits that stood too deep in it, and where they stood. */
interface Misplaced {
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

/** A limit that stands where it limits nobody. */
export interface LimitElsewhere {
  /** Its key, as the schema has it. */
  readonly limit: string;
  /** What is said of it. */
  readonly message: string;
}

/** The limits of all records, each with those that have it. */
const PLACES: readonly (readonly [field: LimitingField, places: readonly string[]])[] = placesOfLimits();

function placesOfLimits(): (readonly [LimitingField, readonly string[]])[] {
  const places = new Map<string, readonly [LimitingField, readonly string[]]>();
  for (const [name, schema] of Object.entries({ ...sectionSchemas, profile: profileSchema })) {
    for (const field of limitingFieldsOf(schema))
      places.set(field.key, [field, [...(places.get(field.key)?.[1] ?? []), name]]);
  }
  return [...places.values()];
}

/** What a key limits elsewhere that limits nobody where it stands, going by its value, too; nothing for any other key. */
export function limitElsewhere(key: string, value: unknown): LimitElsewhere | undefined {
  const found = PLACES.find(([field]) => isMeantWithin(key, field, value));
  if (!found || isWord(key)) return undefined;
  const [{ key: limit }, places] = found;
  return {
    limit,
    message: l10n.t('“{0}” limits nobody here. It belongs to: {1}.', key, places.join(', ')),
  };
}

/**
 * Whether a key may be meant for another one, or is a record or list that names it (`? {visibility: private}`), or is glued
 * to its value (`visibility:private`).
 */
export function isMeantWithin(key: string, meant: MeantKey, value: unknown): boolean {
  const words = key.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== '');
  if (/^[{[]/.test(key)) return words.some((word) => isMeant(word, meant, value));
  const [first = ''] = words;
  return isMeant(key, meant, value) || (value === null && first !== key && isMeant(first, meant));
}

const OTHER_WORDS: ReadonlySet<string> = new Set(
  Object.values(sectionSchemas).flatMap((schema) =>
    limitingFieldsOf(schema).flatMap(({ otherWords = [], alsoWritten }) =>
      otherWords.filter((word) => !alsoWritten.includes(word)),
    ),
  ),
);

function isWord(key: string): boolean {
  return OTHER_WORDS.has(key.toLowerCase());
}

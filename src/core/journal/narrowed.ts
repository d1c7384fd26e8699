/**
 * Reads the fields that limit an entry's readers. Where one is wrong, misspelt or there twice, the narrowest value
 * counts, and the mistake is an error at its place.
 */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, type Node } from 'yaml';
import * as z from 'zod/mini';

import { isRecord } from './mergeValue';
import type { JournalProblem, JournalProblemCode } from './problem';
import { isMeantWithin, misplacedIn } from './mistakenKeys';
import { choicesOf, innerKeysOf, keysOf, limitingFieldsOf, type LimitingField } from './schemaParts';
import { keyNodesAt, keyText, MERGE_KEY, nodeAt } from './values';

/** A value with readable limits, and the problems that were found in them. */
export interface Narrowed {
  readonly value: unknown;
  readonly problems: readonly JournalProblem[];
}

/** An entry's value with its limits repaired. Limits that are lists stay as they are: see `Limit`. */
export function narrowed(schema: z.ZodMiniType, value: unknown, node: Node): Narrowed {
  if (!isRecord(value)) return { value, problems: [] };
  const known = new Set(keysOf(schema));
  const problems: JournalProblem[] = [];
  let current = value;
  for (const field of limitingFieldsOf(schema)) {
    const place = { field, known, node };
    const deep = misplacedIn(current, field, innerKeysOf(schema));
    const found = [...mistakesIn(deep.value, place), ...deep.paths.map((path) => misplaced(place, path))];
    const misspelt = new Set(found.flatMap(({ misspelt: key }) => key ?? []));
    problems.push(...found.map(({ problem }) => problem));
    const rest = Object.fromEntries(Object.entries(deep.value).filter(([key]) => !misspelt.has(key)));
    current = withLimit(rest, field, found.length > 0);
  }
  return { value: current, problems };
}

interface Mistake {
  readonly problem: JournalProblem;
  /** The key that was misspelt. */
  readonly misspelt?: string;
}

interface Place {
  readonly field: LimitingField;
  readonly known: ReadonlySet<string>;
  readonly node: Node;
}

function mistakesIn(value: Readonly<Record<string, unknown>>, place: Place): Mistake[] {
  const { field, node } = place;
  const { key } = field;
  const isThere = Object.hasOwn(value, key);
  const wrong = isThere && isWrong(value[key], field) ? [wrongValue(place, key)] : [];
  // A merge key whose value is no record may have been meant to limit readers.
  const unmerged = !isThere && Object.hasOwn(value, MERGE_KEY) ? [wrongValue(place, MERGE_KEY)] : [];
  return [...wrong, ...unmerged, ...misspeltIn(value, place), ...duplicatesIn(node, field)];
}

function isWrong(value: unknown, { schema, narrowest }: LimitingField): boolean {
  return narrowest !== undefined && !z.safeParse(schema, value).success;
}

function misspeltIn(value: Readonly<Record<string, unknown>>, { field, known, node }: Place): Mistake[] {
  const keys = Object.keys(value).filter((key) => !known.has(key) && isMeantHere(key, value[key], field));
  const nodes = keyNodesAt(node, []);
  return keys.map((key) => {
    const message = l10n.t('“{0}” is not a field of the journal, and “{1}” may be meant.', key, field.key);
    const at = nodes.get(key) ?? node;
    return { problem: problemAt(at, 'unknown-key', message, field), misspelt: key };
  });
}

/** A key that is meant for a limit, or has the limit's narrowest value. */
function isMeantHere(key: string, value: unknown, field: LimitingField): boolean {
  return isMeantWithin(key, field, value) || (field.narrowest !== undefined && value === field.narrowest);
}

/** The record with the narrowest limit where its own one cannot be read. */
function withLimit(
  value: Readonly<Record<string, unknown>>,
  { key, narrowest }: LimitingField,
  isUnreadable: boolean,
): Readonly<Record<string, unknown>> {
  return isUnreadable && narrowest !== undefined ? { ...value, [key]: narrowest } : value;
}

/** The parser takes the last of several: which one was meant, nobody can tell. */
function duplicatesIn(node: Node, field: LimitingField): Mistake[] {
  const pairs = isMap(node) ? node.items.filter((pair) => keyText(pair) === field.key) : [];
  return pairs.slice(1).map(({ key }) => ({
    problem: problemAt(
      isNode(key) ? key : node,
      'duplicate-key',
      l10n.t('“{0}” is here twice.', field.key),
      field,
    ),
  }));
}

/** A limit within one field may be meant for the field or for the entry: it holds for both. */
function misplaced({ field, node }: Place, path: readonly PropertyKey[]): Mistake {
  const key = String(path.at(-1));
  const at = keyNodesAt(node, path.slice(0, -1)).get(key) ?? nodeAt(node, path);
  const message = l10n.t('“{0}” is too deep: it belongs to the whole entry, beside its other fields.', key);
  return { problem: problemAt(at, 'misplaced-key', message, field) };
}

function wrongValue({ field, node }: Place, key: string): Mistake {
  const value = nodeAt(node, [key]);
  // A value without text is reported at its key.
  const isEmpty = !isAlias(value) && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0);
  const at = isEmpty ? (keyNodesAt(node, []).get(key) ?? value) : value;
  const message = l10n.t('“{0}” is one of: {1}.', field.key, choicesOf(field).join(', '));
  return { problem: problemAt(at, 'invalid-value', message, field) };
}

function problemAt(
  node: Node,
  code: JournalProblemCode,
  message: string,
  { key, narrowest }: LimitingField,
): JournalProblem {
  const [start, end] = node.range ?? [0, 0];
  const until =
    narrowest === undefined
      ? l10n.t('No redacted packet is made until it can be read.')
      : l10n.t('Until it can be read, it counts as “{0}”.', narrowest);
  return {
    code,
    severity: 'error',
    message: `${message} ${until}`,
    offset: start,
    length: end - start,
    limit: key,
  };
}

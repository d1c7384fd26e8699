/**
 * Reads what limits the readers of an entry. Where that can't be told, as a value is wrong, a key misspelt or there twice, the
 * entry counts as the one with the fewest readers, and the mistake is an error at its place.
 */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, type Node } from 'yaml';
import * as z from 'zod/mini';

import { distanceBetween } from './assist/closest';
import { isRecord } from './mergeValue';
import type { JournalProblem, JournalProblemCode } from './problem';
import { choicesOf, keysOf, limitingFieldsOf, type LimitingField } from './schemaParts';
import { keyNodesAt, keyText, nodeAt } from './values';

/** A value whose limits can all be read, and what was wrong with them before. */
export interface Narrowed {
  readonly value: unknown;
  readonly problems: readonly JournalProblem[];
}

/** The key that YAML 1.1 merges other records by. */
const MERGE = '<<';
/** A longer text under a misspelt key is a sentence, and no choice. */
const LONGEST_CHOICE = 24;

/** The value of an entry with its limits in order. Limits that are lists stay as they are: see `Limit`. */
export function narrowed(schema: z.ZodMiniType, value: unknown, node: Node): Narrowed {
  if (!isRecord(value)) return { value, problems: [] };
  const known = new Set(keysOf(schema));
  const problems: JournalProblem[] = [];
  let current = value;
  for (const field of limitingFieldsOf(schema)) {
    const found = mistakesIn(current, { field, known, node });
    const misspelt = new Set(found.flatMap(({ misspelt: key }) => key ?? []));
    problems.push(...found.map(({ problem }) => problem));
    const rest = Object.fromEntries(Object.entries(current).filter(([key]) => !misspelt.has(key)));
    current = withLimit(rest, field, found.length > 0);
  }
  return { value: current, problems };
}

/** Whether the key of a record may be meant for another one: it differs by case, blanks or a slip. */
export function isMisspelt(
  key: string,
  { key: meant, alsoWritten }: Pick<LimitingField, 'key' | 'alsoWritten'>,
) {
  const written = folded(key);
  return (
    key !== meant &&
    (alsoWritten.includes(written) || distanceBetween(written, folded(meant)) <= mostSlips(meant))
  );
}

/** A slip in a short word makes another word. */
function mostSlips(word: string): number {
  return Math.floor(word.length / 4);
}

function folded(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
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
  const own = misspeltIn(value, place, []);
  const merged = Object.hasOwn(value, MERGE) ? mergedMistakes(value[MERGE], place) : [];
  const wrong = Object.hasOwn(value, key) && isWrong(value[key], field) ? [wrongValue(place, [])] : [];
  return [...wrong, ...own, ...duplicatesIn(node, field), ...(Object.hasOwn(value, key) ? [] : merged)];
}

function isWrong(value: unknown, { schema, narrowest }: LimitingField): boolean {
  return narrowest !== undefined && !z.safeParse(schema, value).success;
}

function misspeltIn(
  value: Readonly<Record<string, unknown>>,
  { field, known, node }: Place,
  path: readonly string[],
): Mistake[] {
  const keys = Object.keys(value).filter(
    (key) => !known.has(key) && isMisspelt(key, field) && isChoice(value[key], field),
  );
  const nodes = keyNodesAt(node, path);
  return keys.map((key) => {
    const message = l10n.t('“{0}” is not a field of the journal, and “{1}” may be meant.', key, field.key);
    const at = nodes.get(key) ?? nodeAt(node, path);
    return { problem: problemAt(at, 'unknown-key', message, field), misspelt: key };
  });
}

function isChoice(value: unknown, { narrowest }: LimitingField): boolean {
  return narrowest === undefined || typeof value !== 'string' || value.length <= LONGEST_CHOICE;
}

/** What is wrong with what `<<` merges into the record, in the record's own place for it. */
function mergedMistakes(merged: unknown, place: Place): Mistake[] {
  const { field } = place;
  const records = [merged].flat();
  if (!records.every(isRecord)) return [wrongValue(place, [MERGE])];
  const wrong = records.flatMap((record) => {
    const own = Object.hasOwn(record, field.key) && isWrong(record[field.key], field);
    const deeper = Object.hasOwn(record, MERGE) ? mergedMistakes(record[MERGE], place) : [];
    return [...(own ? [wrongValue(place, [MERGE])] : []), ...misspeltIn(record, place, [MERGE]), ...deeper];
  });
  return wrong.map(({ problem }) => ({ problem }));
}

/** The record with its limit: its own one, what is merged into it, or the narrowest. */
function withLimit(
  value: Readonly<Record<string, unknown>>,
  { key, narrowest }: LimitingField,
  isUnreadable: boolean,
): Readonly<Record<string, unknown>> {
  if (isUnreadable) return narrowest === undefined ? value : { ...value, [key]: narrowest };
  const merged = Object.hasOwn(value, key) ? undefined : mergedValue(value[MERGE], key);
  return merged === undefined ? value : { ...value, [key]: merged };
}

function mergedValue(merged: unknown, key: string): unknown {
  for (const record of [merged].flat()) {
    if (!isRecord(record)) continue;
    const found = record[key] ?? mergedValue(record[MERGE], key);
    if (found !== undefined) return found;
  }
  return undefined;
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

function wrongValue({ field, node }: Place, path: readonly string[]): Mistake {
  const key = path.at(-1) ?? field.key;
  const value = nodeAt(node, [key]);
  // What has no text of its own is told of at its key.
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

/** From YAML nodes to plain values, the way a journal means them. */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

import { LIMITING_KEYS } from './schema';

/** Keys whose values are numbers or truth values; everywhere else `1234567` is a hash or a name: text. */
export const TYPED_KEYS: ReadonlySet<string> = new Set(['schema', 'before', 'after', 'measurable']);

/** Most nodes that aliases may expand to: enough for reuse, not for an alias bomb. */
const ALIAS_BUDGET = 10_000;

/** A YAML file whose aliases would unfold into more than a journal can need. */
export class TooManyAliases extends Error {}

/** An alias whose anchor is not in the document that was parsed. */
export class UnresolvedAlias extends Error {
  constructor(
    name: string,
    /** The place of the alias in the document. */
    readonly offset: number,
  ) {
    super(`*${name}`);
  }
}

/** Documents that are whole files: no anchor can be elsewhere. */
const WHOLE = new WeakSet<Document>();

/** Marks a document as a whole file. An alias without an anchor is then a wrong value there. */
export function asWholeFile<Whole extends Document>(document: Whole): Whole {
  WHOLE.add(document);
  return document;
}

/** Whether a document is marked as a whole file. */
export function isWholeFile(document: Document): boolean {
  return WHOLE.has(document);
}

/** Turns the node of a key, and all below it, into values. Throws `TooManyAliases` and `UnresolvedAlias`. */
export function plainValue(node: unknown, document: Document, key = ''): unknown {
  let budget = ALIAS_BUDGET;
  const convert = (current: unknown, key: string, aliased: boolean): unknown => {
    if (aliased && --budget < 0) throw new TooManyAliases('Too many aliases');
    if (isAlias(current)) {
      if (--budget < 0) throw new TooManyAliases('Too many aliases');
      const anchored = anchoredBy(current, document);
      if (!anchored && LIMITING_KEYS.has(key) && WHOLE.has(document)) return null;
      if (!anchored) throw new UnresolvedAlias(current.source, current.range?.[0] ?? 0);
      return convert(anchored, key, true);
    }
    if (isScalar(current)) return scalarValue(current.value, current.source, key);
    if (isSeq(current)) return current.items.map((item) => convert(item, key, aliased));
    if (isMap(current)) {
      const own = withoutCutNumbers(current.items);
      return Object.fromEntries([
        ...own.filter(isMergeKey).flatMap((pair) => merged(convert(pair.value, MERGE_KEY, aliased))),
        ...own
          .filter((pair) => !isMergeKey(pair))
          .map((pair) => [keyText(pair), convert(pair.value, keyText(pair), aliased)] as const),
      ]);
    }
    return null;
  };
  return convert(node, key, false);
}

/** The key that brings the fields of other records. */
export const MERGE_KEY = '<<';

/** A key that stands for the fields of other records (https://yaml.org/type/merge.html), and is no text in quotes. */
function isMergeKey({ key, value }: Pair): boolean {
  const isPlain = isScalar(key) && key.value === MERGE_KEY && key.type === Scalar.PLAIN;
  return isPlain && [value].flatMap((given) => (isSeq(given) ? given.items : given)).every(isRecord);
}

function isRecord(node: unknown): boolean {
  return isAlias(node) || isMap(node);
}

/** The fields that a merge key brings: of several records, the first that has a field says what it is. */
function merged(value: unknown): (readonly [string, unknown])[] {
  const records = (Array.isArray(value) ? value.toReversed() : [value]) as unknown[];
  return records.flatMap((record) =>
    typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.entries(record) : [],
  );
}

/** What the aliases of documents stand for: asking each alone would visit the whole document every time. */
const ALIASED = new WeakMap<Document, ReadonlyMap<Alias, Node>>();

function anchoredBy(alias: Alias, document: Document): Node | undefined {
  const known = ALIASED.get(document) ?? aliasedIn(document);
  ALIASED.set(document, known);
  return known.get(alias);
}

/** Every alias with the last node before it that has its name. */
function aliasedIn(document: Document): ReadonlyMap<Alias, Node> {
  const named = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) named.set(node.anchor, node);
        return;
      }
      const anchored = named.get(node.source);
      if (anchored) found.set(node, anchored);
    },
  });
  return found;
}

/** Keys of measured numbers, which are shown as they were written. */
const MEASURED_KEYS: ReadonlySet<string> = new Set(['before', 'after']);

function scalarValue(value: unknown, source: string | undefined, key: string): unknown {
  if (MEASURED_KEYS.has(key) && typeof value === 'number') return measuredValue(value, source);
  const isText = typeof value === 'string' || value === null || TYPED_KEYS.has(key);
  return isText ? value : (source ?? JSON.stringify(value));
}

/** A number that would be written in another way than it stands there (0x10, 1.50, 1e3) stays text: no digit of it changes. */
function measuredValue(value: number, source: string | undefined): number | string {
  return !Number.isFinite(value) || source === undefined || String(value) === source ? value : source;
}

/** The text of a mapping's key. */
export function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** The pair of a key in a mapping. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair) === key);
}

/** The node of a key's value; of one that a merge key brings in its own place, the record that is merged. */
function valueNodeOf(map: YAMLMap, key: string): unknown {
  return (pairOf(map, key) ?? map.items.find((pair) => mergedPairs(pair).some((one) => keyText(one) === key)))
    ?.value;
}

/** The pairs that a merge key brings, where they stand in its own place and not behind an alias. */
function mergedPairs(pair: Pair): readonly Pair[] {
  if (!isMergeKey(pair)) return [];
  const records = isSeq(pair.value) ? pair.value.items : [pair.value];
  return records.flatMap((record) => (isMap(record) ? record.items : []));
}

/** The node at a path, or the nearest one above it that is there. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  let current = root;
  for (const step of path) {
    const next = isMap(current)
      ? valueNodeOf(current, String(step))
      : isSeq(current)
        ? current.items[Number(step)]
        : undefined;
    if (!isNode(next)) return current;
    current = next;
  }
  return current;
}

/** The nodes of the keys of the mapping at a path, for problems that are about keys; none where no mapping is. */
export function keyNodesAt(root: Node, path: readonly PropertyKey[]): ReadonlyMap<string, Node> {
  const map = nodeAt(root, path);
  const own = isMap(map) ? map.items : [];
  const pairs = [...own.flatMap(mergedPairs), ...own];
  return new Map(pairs.flatMap((pair) => (isNode(pair.key) ? [[keyText(pair), pair.key]] : [])));
}

/** True for a pair that is the rest of a text cut by a comma: it has no colon. */
export function isCutOff(before: Pair | undefined, pair: Pair): boolean {
  if (!before || pair.value !== null || !isPlain(pair.key)) return false;
  const cut = before.value ?? (isScalar(before.key) ? before.key : undefined);
  return isPlain(cut) && (pair.key.range?.[0] ?? 0) > (cut.range?.[1] ?? 0);
}

/** Whether a pair is the rest of a number: digits on both sides of a comma without a blank. */
export function isCutNumber(before: Pair | undefined, pair: Pair): boolean {
  if (!before || !isCutOff(before, pair) || !isPlain(pair.key)) return false;
  const cut = before.value ?? before.key;
  const isClose = isPlain(cut) && pair.key.range?.[0] === (cut.range?.[1] ?? 0) + 1;
  return isClose && /\d$/.test(cut.source ?? '') && /^\d/.test(pair.key.source ?? '');
}

/** The pairs without numbers that were cut, and their rests: half a number says something else than the whole. */
function withoutCutNumbers(pairs: readonly Pair[]): readonly Pair[] {
  const isCut = pairs.map((pair, index) => isCutNumber(pairs[index - 1], pair));
  if (!isCut.includes(true)) return pairs;
  return pairs.filter((_, index) => !isCut[index] && !isCut[index + 1]);
}

function isPlain(node: unknown): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

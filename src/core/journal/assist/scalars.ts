/** The single values of an entry with their places in the file: what references, renaming and exact problems need. */
import { isMap, isNode, isScalar, isSeq, Scalar, type Node } from 'yaml';

import { locateValue, type Located } from '../locate';
import { parseYaml } from '../parse';
import type { ParsedEntry, ReadableJournal } from '../reading';
import type { Section } from '../schema';
import { keyText } from '../values';
import type { KeyPath } from './fields';

export interface ScalarAt {
  /** The keys that lead to it, from the top of the journal; the items of lists are no steps. */
  readonly path: KeyPath;
  readonly value: string;
  /** Its place in the file, quotes included. */
  readonly offset: number;
  readonly length: number;
  readonly quote: '"' | "'" | undefined;
}

const read = new WeakMap<ReadableJournal, Map<number, readonly ScalarAt[]>>();
const sections = new WeakMap<ReadableJournal, Map<Section, Located | undefined>>();

/** Every single value of an entry, in the file's order. Aliases stand for values elsewhere, and are left out. */
export function scalarsOf(parsed: ReadableJournal, entry: ParsedEntry): readonly ScalarAt[] {
  const found = memo(read, parsed);
  const scalars = found.get(entry.start) ?? readScalars(parsed, entry);
  found.set(entry.start, scalars);
  return scalars;
}

/** Every single value below a key of the top level that is no section. */
export function scalarsBelow(parsed: ReadableJournal, key: 'profile'): readonly ScalarAt[] {
  const isThere = !parsed.regions || parsed.regions.some((region) => region.key === key);
  const located = isThere ? locateValue(parsed, key) : undefined;
  return located ? scalarsIn(located.node, located.base, [key]) : [];
}

function readScalars(parsed: ReadableJournal, entry: ParsedEntry): readonly ScalarAt[] {
  const { section, start, end, index } = entry;
  const isAlone = parsed.regions?.find(({ key }) => key === section)?.items.length;
  if (isAlone) {
    const list = parseYaml(parsed.text.slice(start, end)).contents;
    return isSeq(list) ? scalarsIn(list.items[0], start, [section]) : [];
  }
  const known = memo(sections, parsed);
  if (!known.has(section)) known.set(section, locateValue(parsed, section));
  const located = known.get(section);
  return located && isSeq(located.node) ? scalarsIn(located.node.items[index], located.base, [section]) : [];
}

function scalarsIn(node: unknown, base: number, path: KeyPath): ScalarAt[] {
  if (isMap(node)) return node.items.flatMap((pair) => scalarsIn(pair.value, base, [...path, keyText(pair)]));
  if (isSeq(node)) return node.items.flatMap((item) => scalarsIn(item, base, path));
  if (!isNode(node) || !isScalar(node)) return [];
  const [start, end] = (node as Node).range ?? [0, 0];
  const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const quotes = { [Scalar.QUOTE_DOUBLE]: '"', [Scalar.QUOTE_SINGLE]: "'" } as const;
  const quote = quotes[node.type as keyof typeof quotes];
  return [{ path, value, offset: base + start, length: end - start, quote }];
}

function memo<Key, Value>(
  memory: WeakMap<ReadableJournal, Map<Key, Value>>,
  parsed: ReadableJournal,
): Map<Key, Value> {
  const known = memory.get(parsed) ?? new Map<Key, Value>();
  memory.set(parsed, known);
  return known;
}

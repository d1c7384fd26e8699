/** Finds the YAML nodes that an edit needs, parsing no more of the file than holds them. */
import { isMap, isNode, isSeq, type Node, type YAMLSeq } from 'yaml';

import { entriesOf, parseYaml } from './parse';
import type { ParsedEntry, ReadableJournal } from './reading';
import type { Section } from './schema';
import { pairOf } from './values';

/** A node with the text that it was parsed from, and where that text starts in the file. */
export interface Located {
  readonly node: Node;
  readonly text: string;
  readonly base: number;
}

export interface LocatedItem extends Located {
  /** The list that the node is an item of. */
  readonly list: YAMLSeq;
}

/** The first entry of a section with an id. */
export function entryWithId(parsed: ReadableJournal, section: Section, id: string): ParsedEntry | undefined {
  return parsed.entries.find((entry) => entry.section === section && entry.id === id);
}

/** The node of an entry. */
export function locateEntry(parsed: ReadableJournal, entry: ParsedEntry): LocatedItem | undefined {
  const isAlone = regionOf(parsed, entry.section)?.items.length;
  const place = isAlone
    ? locatePart(parsed.text, entry.start, entry.end)
    : locateValue(parsed, entry.section);
  if (!place || !isSeq(place.node)) return undefined;
  const node = place.node.items[isAlone ? 0 : entry.index];
  return isNode(node) ? { ...place, list: place.node, node } : undefined;
}

/** The list of a section, or at least that part of it that its last entry stands in. */
export function locateSection(parsed: ReadableJournal, section: Section): Located | undefined {
  const last = regionOf(parsed, section)?.items.length ? entriesOf(parsed, section).at(-1) : undefined;
  return last ? locatePart(parsed.text, last.start, last.end) : locateValue(parsed, section);
}

/** The value of a top-level key, or, without a key, the whole journal. */
export function locateValue(parsed: ReadableJournal, key: string | undefined): Located | undefined {
  const region = key === undefined ? undefined : regionOf(parsed, key);
  const root = region
    ? locatePart(parsed.text, region.start, region.end)
    : locatePart(parsed.text, 0, parsed.text.length);
  if (key === undefined || !root) return root;
  const node = isMap(root.node) ? root.node.get(key, true) : undefined;
  return isNode(node) ? { ...root, node } : undefined;
}

/** Where a top-level key without a value ends; nothing when the journal has no such key. */
export function locateKey(parsed: ReadableJournal, key: string): number | undefined {
  const region = regionOf(parsed, key);
  if (parsed.regions) return region && region.start + key.length + 1;
  const root = locateValue(parsed, undefined)?.node;
  const pair = isMap(root) ? pairOf(root, key) : undefined;
  return isNode(pair?.key) ? pair.key.range?.[1] : undefined;
}

function regionOf(parsed: ReadableJournal, key: string) {
  return parsed.regions?.find((region) => region.key === key);
}

function locatePart(text: string, start: number, end: number): Located | undefined {
  const part = text.slice(start, end);
  const node = parseYaml(part).contents;
  return node ? { node, text: part, base: start } : undefined;
}

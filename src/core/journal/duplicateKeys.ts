import { isMap, isPair, isScalar, isSeq, YAMLParseError, type Document } from 'yaml';

import { LIMITING_KEYS } from './schema';
import { isCutNumber } from './cutNumbers';

/**
 * Keys that a map has twice, in the file's order. The parser's own check compares each key with every one before it,
 * which takes seconds for a map of some ten thousand. What limits readers is no matter of the whole file: the entry that has it
 * twice counts as private, and the rest is read (see `narrowed`).
 */
export function duplicateKeys({ contents }: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  collect(contents, found);
  return found;
}

function collect(node: unknown, found: YAMLParseError[]): void {
  if (isPair(node)) {
    collect(node.key, found);
    collect(node.value, found);
  } else if (isSeq(node)) {
    for (const item of node.items) collect(item, found);
  } else if (isMap(node)) {
    const known = new Set<unknown>();
    for (const [index, pair] of node.items.entries()) {
      const { key } = pair;
      if (isCutNumber(node.items[index - 1], pair)) continue;
      if (isScalar(key) && known.has(key.value) && !LIMITING_KEYS.has(String(key.value)))
        found.push(duplicate(key.range ?? [0, 0]));
      if (isScalar(key)) known.add(key.value);
      collect(pair, found);
    }
  }
}

function duplicate([start, end]: readonly [number, number, number?]): YAMLParseError {
  return new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique');
}

/** Writes values as YAML in the style of the design: short lists and records on one line, the rest in blocks. */
import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type Node } from 'yaml';

/** Longest record or list that is still written on one line, in characters. */
const LONGEST_INLINE = 100;

/** A value on one line, for use inside `[…]`, `{…}` or behind a key: multi-line text comes out quoted. */
export function renderInline(value: unknown): string {
  // Plain text must not hold `,` or brackets here: as the item of a list, the library sees to it.
  const document = new Document([value]);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return text(document).slice(1, -1);
}

/** How many levels of a value always stand in lines of their own; below them, what is short goes on one line. */
export const LEVELS_IN_LINES = { item: 0, entry: 1, field: 1, head: 2, section: 3 } as const;

/** `value` as lines without indentation: what stands behind `- `, or what is a key with its value. */
export function renderLines(value: unknown, levelsInLines: number): string[] {
  const document = new Document(value);
  inlineBelow(document.contents as Node, levelsInLines);
  return text(document).split('\n');
}

function inlineBelow(node: Node, levelsInLines: number): void {
  if (levelsInLines === 0) inlineWhereShort(node);
  else for (const child of childrenOf(node)) inlineBelow(child, levelsInLines - 1);
}

function text(document: Document): string {
  const options = { lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal' } as const;
  return document.toString(options).replace(/\n$/, '');
}

function inlineWhereShort(node: Node): void {
  if (!isCollection(node)) return;
  const isShort = !hasLongText(node) && JSON.stringify(node.toJSON()).length <= LONGEST_INLINE;
  const isRecord = isMap(node) && !childrenOf(node).some(isCollection);
  const isPlainList = isSeq(node) && node.items.every((item) => isScalar(item));
  if (isShort && (isRecord || isPlainList)) node.flow = true;
  else for (const child of childrenOf(node)) inlineWhereShort(child);
}

function hasLongText(node: Node): boolean {
  let found = false;
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) found = true;
    },
  });
  return found;
}

function childrenOf(node: Node): Node[] {
  if (isSeq(node)) return node.items as Node[];
  return isMap(node) ? node.items.map((pair) => pair.value as Node) : [];
}

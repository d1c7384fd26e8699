/** Text that YAML leaves out without an error: a comment, a tag or an anchor in the middle of a sentence, what follows a comma in braces. */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, Scalar, visit, type Document, type Pair } from 'yaml';

import { fieldAt } from './assist/fields';
import { isCutNumber, isCutOff, keyText } from './values';
import type { JournalProblem } from './problem';

/** What is looked through: a node of a document, and the text that the document was read from. */
interface Source {
  readonly text: string;
  readonly document: Document;
}

/**
 * Problems of the texts below a node that lost a part of what was written, at the whole of it. Only what looks like a
 * part of the text: a comment has a blank behind its `#`, and an anchor that is used is one.
 */
export function lostTexts(node: unknown, path: readonly string[], source: Source): JournalProblem[] {
  if (isMap(node)) {
    return node.items.flatMap((pair, index) => {
      const inner = [...path, keyText(pair)];
      const cut = cutText(node.items, index, path, source);
      return [...cut, ...lostTexts(pair.value, inner, source)];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => lostTexts(item, path, source));
  if (!isScalar(node)) return [];
  return node.type === Scalar.PLAIN ? lostAround(node, path, source) : lostMark(node, path, source);
}

function lostAround(node: Scalar, path: readonly string[], { text, document }: Source): JournalProblem[] {
  const [start = 0, end = 0, outer = 0] = node.range ?? [];
  const comment = commentLike(text.slice(end, outer));
  const isTagged = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
  const isNamed = node.anchor !== undefined && !isUsed(node.anchor, document);
  if ((!comment && !isTagged && !isNamed) || !isText(path)) return [];
  const from = isTagged || isNamed ? propertiesStart(text, start) : start;
  const to = comment ? end + comment.end : end;
  const severity = node.value === null ? 'error' : 'warning';
  const isInLines = text.slice(from, to).includes('\n');
  const offset = comment && isInLines ? end + comment.start : from;
  const said = comment
    ? commentText(text.slice(end + comment.start, to))
    : propertyText(text.slice(from, start));
  return offset < to ? [lost(said, offset, to - offset, severity)] : [];
}

/** `title: >` with no lines below it: the mark is all that was written of a text that has to be there. */
function lostMark(node: Scalar, path: readonly string[], { text }: Source): JournalProblem[] {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.value !== '' || !/^[>|]\s*$/.test(text.slice(start, end))) return [];
  const field = fieldAt(path);
  if (field?.kind !== 'text' || !field.isRequired) return [];
  const said = l10n.t('“{0}” begins a text in the lines below, and there is none.', text[start] ?? '');
  return [lost(said, start, 1, 'warning')];
}

/** A text that the comma behind it cut, told once, at its first part. */
function cutText(
  pairs: readonly Pair[],
  index: number,
  path: readonly string[],
  { text }: Source,
): JournalProblem[] {
  const [pair, next] = [pairs[index], pairs[index + 1]];
  if (!pair || !next || !isScalar(pair.value) || !isCutOff(pair, next)) return [];
  const isNumber = isCutNumber(pair, next);
  const isKey = fieldAt([...path, keyText(next)]) !== undefined;
  if (!isNumber && (isKey || !isText([...path, keyText(pair)]))) return [];
  const isRest = (at: number) =>
    isNumber ? isCutNumber(pairs[at - 1], pairs[at] as Pair) : isCutOff(pairs[at - 1], pairs[at] as Pair);
  let last = index + 1;
  while (pairs[last + 1] && isRest(last + 1)) last++;
  const start = pair.value.range?.[0] ?? 0;
  const rest = pairs[last]?.key;
  const end = isScalar(rest) ? (rest.range?.[1] ?? start) : start;
  const said = isNumber
    ? l10n.t('Inside braces a number ends at its comma, so “{0}” is not read.', text.slice(start, end))
    : l10n.t('Inside braces a text ends at a comma: “{0}” is no part of it.', keyText(next));
  return [lost(said, start, end - start, isNumber ? 'error' : 'warning')];
}

function lost(
  said: string,
  offset: number,
  length: number,
  severity: JournalProblem['severity'],
): JournalProblem {
  return { code: 'lost-text', severity, message: l10n.t('{0} Quotes keep it.', said), offset, length };
}

function commentText(comment: string): string {
  return l10n.t('“{0}” is read as a comment, and is no part of the text.', comment);
}

function propertyText(properties: string): string {
  return l10n.t('“{0}” is read as a mark of YAML, and is no part of the text.', properties.trim());
}

/** A comment that goes on with the text: `#7`, `#scope`. */
function commentLike(rest: string): { readonly start: number; readonly end: number } | undefined {
  const line = rest.split('\n', 1)[0] ?? '';
  const start = line.length - line.trimStart().length;
  return /^#[^\s#!]/.test(line.slice(start)) ? { start, end: line.trimEnd().length } : undefined;
}

/** Start of the tag and the anchor that stand before a value on its line. */
function propertiesStart(text: string, start: number): number {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).split(/(?<=[ \t])(?=[^ \t])/);
  let from = start;
  for (const word of before.toReversed()) {
    if (!/^[!&]/.test(word)) break;
    from -= word.length;
  }
  return from;
}

function isText(path: readonly string[]): boolean {
  return fieldAt(path)?.kind === 'text';
}

function isUsed(anchor: string, document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_key, alias) => {
      found ||= isAlias(alias) && alias.source === anchor;
    },
  });
  return found;
}

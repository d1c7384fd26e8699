/** Writes an imported rubric as a YAML file that its owner goes on with. */
import * as l10n from '@vscode/l10n';
import { Document, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';

import type { RubricFile } from '../schema';
import type { ImportedDimension } from './dimensionFrom';
import type { ImportProblem } from './ladder';

/** Where long texts are broken. */
const LINE_WIDTH = 110;

/** The text of a rubric, with comments that say from which line of the ladder each part came, and what to look at. */
export function writeRubric(
  file: RubricFile,
  dimensions: readonly ImportedDimension[],
  about: { readonly fileName: string; readonly problems: readonly ImportProblem[] },
): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = head(about).map(asComment).join('\n');
  dimensions.forEach((dimension, index) => comment(document.getIn(['dimensions', index], true), dimension));
  for (const key of ['from', 'to']) inOneLine(document.get(key, true));
  const list = document.get('dimensions', true);
  if (isSeq(list)) for (const item of list.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

function head({ fileName, problems }: Parameters<typeof writeRubric>[2]): string[] {
  return [
    l10n.t('Imported from {0}. It is yours now: change what does not fit.', fileName),
    ...problems.map(({ message }) => message),
  ];
}

function comment(node: unknown, dimension: ImportedDimension): void {
  if (!isMap(node)) return;
  const { lines, proposed, problems } = dimension;
  const first = lines.get('name');
  const notes = [
    ...(first === undefined ? [] : [l10n.t('Line {0}', first)]),
    ...problems.map(({ message }) => message),
  ];
  node.commentBefore = notes.map(asComment).join('\n');
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    if (key === 'seeds') {
      pair.key.commentBefore = asComment(seedsNote(proposed.words));
      inOneLine(pair.value);
    }
    const line = key === 'name' ? undefined : lines.get(key);
    if (line !== undefined) pair.key.commentBefore = asComment(l10n.t('Line {0}', line));
  }
}

/** `[scope, influence]`, `{ level: L5, label: Senior }`. */
function inOneLine(node: unknown): void {
  if (isCollection(node)) node.flow = true;
}

function seedsNote(words: readonly string[]): string {
  return words.length === 0
    ? l10n.t('To check: no word says which shift this is')
    : l10n.t('Proposed from the words: {0}', words.join(', '));
}

/** One line behind its mark; a name can't end the comment that it is in. */
function asComment(text: string): string {
  return ` ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`;
}

/** Texts of a journal that YAML reads as something else, and what they are in quotes. */
import { Alias, visit } from 'yaml';

import { layoutOf, type Span } from '../layout';
import { parseYaml } from '../parse';
import { lineStart } from '../problem';
import { renderInline } from '../render';
import { applyEdit, type TextEdit } from '../textEdit';
import { contextAt } from './cursor';
import { fieldAt } from './fields';
import { lineBefore, lineOf, type Line } from './lines';

/** Lines above an error that are searched for the text that caused it: a missing quote may be far above. */
const MOST_LINES = 20;

/** The edit that puts a stretch of the text in quotes, as one line. */
export function quoted(text: string, { start, end }: Span): TextEdit {
  return { offset: start, length: end - start, text: renderInline(text.slice(start, end)) };
}

/**
 * The text of a field at or above an error of YAML that is right once it stands in quotes; nothing where quotes mend
 * nothing. Only the entry is read for it, not the file.
 */
export function unquotedText(text: string, offset: number): Span | undefined {
  const item = itemAt(text, offset);
  const errors = errorsIn(text.slice(item.start, item.end));
  if (errors === 0) return undefined;
  let line: Line | undefined = lineOf(text, offset);
  for (let count = 0; line && line.end >= item.start && count < MOST_LINES; count++) {
    const value = textOfLine(text, line);
    if (value && value.start >= item.start) {
      const edit = quoted(text, value);
      const mended = applyEdit(text, edit).slice(item.start, item.end + edit.text.length - edit.length);
      if (errorsIn(mended) < errors) return value;
    }
    line = lineBefore(text, line);
  }
  return undefined;
}

/** The whole text behind the key or dash of the line at an offset, where a text belongs there. */
export function textAt(text: string, offset: number): Span | undefined {
  const value = textOfLine(text, lineOf(text, offset));
  return value && value.start <= offset ? value : undefined;
}

function textOfLine(text: string, line: Line): Span | undefined {
  const opener = line.openers.at(-1);
  const start = opener?.valueStart ?? line.end;
  const end = start + text.slice(start, line.end).trimEnd().length;
  if (!opener || start >= end || (opener.kind === 'item' && /^[{[]/.test(text.slice(start, end))))
    return undefined;
  const path = contextAt(text, start)?.path ?? [];
  const field = fieldAt(path);
  const isMeasured = field?.kind === 'number' && path.length > 1;
  const isOne = field?.isList !== true || opener.kind === 'item';
  return isOne && (field?.kind === 'text' || isMeasured) ? { start, end } : undefined;
}

/** The entry that an offset is in, or its key of the top level; the whole text where its lines are no journal’s. */
function itemAt(text: string, offset: number): Span {
  const at = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  const holds = ({ start, end }: Span) => start <= at && at < end;
  const region = layoutOf(text)?.find(holds);
  return region?.items.find(holds) ?? region ?? { start: lineStart(text, 0), end: text.length };
}

function errorsIn(text: string): number {
  const document = parseYaml(text);
  const names = new Set<string>();
  let unknown = 0;
  visit(document, {
    Node: (_key, node) => {
      if (node instanceof Alias) unknown += names.has(node.source) ? 0 : 1;
      else if (node.anchor !== undefined) names.add(node.anchor);
    },
  });
  return document.errors.length + unknown;
}

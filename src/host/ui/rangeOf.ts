import { Range, type TextDocument } from 'vscode';

/** A stretch of a document's text as VS Code has it; both are offsets, in UTF-16 units. */
export function rangeOf(document: TextDocument, start: number, end: number): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Go to definition, references and rename for wins, projects and people. */
import { l10n, Location, WorkspaceEdit, type Position, type Range, type TextDocument } from 'vscode';

import { definitionOf, nameAt, placesOf, renameEdits, type NameAt } from '../../core/journal/assist/names';
import type { ReadableJournal } from '../../core/journal/reading';
import { CodedError, valueOf } from '../../host/codedError';
import { rangeOf } from '../../host/ui/rangeOf';
import type { Documents } from './documents';

interface Found {
  readonly parsed: ReadableJournal;
  readonly name: NameAt;
}

export function definition(
  documents: Documents,
  document: TextDocument,
  position: Position,
): Location | undefined {
  const found = find(documents, document, position);
  const place = found && definitionOf(found.parsed, found.name);
  return place && locationOf(document, place);
}

export function references(
  documents: Documents,
  document: TextDocument,
  position: Position,
  withDefinition: boolean,
): Location[] {
  const found = find(documents, document, position);
  if (!found) return [];
  return placesOf(found.parsed, found.name)
    .filter(({ isDefinition }) => withDefinition || !isDefinition)
    .map((place) => locationOf(document, place));
}

/** What would be renamed: the value without its quotes. */
export function renameable(
  documents: Documents,
  document: TextDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } {
  const { name } = findRenameable(documents, document, position);
  const quote = name.quote ? 1 : 0;
  const range = rangeOf(document, name.offset + quote, name.offset + name.length - quote);
  return { range, placeholder: name.value };
}

export function rename(
  documents: Documents,
  document: TextDocument,
  position: Position,
  to: string,
): WorkspaceEdit {
  const { parsed, name } = findRenameable(documents, document, position);
  const edit = new WorkspaceEdit();
  for (const { offset, length, text } of valueOf(renameEdits(parsed, name, to)))
    edit.replace(document.uri, rangeOf(document, offset, offset + length), text);
  return edit;
}

function findRenameable(documents: Documents, document: TextDocument, position: Position): Found {
  const found = find(documents, document, position);
  if (found && found.name.kind !== 'dimension') return found;
  throw new CodedError({
    code: 'nothing-to-rename',
    message: l10n.t('Wins, projects and people can be renamed.'),
  });
}

function find(documents: Documents, document: TextDocument, position: Position): Found | undefined {
  const parsed = documents.parsed(document);
  const name = parsed.kind === 'readable' ? nameAt(parsed, document.offsetAt(position)) : undefined;
  return parsed.kind === 'readable' && name ? { parsed, name } : undefined;
}

function locationOf(document: TextDocument, { offset, length }: NameAt): Location {
  return new Location(document.uri, rangeOf(document, offset, offset + length));
}

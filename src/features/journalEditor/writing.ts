/** Completion and hovers, from the core's plain ones to VS Code's. */
import {
  CompletionItemKind,
  SnippetString,
  type CompletionItem,
  type Hover,
  type Position,
  type TextDocument,
} from 'vscode';

import { completionsAt, type Completion } from '../../core/journal/assist/completions';
import { hoverAt } from '../../core/journal/assist/hovers';
import { completionItem, hoverOf, markdown } from '../../host/ui/plain';
import { rangeOf } from '../../host/ui/rangeOf';
import type { Documents } from './documents';
import { answersFromSchema } from './yamlExtension';

const ICONS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  dimension: CompletionItemKind.Interface,
  project: CompletionItemKind.Module,
  person: CompletionItemKind.User,
  win: CompletionItemKind.Reference,
  day: CompletionItemKind.Value,
  name: CompletionItemKind.Value,
};

export async function completions(
  documents: Documents,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const known = await documents.known(document);
  const withSchema = !answersFromSchema(document, 'completion');
  const found = completionsAt(document.getText(), document.offsetAt(position), known, { withSchema });
  return found.map((one, index) => {
    const item = completionItem(one.label, one.detail, ICONS[one.kind]);
    item.documentation = markdown(one.documentation);
    item.insertText = one.kind === 'key' ? new SnippetString(one.insert) : one.insert;
    item.filterText = one.filter;
    item.range = rangeOf(document, one.start, one.end);
    item.sortText = String(index).padStart(4, '0');
    return item;
  });
}

export async function hover(
  documents: Documents,
  document: TextDocument,
  position: Position,
): Promise<Hover | undefined> {
  const known = await documents.known(document);
  const withSchema = !answersFromSchema(document, 'hover');
  const told = hoverAt(document.getText(), document.offsetAt(position), known, { withSchema });
  if (!told) return undefined;
  const { title, paragraphs, list } = told;
  const range = rangeOf(document, told.start, told.end);
  const listed = list ? [list.heading, { list: list.items }] : [];
  return hoverOf(range, { strong: title }, ...paragraphs, ...listed);
}

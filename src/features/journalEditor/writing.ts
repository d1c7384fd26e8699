/** Completion and hovers, from the core's plain ones to VS Code's. */
import {
  CompletionItem,
  CompletionItemKind,
  Hover,
  MarkdownString,
  SnippetString,
  type Position,
  type TextDocument,
} from 'vscode';

import { completionsAt, type Completion } from '../../core/journal/assist/completions';
import { hoverAt } from '../../core/journal/assist/hovers';
import { rangeOf, type Documents } from './documents';
import { hasSchemaSupport } from './settings';

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
  const withKeys = !hasSchemaSupport(document);
  const found = completionsAt(document.getText(), document.offsetAt(position), known, { withKeys });
  return found.map((one, index) => {
    const item = new CompletionItem({ label: one.label, description: one.detail }, ICONS[one.kind]);
    item.documentation = new MarkdownString().appendText(one.documentation);
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
  const withKeys = !hasSchemaSupport(document);
  const told = hoverAt(document.getText(), document.offsetAt(position), known, { withKeys });
  if (!told) return undefined;
  const text = new MarkdownString('**').appendText(told.title).appendMarkdown('**');
  for (const paragraph of told.paragraphs) text.appendMarkdown('\n\n').appendText(paragraph);
  if (told.list) {
    text.appendMarkdown('\n\n').appendText(told.list.heading).appendMarkdown('\n');
    for (const item of told.list.items) text.appendMarkdown('\n- ').appendText(item);
  }
  return new Hover(text, rangeOf(document, told.start, told.end));
}

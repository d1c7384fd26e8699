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
    const item = new CompletionItem({ label: one.label, description: one.detail }, ICONS[one.kind]);
    item.documentation = new MarkdownString(escaped(one.documentation));
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
  const blocks = [`**${escaped(title)}**`, ...paragraphs.map(escaped)];
  if (list) blocks.push(escaped(list.heading), list.items.map((item) => `- ${escaped(item)}`).join('\n'));
  const text = new MarkdownString(blocks.join('\n\n'));
  return new Hover(text, rangeOf(document, told.start, told.end));
}

/** Text that stays text in Markdown. `appendText` would do, but its spaces keep lines from breaking between words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|&:]/g, '\\$&');
}

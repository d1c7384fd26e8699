/** Completion and hover in packet templates. */
import {
  CompletionItem,
  CompletionItemKind,
  Hover,
  MarkdownString,
  Range,
  type Position,
  type TextDocument,
} from 'vscode';

import { completionsAt, type Completion } from '../../core/packet/assist/completions';
import { explainedAt } from '../../core/packet/assist/hovers';
import type { Services } from '../../host/services';
import { rubricNames } from './diagnostics';

export async function templateCompletions(
  document: TextDocument,
  position: Position,
  services: Services,
): Promise<CompletionItem[]> {
  const nameable = { rubrics: await rubricNames(services) };
  return completionsAt(document.getText(), document.offsetAt(position), nameable).map((completion, index) =>
    itemOf(document, position, completion, index),
  );
}

export function templateHover(document: TextDocument, position: Position): Hover | undefined {
  const explained = explainedAt(document.getText(), document.offsetAt(position));
  if (!explained) return undefined;
  const { offset, length, usage, doc } = explained;
  const text = new MarkdownString();
  if (usage !== '') text.appendCodeblock(usage, 'handlebars');
  text.appendText(doc);
  return new Hover(text, new Range(document.positionAt(offset), document.positionAt(offset + length)));
}

/** The core's order, which knows what is likely here. */
function itemOf(
  document: TextDocument,
  position: Position,
  { label, kind, detail, doc, start }: Completion,
  index: number,
): CompletionItem {
  const item = new CompletionItem(label, iconOf(kind));
  item.detail = detail;
  item.documentation = doc;
  item.range = new Range(document.positionAt(start), position);
  item.sortText = String(index).padStart(4, '0');
  return item;
}

function iconOf(kind: Completion['kind']): CompletionItemKind {
  switch (kind) {
    case 'field':
      return CompletionItemKind.Field;
    case 'helper':
      return CompletionItemKind.Function;
    case 'variable':
      return CompletionItemKind.Variable;
    case 'key':
      return CompletionItemKind.Property;
    case 'value':
      return CompletionItemKind.Value;
  }
}

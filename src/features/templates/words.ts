/** Completion and hover in packet templates. */
import {
  CompletionItemKind,
  Range,
  type CompletionItem,
  type Hover,
  type Position,
  type TextDocument,
} from 'vscode';

import { completionsAt, explainedAt, type Completion } from '../../core/packet/assist/words';
import type { Services } from '../../host/services';
import { completionItem, hoverOf } from '../../host/ui/plain';
import { rangeOf } from '../../host/ui/rangeOf';
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
  const range = rangeOf(document, offset, offset + length);
  const example = usage === '' ? [] : [{ code: usage, language: 'handlebars' }];
  return hoverOf(range, ...example, doc);
}

/** The core's order, which knows what is likely here. */
function itemOf(
  document: TextDocument,
  position: Position,
  { label, kind, detail, doc, start }: Completion,
  index: number,
): CompletionItem {
  const item = completionItem(label, undefined, iconOf(kind));
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

import { Selection, TextEditorRevealType, window, workspace, type TextDocument, type Uri } from 'vscode';
import { l10n } from 'vscode';

import { parseJournal } from '../../core/journal/parse';
import { CodedError } from '../../host/codedError';
import type { Services } from '../../host/services';
import { rangeOf } from '../../host/ui/rangeOf';

/** Opens the journal, at the entry with an id when one is given. Says so when there is no journal yet. */
export async function openJournal(
  services: Services,
  entry: { readonly id: string } | undefined,
): Promise<{ readonly uri: Uri }> {
  const document = await openDocument(services);
  if (entry) {
    const parsed = parseJournal(document.getText());
    const found = parsed.kind === 'readable' ? parsed.entries.find(({ id }) => id === entry.id) : undefined;
    if (parsed.kind === 'readable' && !found) {
      throw new CodedError({
        code: 'unknown-id',
        message: l10n.t('“{0}” is not in the journal any more.', entry.id),
      });
    }
    await show(document, found ?? problemSpan(parsed.problems));
  } else await window.showTextDocument(document);
  return { uri: document.uri };
}

/** Opens the journal at what is wrong with it. */
export async function openProblem(services: Services): Promise<void> {
  const document = await openDocument(services);
  await show(document, problemSpan(parseJournal(document.getText()).problems));
}

async function openDocument(services: Services): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(services.journal.uri());
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError({
      code: 'no-journal',
      message: l10n.t('There is no journal yet. It is made when you log your first win.'),
    });
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of the first problem; of one that keeps something from readers, where there is one. */
function problemSpan(
  problems: readonly { readonly offset: number; readonly length: number; readonly limit?: string }[],
): Span {
  const first = problems.find(({ limit }) => limit !== undefined) ?? problems[0];
  return { start: first?.offset ?? 0, end: (first?.offset ?? 0) + (first?.length ?? 0) };
}

async function show(document: TextDocument, { start, end }: Span): Promise<void> {
  const editor = await window.showTextDocument(document);
  const place = rangeOf(document, start, end);
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

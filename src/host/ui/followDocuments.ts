import { Disposable, workspace, type TextDocument } from 'vscode';

import type { FollowedDiagnostics } from './followedDiagnostics';

/**
 * Calls back for each open document of some kind, and again when one is opened, changed or saved. The code that checks
 * them is loaded with the first document. Call `lookAtAll` when something else changed that their problems depend on.
 */
export function followDocuments(
  isFollowed: (document: TextDocument) => boolean,
  load: () => Promise<FollowedDiagnostics>,
): Disposable & { readonly lookAtAll: () => void } {
  let loading: Promise<FollowedDiagnostics> | undefined;
  const look = (document: TextDocument): void => {
    if (isFollowed(document)) void (loading ??= load()).then((found) => found.schedule(document));
  };
  const lookAtAll = (): void => workspace.textDocuments.forEach(look);
  lookAtAll();
  const listeners = Disposable.from(
    new Disposable(() => void loading?.then((found) => found.dispose())),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidSaveTextDocument(lookAtAll),
    workspace.onDidCloseTextDocument((document) => void loading?.then((found) => found.clear(document))),
  );
  return Object.assign(listeners, { lookAtAll });
}

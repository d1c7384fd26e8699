import { Disposable, workspace, type TextDocument } from 'vscode';

import type { FollowedDiagnostics } from './followedDiagnostics';

/**
 * Has documents of some kind looked at: those in an editor now, and each that is opened, changed or saved. What looks at
 * them is loaded with the first. `lookAtAll` is for what else their problems depend on.
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

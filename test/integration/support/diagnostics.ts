/** What is reported of a document. */
import * as vscode from 'vscode';

/** Below the limit of a test, so that what was reported is told. */
const LIMIT_MS = 100_000;

/** Waits until what is reported of a document, by whomever, is enough. */
export function diagnosticsWith(
  { uri }: vscode.TextDocument,
  isEnough: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri);
      if (!isEnough(found)) return;
      clearTimeout(limit);
      listener.dispose();
      resolve(found);
    };
    const limit = setTimeout(() => {
      listener.dispose();
      const found = vscode.languages.getDiagnostics(uri);
      reject(new Error(JSON.stringify(found.map(({ source, code, message }) => [source, code, message]))));
    }, LIMIT_MS);
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

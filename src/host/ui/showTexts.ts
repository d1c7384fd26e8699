/** Texts that are no files, shown side by side and read-only. */
import { commands, Uri, workspace, type Disposable } from 'vscode';

const SCHEME = 'promo-journal-text';

/** What is shown, by address. It is gone with the window. */
const texts = new Map<string, string>();
let provider: Disposable | undefined;
let count = 0;

/** The address of a text; its file name is what the editor's tab says. */
export function addressOf(name: string, text: string): Uri {
  provider ??= workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const uri = Uri.from({ scheme: SCHEME, path: `/${name}`, query: String(count++) });
  texts.set(uri.toString(), text);
  return uri;
}

/** Shows how the second text differs from the first. */
export async function showDifference(left: Uri, right: Uri, title: string): Promise<void> {
  await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
}

/** The HTML frame of every page: its content security policy allows only the extension's own script and styles. */
import { randomBytes } from 'node:crypto';

import { env, Uri, type WebviewPanel } from 'vscode';

import { htmlText } from '../../core/html/htmlText';

/** Folders of the extension that a page may load from. */
export const PAGE_FOLDERS = ['dist/webview', 'media'] as const;

export interface Page {
  readonly title: string;
  /** Name of the script in `dist/webview`. */
  readonly script: string;
  /** Names of the style sheets in `media`. */
  readonly styles: readonly string[];
  /** HTML of the body; texts in it are escaped already. */
  readonly body: string;
}

/** The HTML of a page for a panel. */
export function webviewPage({ webview }: Pick<WebviewPanel, 'webview'>, root: Uri, page: Page): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (folder: string, name: string) =>
    htmlText(webview.asWebviewUri(Uri.joinPath(root, folder, name)).toString());
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const styles = page.styles.map((name) => `<link rel="stylesheet" href="${address('media', name)}">`);
  return `<!DOCTYPE html>
<html lang="${htmlText(env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${styles.join('\n  ')}
  <title>${htmlText(page.title)}</title>
</head>
<body>
${page.body}
<script nonce="${nonce}" src="${address('dist/webview', page.script)}"></script>
</body>
</html>`;
}

/** Sets a panel's icon and what its page may do: scripts, no forms, and files of the extension's own folders only. */
export function preparePanel(panel: WebviewPanel, root: Uri): void {
  panel.iconPath = {
    light: Uri.joinPath(root, 'media', 'journal-light.svg'),
    dark: Uri.joinPath(root, 'media', 'journal-dark.svg'),
  };
  panel.webview.options = {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: PAGE_FOLDERS.map((folder) => Uri.joinPath(root, folder)),
  };
}

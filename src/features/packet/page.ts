/** The HTML of the preview's page: an empty frame with its texts, which the script fills. */
import { randomBytes } from 'node:crypto';

import { env, l10n, Uri, type Webview } from 'vscode';

import { AUDIENCES, type Audience } from '../../core/packet/audience';

/** Folders of the extension that the page may load from. */
export const PAGE_FOLDERS = ['dist/webview', 'media'] as const;

/** The page for a webview, with a policy that lets only our own script and style run. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', 'preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'preview.css'));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${text(env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${text(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${text(style.toString())}">
  <title>${text(l10n.t('Packet preview'))}</title>
</head>
<body>
${bar()}
<main>
${content()}
</main>
<script nonce="${nonce}" src="${text(script.toString())}"></script>
</body>
</html>`;
}

function bar(): string {
  const options = AUDIENCES.map(
    (audience) => `<option value="${audience}">${text(nameOf(audience))}</option>`,
  );
  return `<header class="bar" aria-label="${text(l10n.t('Packet'))}">
  <span class="facts">
    <span id="template"></span>
    <span id="period"></span>
    <span id="words" data-one="${text(l10n.t('{0} word'))}" data-many="${text(l10n.t('{0} words'))}"></span>
  </span>
  <span class="actions">
    <span id="announcement" role="status"></span>
    <label for="audience">${text(l10n.t('For'))}</label>
    <select id="audience">${options.join('')}</select>
    <button id="copy" type="button" data-copied="${text(l10n.t('Copied'))}" disabled>${text(l10n.t('Copy as Markdown'))}</button>
    <button id="open" type="button" disabled>${text(l10n.t('Open as Markdown'))}</button>
  </span>
${notices()}
</header>`;
}

function notices(): string {
  const stale = l10n.t('The journal cannot be read right now; this is what it last said.');
  const unreadable = l10n.t('The journal cannot be read right now.');
  return `<div id="stale" class="notice" role="status" data-stale="${text(stale)}" data-unreadable="${text(unreadable)}" hidden>
  <p id="stale-text"></p>
  <button id="open-problem" type="button">${text(l10n.t('Open journal'))}</button>
</div>
<p id="failed" class="notice" role="alert" hidden></p>`;
}

function content(): string {
  return `<h1 id="heading">${text(l10n.t('Packet preview'))}</h1>
<div id="empty" hidden>
  <p>${text(l10n.t('Your packet appears here and follows the journal, once it has a win.'))}</p>
  <button id="log-win" type="button">${text(l10n.t('Log a win'))}</button>
</div>
<article id="packet" hidden></article>
<section id="unproven" tabindex="-1" aria-labelledby="unproven-title" hidden>
  <h2 id="unproven-title">${text(l10n.t('Claims without proof'))}</h2>
  <p>${text(l10n.t('For you alone, no part of the packet. Each opens in the journal at its line.'))}</p>
  <ul id="unproven-list"></ul>
</section>`;
}

function nameOf(audience: Audience): string {
  switch (audience) {
    case 'committee':
      return l10n.t('Committee');
    case 'manager':
      return l10n.t('Manager');
    case 'peer':
      return l10n.t('Peer');
    case 'recruiter':
      return l10n.t('Recruiter');
  }
}

/** Text as it may stand in HTML, in an attribute as well. */
function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The HTML of the preview's page: an empty frame with its texts, which the script fills. */
import { l10n, type Uri, type WebviewPanel } from 'vscode';

import { AUDIENCES, type Audience } from '../../core/packet/audience';
import { webviewPage } from '../../host/ui/webviewPage';
import { htmlText } from '../../core/html/htmlText';

/** The page for a panel. */
export function pageHtml(panel: WebviewPanel, extensionUri: Uri): string {
  return webviewPage(panel, extensionUri, {
    title: l10n.t('Packet preview'),
    script: 'preview.js',
    styles: ['preview.css'],
    body: `${bar()}
<main>
${content()}
</main>`,
  });
}

function bar(): string {
  const options = AUDIENCES.map(
    (audience) => `<option value="${audience}">${htmlText(nameOf(audience))}</option>`,
  );
  return `<header class="bar" aria-label="${htmlText(l10n.t('Packet'))}">
  <span class="facts">
    <span id="template"></span>
    <span id="period"></span>
    <span id="words" data-one="${htmlText(l10n.t('{0} word'))}" data-many="${htmlText(l10n.t('{0} words'))}"></span>
  </span>
  <span class="actions">
    <span id="announcement" role="status"></span>
    <label for="audience">${htmlText(l10n.t('For'))}</label>
    <select id="audience">${options.join('')}</select>
    <button id="copy" type="button" data-copied="${htmlText(l10n.t('Copied'))}" disabled>${htmlText(l10n.t('Copy as Markdown'))}</button>
    <button id="open" type="button" disabled>${htmlText(l10n.t('Open as Markdown'))}</button>
  </span>
${notices()}
</header>`;
}

function notices(): string {
  const stale = l10n.t('The journal cannot be read right now; this is what it last said.');
  const unreadable = l10n.t('The journal cannot be read right now.');
  return `<div id="stale" class="notice" role="status" data-stale="${htmlText(stale)}" data-unreadable="${htmlText(unreadable)}" hidden>
  <p id="stale-text"></p>
  <button id="open-problem" type="button">${htmlText(l10n.t('Open journal'))}</button>
</div>
<p id="failed" class="notice" role="alert" hidden></p>`;
}

function content(): string {
  return `<h1 id="heading">${htmlText(l10n.t('Packet preview'))}</h1>
<div id="empty" hidden>
  <p>${htmlText(l10n.t('Your packet appears here and follows the journal, once it has a win.'))}</p>
  <button id="log-win" type="button">${htmlText(l10n.t('Log a win'))}</button>
</div>
<article id="packet" hidden></article>
<section id="unproven" tabindex="-1" aria-labelledby="unproven-title" hidden>
  <h2 id="unproven-title">${htmlText(l10n.t('Claims without proof'))}</h2>
  <p>${htmlText(l10n.t('For you alone, no part of the packet. Each opens in the journal at its line.'))}</p>
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

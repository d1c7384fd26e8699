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
    styles: ['preview.css', 'heatMap.css'],
    body: `${bar()}
<main>
${content()}
</main>`,
  });
}

function bar(): string {
  return `<header class="bar" aria-label="${htmlText(l10n.t('Packet'))}">
  <span class="choices">
    ${picker('template', l10n.t('Template'))}
    ${picker('audience', l10n.t('For'), audiences())}
    ${picker('period', l10n.t('Period'))}
    <label class="picker" title="${htmlText(l10n.t('Without names, internal links and exact figures'))}"><input id="redact" type="checkbox"> ${htmlText(l10n.t('Redact'))}</label>
    <input id="since" type="date" aria-label="${htmlText(l10n.t('Since'))}" data-since="${htmlText(l10n.t('Since a date…'))}" hidden>
  </span>
  <span class="actions">
    <span id="announcement" role="status" data-copied="${htmlText(l10n.t('Copied'))}" data-failed="${htmlText(l10n.t('Not copied, as the clipboard is not open to this page. Export the packet instead.'))}"></span>
    <button id="copy-rich" type="button" disabled>${htmlText(l10n.t('Copy for Google Docs or Word'))}</button>
    <button id="export" type="button" disabled>${htmlText(l10n.t('Export…'))}</button>
    <button id="form" type="button" aria-pressed="false" hidden>${htmlText(l10n.t('Fill in a form'))}</button>
    <button id="more" type="button" popovertarget="more-actions" disabled>${htmlText(l10n.t('More'))}</button>
    <span id="more-actions" popover>
      ${moreAction('copy', l10n.t('Copy as Markdown'))}
      ${moreAction('open', l10n.t('Open as Markdown'))}
    </span>
  </span>
  <span class="facts">
    <span id="days"></span>
    <span id="words"></span>
    <button id="redactions" class="link" type="button" hidden></button>
    <span id="progress" role="status" data-progress="${htmlText(l10n.t('{0} of {1} pasted'))}"></span>
  </span>
${notices()}
</header>`;
}

/** A button of the bar's menu, which a press closes. */
function moreAction(id: string, words: string): string {
  return `<button id="${id}" type="button" popovertarget="more-actions" popovertargetaction="hide">${htmlText(words)}</button>`;
}

/** A list to choose from, with its name. */
function picker(id: string, name: string, options = ''): string {
  return `<label class="picker">${htmlText(name)} <select id="${id}">${options}</select></label>`;
}

function audiences(): string {
  return AUDIENCES.map(
    (audience) => `<option value="${audience}">${htmlText(nameOf(audience))}</option>`,
  ).join('');
}

function notices(): string {
  const stale = l10n.t('The journal cannot be read right now; this is what it last said.');
  const unreadable = l10n.t('The journal cannot be read right now.');
  return `<div id="stale" class="notice" role="status" data-stale="${htmlText(stale)}" data-unreadable="${htmlText(unreadable)}" hidden>
  <p id="stale-text"></p>
  <button id="open-problem" type="button">${htmlText(l10n.t('Open journal'))}</button>
</div>
<p id="failed" class="notice" role="alert" hidden></p>
<div id="unjudged" class="notice offer" role="status" hidden>
  <p id="unjudged-text"></p>
  <button id="judge-levels" type="button">${htmlText(l10n.t('Judge levels'))}</button>
</div>`;
}

function content(): string {
  return `<div class="column">
<h1 id="heading">${htmlText(l10n.t('Packet preview'))}</h1>
<div id="empty" hidden>
  <p>${htmlText(l10n.t('Your packet appears here and follows the journal, once it has a win.'))}</p>
  <button id="log-win" type="button">${htmlText(l10n.t('Log a win'))}</button>
</div>
<article id="packet" hidden></article>
<section id="held-back" aria-labelledby="held-back-title" hidden>
  <h2 id="held-back-title">${htmlText(l10n.t('Held back'))}</h2>
  <p>${htmlText(l10n.t('For you alone, no part of any packet until it is mended: who may read it can’t be told.'))}</p>
  <ul id="held-back-list"></ul>
</section>
<section id="unproven" tabindex="-1" aria-labelledby="unproven-title" hidden>
  <h2 id="unproven-title">${htmlText(l10n.t('Claims without proof'))}</h2>
  <p>${htmlText(l10n.t('For you alone, no part of the packet. Each opens in the journal at its line.'))}</p>
  <ul id="unproven-list"></ul>
</section>
<section id="asked" aria-labelledby="asked-title" hidden>
  <h2 id="asked-title">${htmlText(l10n.t('What the room will ask'))}</h2>
  <p>${htmlText(l10n.t('For you alone, no part of the packet. A press opens the win that a question is about.'))}</p>
  <ul id="asked-list"></ul>
</section>
</div>
<details id="months" hidden>
  <summary>${htmlText(l10n.t('Months and dimensions'))}</summary>
  <div id="heat-map"></div>
</details>`;
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

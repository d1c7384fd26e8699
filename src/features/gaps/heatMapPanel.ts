/** The heat map in a panel of its own: months × dimensions, and each cell opens the wins of its month. */
import { l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';

import type { HeatMap } from '../../core/gaps/heatMap';
import { run } from '../../host/commands';
import { log } from '../../host/log';
import { reportFailure } from '../../host/messages';
import type { Services } from '../../host/services';
import { preparePanel, webviewPage } from '../../host/ui/webviewPage';
import { readFromHeatMap, type FromHeatMap, type ToHeatMap } from '../../webview/messages';
import { heatMapTable } from '../../core/html/heatMapTable';
import { htmlText } from '../../core/html/htmlText';
import { openMonth, shownHeatMap } from '../../host/ui/shownHeatMap';

/** One panel, used again; it follows the journal. */
export class HeatMapPanel implements Disposable {
  #panel: WebviewPanel | undefined;
  #map: HeatMap | undefined;
  /** Whether the page is there: from then on only its content changes, and focus and scroll stay. */
  #isFilled = false;
  readonly #listener: Disposable;

  constructor(
    private readonly services: Services,
    private readonly type: string,
  ) {
    this.#listener = services.gaps.onDidChange(() => void this.#show().catch(reportFailure));
  }

  /** Opens the panel, or brings it to the front. */
  async open(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else
      this.#adopt(window.createWebviewPanel(this.type, l10n.t('Months and dimensions'), ViewColumn.Active));
    await this.#show();
  }

  /** Fills a panel that VS Code kept over a reload. */
  async restore(panel: WebviewPanel): Promise<void> {
    if (this.#panel) panel.dispose();
    else this.#adopt(panel);
    await this.#show();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#isFilled = false;
    preparePanel(panel, this.services.extensionUri);
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readFromHeatMap(value);
      if (message) void this.#act(message).catch(reportFailure);
      else log().warn('The heat map sent a message that is none of ours.');
    });
    panel.onDidDispose(() => (this.#panel = undefined));
  }

  async #show(): Promise<void> {
    if (!this.#panel) return;
    const { heatMap } = await this.services.gaps.overview();
    this.#map = heatMap;
    // While the report was made, the panel may have been closed.
    const panel = this.#panel as WebviewPanel | undefined;
    if (!panel) return;
    const html = contentOf(heatMap);
    if (this.#isFilled) {
      // Not waited for: a page that is being restored takes messages only after this is done.
      void panel.webview.postMessage({ html } satisfies ToHeatMap);
      return;
    }
    this.#isFilled = true;
    panel.webview.html = webviewPage(panel, this.services.extensionUri, {
      title: panel.title,
      script: 'heatMap.js',
      styles: ['preview.css', 'heatMap.css'],
      body: `<main>${html}</main>`,
    });
  }

  async #act(message: FromHeatMap): Promise<unknown> {
    switch (message.kind) {
      case 'logWin':
        return run('promoJournal.logWin');
      case 'openMonth':
        return openMonth(this.services, this.#map, message);
    }
  }
}

function contentOf(map: HeatMap): string {
  const title = htmlText(l10n.t('Months and dimensions'));
  const isEmpty = map.rows.every(({ cells }) => cells.every(({ wins }) => wins.length === 0));
  if (!isEmpty) return `<h1>${title}</h1>\n${heatMapTable(shownHeatMap(map), true)}`;
  return `<h1>${title}</h1>
<p>${htmlText(l10n.t('Your months appear here, once a win shows a dimension of your rubric.'))}</p>
<button id="log-win" type="button">${htmlText(l10n.t('Log a win'))}</button>`;
}

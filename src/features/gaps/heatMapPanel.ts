/** The heat map in a panel of its own: months × dimensions, and each cell opens the wins of its month. */
import { l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';

import type { HeatMap } from '../../core/gaps/heatMap';
import { run } from '../../host/commands';
import { log } from '../../host/log';
import { reportFailure } from '../../host/messages';
import type { Services } from '../../host/services';
import { dressPanel, webviewPage } from '../../host/ui/webviewPage';
import { readFromHeatMap, type FromHeatMap } from '../../webview/messages';
import { heatMapTable } from '../../core/html/heatMapTable';
import { htmlText } from '../../core/html/htmlText';
import { openMonth } from '../../host/ui/openMonth';
import { shownHeatMap } from '../../host/ui/shownHeatMap';

const TYPE = 'promoJournal.heatMap';

/** One panel, used again; it follows the journal. */
export class HeatMapPanel implements Disposable {
  #panel: WebviewPanel | undefined;
  #map: HeatMap | undefined;
  readonly #listener: Disposable;

  constructor(private readonly services: Services) {
    this.#listener = services.gaps.onDidChange(() => void this.#show().catch(reportFailure));
  }

  /** Opens the panel, or brings it to the front. */
  async open(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else this.#panel = this.#newPanel();
    await this.#show();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  #newPanel(): WebviewPanel {
    const panel = window.createWebviewPanel(TYPE, l10n.t('Months and dimensions'), ViewColumn.Active);
    dressPanel(panel, this.services.extensionUri);
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readFromHeatMap(value);
      if (message) void this.#act(message).catch(reportFailure);
      else log().warn('The heat map sent a message that is none of ours.');
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    return panel;
  }

  async #show(): Promise<void> {
    if (!this.#panel) return;
    const { heatMap } = await this.services.gaps.overview();
    this.#map = heatMap;
    // While the report was made, the panel may have been closed.
    const panel = this.#panel as WebviewPanel | undefined;
    if (!panel) return;
    panel.webview.html = webviewPage(panel, this.services.extensionUri, {
      title: panel.title,
      script: 'heatMap.js',
      styles: ['preview.css', 'heatMap.css'],
      body: bodyOf(heatMap),
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

function bodyOf(map: HeatMap): string {
  const title = htmlText(l10n.t('Months and dimensions'));
  const isEmpty = map.rows.every(({ cells }) => cells.every(({ wins }) => wins.length === 0));
  if (!isEmpty) return `<main><h1>${title}</h1>\n${heatMapTable(shownHeatMap(map), true)}</main>`;
  return `<main><h1>${title}</h1>
<p>${htmlText(l10n.t('Your months appear here, once a win shows a dimension of your rubric.'))}</p>
<button id="log-win" type="button">${htmlText(l10n.t('Log a win'))}</button></main>`;
}

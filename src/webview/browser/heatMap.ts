/** The page of the heat map: it follows the journal, and a press tells the host which cell. */
import type { FromHeatMap, ToHeatMap } from '../messages';
import { followArrows, oneTabStop } from './arrowKeys';

const main = document.querySelector('main') ?? document.body;

oneTabStop(main);
followArrows(main);

main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.id === 'log-win') toHost({ kind: 'logWin' });
  const { dimension, month } = button?.dataset ?? {};
  if (dimension !== undefined && month !== undefined) toHost({ kind: 'openMonth', dimension, month });
});

// Only the host can post to this page: its policy lets no other frame or script in.
window.addEventListener('message', ({ data }: MessageEvent<ToHeatMap>) => {
  const { dimension, month } =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
  main.innerHTML = data.html;
  const cells = [...main.querySelectorAll<HTMLButtonElement>('.heat-map button')];
  cells.find(({ dataset }) => dataset['dimension'] === dimension && dataset['month'] === month)?.focus();
  oneTabStop(main);
});

declare function acquireVsCodeApi(): { postMessage(message: FromHeatMap): void };

const api = acquireVsCodeApi();

function toHost(message: FromHeatMap): void {
  api.postMessage(message);
}

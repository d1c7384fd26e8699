/** The page of the heat map: a press tells the host which cell. */
import { followArrows, oneTabStop } from './arrowKeys';
import { toHost } from './heatMapApi';

oneTabStop(document.body);
followArrows(document.body);

for (const button of document.querySelectorAll<HTMLButtonElement>('.heat-map button')) {
  button.addEventListener('click', () => {
    const { dimension = '', month = '' } = button.dataset;
    toHost({ kind: 'openMonth', dimension, month });
  });
}

document.getElementById('log-win')?.addEventListener('click', () => toHost({ kind: 'logWin' }));

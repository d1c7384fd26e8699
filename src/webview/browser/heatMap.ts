/** The page of the heat map: one stop for the Tab key, arrows from cell to cell, and a press tells the host which cell. */
import { toHost } from './heatMapApi';

const buttons = [...document.querySelectorAll<HTMLButtonElement>('.heat-map button')];

/** How far the arrow keys go, in rows and columns. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

for (const [index, button] of buttons.entries()) {
  button.tabIndex = index === 0 ? 0 : -1;
  button.addEventListener('click', () => {
    const { dimension = '', month = '' } = button.dataset;
    toHost({ kind: 'openMonth', dimension, month });
  });
  button.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const next = step && nextTo(button, ...step);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  });
}

document.getElementById('log-win')?.addEventListener('click', () => toHost({ kind: 'logWin' }));

function moveTo(next: HTMLButtonElement): void {
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

/** The next cell with wins in a direction. */
function nextTo(from: HTMLButtonElement, rows: number, columns: number): HTMLButtonElement | undefined {
  const table = from.closest('table');
  const cell = from.closest('td');
  const row = cell?.parentElement;
  if (!table || !cell || !(row instanceof HTMLTableRowElement)) return undefined;
  let [y, x] = [row.rowIndex + rows, cell.cellIndex + columns];
  while (table.rows[y]?.cells[x]) {
    const button = table.rows[y]?.cells[x]?.querySelector('button');
    if (button) return button;
    [y, x] = [y + rows, x + columns];
  }
  return undefined;
}

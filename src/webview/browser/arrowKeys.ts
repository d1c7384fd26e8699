/** The heat map by keyboard: one stop for the Tab key, arrows from cell to cell. */

/** How far the arrow keys go, in rows and columns. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Makes the cells of a table one stop of the Tab key: the first, or the one that has the focus. */
export function oneTabStop(around: Element): void {
  const buttons = buttonsIn(around);
  const stop = buttons.find((button) => button === document.activeElement) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/** Lets the arrow keys move in a table, whatever it is filled with later. */
export function followArrows(around: HTMLElement): void {
  around.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const from = event.target instanceof Element ? event.target.closest('button') : null;
    const next = step && from && nextTo(from, ...step);
    if (!next) return;
    event.preventDefault();
    next.focus();
    oneTabStop(around);
  });
}

function buttonsIn(around: Element): HTMLButtonElement[] {
  return [...around.querySelectorAll<HTMLButtonElement>('.heat-map button')];
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

import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

import { openWorkbench, until, type View, type Workbench } from './driver';
import { remove } from '../support/folders';

const JOURNAL = join(import.meta.dirname, '..', 'fixtures', 'journals', 'realistic.yaml');
const SAID = '“Be more visible.”';
/** A win that is logged elsewhere, in the last month that the table has. */
const MEANWHILE = `  - id: meanwhile
    date: ${new Date().toISOString().slice(0, 10)}
    title: Logged meanwhile
    dimensions: [technical-leadership]
    level: next
`;

// One story, with keys alone but for the first click on a row.
describe('the gaps, with keys', () => {
  let home: string;
  let path: string;
  let workbench: Workbench;
  let gaps: View;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pj-home-'));
    path = join(home, '.promo-journal', 'journal.yaml');
    await mkdir(join(home, '.promo-journal'));
    await copyFile(JOURNAL, path);
    workbench = await openWorkbench({ home, size: { width: 1280, height: 1200 } });
    await workbench.openContainer('Promo Journal');
    gaps = workbench.view('Gaps');
    await gaps.waitForRows();
    for (const title of ['Inbox', 'Journal']) await workbench.view(title).fold();
  });

  after(async () => {
    await workbench.close();
    await remove(home);
  });

  it('start with what to judge and what the manager said, and change how it stands with S', async () => {
    const [judge, said] = await gaps.rows();
    assert.match(judge?.label ?? '', /^Say the level of \d+ wins$/);
    assert.equal(said?.label, 'What your manager said');
    await workbench.openBox('s', 'How does it stand?', () => gaps.row(SAID).click());
    await workbench.quickInput.choose('Answered');
    await gaps.waitForRows((rows) =>
      rows.some(({ label, description }) => label === SAID && description.startsWith('answered')),
    );
    const changed = changedLines(await readFile(JOURNAL, 'utf8'), await readFile(path, 'utf8'));
    assert.equal(changed.length, 1);
    assert.match(changed.join(), /quote: Be more visible\..* status: answered \}$/);
  });

  it('show months and dimensions, where arrows go from cell to cell while the journal changes', async () => {
    await workbench.runCommand('Promo Journal: Show Months and Dimensions');
    const table = await workbench.webview();
    await focusFirstCell(table);
    const name = () => table.locator('.heat-map button:focus').getAttribute('aria-label');
    const first = await name();
    await workbench.press('ArrowRight');
    const second = await until('the next cell', async () => {
      const now = await name();
      return now === first ? undefined : now;
    });
    const text = await table.locator('main').innerText();
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^wins:\n/m, `wins:\n${MEANWHILE}`));
    await until(
      'the new win in the table',
      async () => (await table.locator('main').innerText()) !== text || undefined,
    );
    assert.equal(await name(), second);
  });

  it('show the table again after a reload, and open the wins of a cell with Enter', async () => {
    await Promise.all([
      workbench.page.waitForEvent('domcontentloaded'),
      workbench.runCommand('Developer: Reload Window'),
    ]);
    const table = await workbench.webview();
    assert.match(await table.locator('main').innerText(), /^Months and dimensions/);
    await focusFirstCell(table);
    await workbench.press('ArrowDown', 'Enter');
    await until('the wins of that month', async () =>
      (await workbench.editorText()).includes('title:') || (await workbench.quickInput.rows()).length > 0
        ? true
        : undefined,
    );
  });
});

/** Focuses the cell that the Tab key stops at, once the page's script has said which, and waits until keys go there. */
async function focusFirstCell(table: Frame): Promise<void> {
  await table.locator('.heat-map button[tabindex="0"]').focus();
  await until('the keys to go to the table', async () =>
    (await table.evaluate<boolean>('document.hasFocus()')) ? true : undefined,
  );
}

/** The lines of a text that another does not have, without their indent. */
function changedLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.trim());
}

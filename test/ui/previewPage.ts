/** The packet preview as the tests of it use it: opened, read, copied from, loaded again. */
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { stringify } from 'yaml';

import { until, type Workbench } from './driver';

/** Copies the packet as rich text and pastes it into another program, which sees what this gives back. */
export async function copiedRichText(
  workbench: Workbench,
  answer: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly html: string; readonly text: string }> {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await workbench.webview();
  await frame.locator('#copy-rich').press('Enter');
  await answer();
  await until('the copy', async () => (await frame.locator('#announcement').innerText()) || undefined);
  assert.equal(await frame.locator('#announcement').innerText(), 'Copied');
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  await other.evaluate(
    `addEventListener('paste', (event) => {
      const { clipboardData } = event;
      event.preventDefault();
      pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
    })`,
  );
  await other.locator('textarea').press('ControlOrMeta+V');
  const pasted = await other.evaluate<{ readonly html: string; readonly text: string }>('pasted');
  await other.close();
  await page.bringToFront();
  return pasted;
}

export async function homeWith(journal: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'pj-preview-'));
  await mkdir(join(home, '.promo-journal'));
  await writeFile(join(home, '.promo-journal', 'journal.yaml'), stringify(journal));
  return home;
}

export async function openPreview(workbench: Workbench, text: string): Promise<void> {
  await workbench.openContainer('Promo Journal');
  await workbench.view('Gaps').waitUntilShown();
  await workbench.runCommand('Promo Journal: Preview Packet');
  await textWith(workbench, text);
}

/** Loads the window again as VS Code does, which keeps what webviews remember. */
export async function reload(workbench: Workbench): Promise<void> {
  await Promise.all([
    workbench.page.waitForEvent('domcontentloaded'),
    workbench.runCommand('Developer: Reload Window'),
  ]);
}

/** Waits until the preview says a text, and gives its document. */
export async function textWith(workbench: Workbench, text: string): Promise<Frame> {
  return until(`“${text}” in the preview`, async () => {
    const frame = await workbench.webview();
    return (await frame.locator('body').innerText()).includes(text) ? frame : undefined;
  });
}

/** What keeps people from using the page, in words. */
export async function violations({ page }: Workbench): Promise<string[]> {
  const preview: [string, string, string] = ['iframe.webview.ready', '#active-frame', 'html'];
  const { violations: found } = await new AxeBuilder({ page }).include({ fromFrames: preview }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

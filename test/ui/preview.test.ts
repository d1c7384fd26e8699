import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';

import { addDays } from '../../src/core/days';
import { forbidden, boldIn, linksIn } from '../fixtures/pageParts';
import { remove } from '../support/folders';
import { openWorkbench, until, type Theme, type Workbench } from './driver';
import { copiedRichText, homeWith, openPreview, reload, textWith, violations } from './previewPage';

const TODAY = new Date().toISOString().slice(0, 10);
const THEMES: readonly Theme[] = ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'];
const WIDTHS = { '300 pixels': 352, '1,400 pixels': 1452 } as const;
const HEIGHT = 900;
const UNPROVEN = 'Wrote the plan for payouts';
const FOR_THE_MANAGER = 'Drive something across teams';

const JOURNAL = {
  schema: 1,
  profile: { name: 'Robin Larsen', rubric: 'generic-senior' },
  wins: [
    {
      id: 'cut-latency',
      date: addDays(TODAY, -20),
      title: 'Cut checkout p95 latency',
      dimensions: ['scope-of-ownership'],
      level: 'next',
      impact: { metric: 'p95', before: 800, after: 210, unit: 'ms', source: 'https://dashboard.example/p95' },
      evidence: [{ doc: 'docs/adr/0007-cache.md', title: 'ADR 7' }],
    },
    {
      id: 'payouts-plan',
      date: addDays(TODAY, -320),
      title: UNPROVEN,
      dimensions: ['tolerance-for-ambiguity'],
      level: 'next',
    },
  ],
  conversations: [
    { date: addDays(TODAY, -50), with: 'Mette Vang', gaps: [{ id: 'drive', quote: FOR_THE_MANAGER }] },
  ],
};

// One story, told in order: each step starts where the one before ended.
describe('the packet preview', () => {
  let home: string;
  let workbench: Workbench;

  before(async () => {
    home = await homeWith(JOURNAL);
    workbench = await openWorkbench({ home });
    await openPreview(workbench, UNPROVEN);
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await (await workbench.webview()).locator('#months summary').click();
    await textWith(workbench, 'Next-level wins in each month');
  });

  after(async () => {
    await workbench.close();
    await remove(home);
  });

  const rewrite = async (text: string, other: string): Promise<void> => {
    const file = join(home, '.promo-journal', 'journal.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(text, other));
  };

  for (const theme of THEMES) {
    it(`has nothing that keeps anyone from using it in ${theme}`, async () => {
      await workbench.setTheme(theme);
      for (const [name, width] of Object.entries(WIDTHS)) {
        await workbench.page.setViewportSize({ width, height: HEIGHT });
        for (const mode of ['packet', 'form']) {
          assert.deepEqual(await violations(workbench), [], `${mode}, ${name}`);
          await (await workbench.webview()).locator('#form').click();
        }
      }
    });
  }

  it('needs no sideways scrolling at 300 pixels', async () => {
    await workbench.page.setViewportSize({ width: WIDTHS['300 pixels'], height: HEIGHT });
    const frame = await workbench.webview();
    const [page, window] = await until('the page to be narrow', async () => {
      const widths = await frame.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      return widths[1] <= 300 ? widths : undefined;
    });
    assert.equal(page, window);
    await workbench.page.setViewportSize({ width: WIDTHS['1,400 pixels'], height: HEIGHT });
  });

  it('is reached from end to end with the Tab key', async () => {
    const frame = await workbench.webview();
    await frame.locator('#template').focus();
    const reached = [];
    for (let presses = 0; presses < 20; presses++) {
      reached.push(
        await frame.evaluate<string>('document.activeElement.id || document.activeElement.className'),
      );
      await workbench.press('Tab');
    }
    for (const stop of [
      'template',
      'audience',
      'period',
      'copy-rich',
      'export',
      'form',
      'more',
      'mark',
      'link',
    ]) {
      assert.ok(reached.includes(stop), `${stop} in ${reached.join(' ')}`);
    }
  });

  it('keeps what is needed less in a menu for the keyboard', async () => {
    const frame = await workbench.webview();
    await frame.locator('#more').press('Enter');
    assert.deepEqual(await violations(workbench), []);
    for (const item of ['copy', 'open']) {
      await workbench.press('Tab');
      assert.equal(await frame.evaluate('document.activeElement.id'), item);
    }
    await workbench.press('Escape');
    assert.equal(await frame.evaluate('document.activeElement.id'), 'more');
    assert.equal(await frame.locator('#copy').isVisible(), false);
  });

  it('exports what is shown', async () => {
    await (await workbench.webview()).locator('#export').press('Enter');
    await workbench.quickInput.waitForTitle('Export packet');
    assert.equal(await workbench.quickInput.placeholder(), 'As what?');
    await workbench.press('Escape');
  });

  it('copies titles and links for a word processor', async () => {
    const { html, text } = await copiedRichText(workbench);
    for (const title of ['Cut checkout p95 latency', UNPROVEN])
      assert.ok(boldIn(html).includes(title), title);
    assert.deepEqual([...new Set(linksIn(html))], ['https://dashboard.example/p95']);
    assert.deepEqual(forbidden(html), []);
    assert.doesNotMatch(html, /class=|style=|color/);
    assert.match(text, /^Robin Larsen: work towards Senior\n/);
  });

  it('shows the period that is chosen, and again after a reload', async () => {
    const frame = await workbench.webview();
    await frame.locator('#period').selectOption('since');
    await frame.locator('#since').fill(addDays(TODAY, -60));
    await until('the packet of sixty days', async () => {
      const text = await frame.locator('#packet').innerText();
      return (text.includes('Cut checkout') && !text.includes(UNPROVEN)) || undefined;
    });
    await frame.locator('#audience').selectOption('manager');
    await textWith(workbench, FOR_THE_MANAGER);
    await reload(workbench);
    const again = await textWith(workbench, FOR_THE_MANAGER);
    assert.equal(await again.locator('#audience').inputValue(), 'manager');
    assert.equal(await again.locator('#since').inputValue(), addDays(TODAY, -60));
    assert.ok(!(await again.locator('#packet').innerText()).includes(UNPROVEN));
    await again.locator('#period').selectOption('twelve-months');
    await textWith(workbench, UNPROVEN);
  });

  it('copies section by section, and remembers what is ticked off', async () => {
    const frame = await workbench.webview();
    const progress = frame.locator('#progress');
    await frame.locator('#form').press('Enter');
    const sections = await frame.locator('[data-section]').count();
    assert.equal(await progress.innerText(), `0 of ${sections} pasted`);
    const record = sectionWith('Cut checkout', frame);
    await record.locator('[data-copy=text]').click();
    await until('the copy', async () => (await frame.locator('#announcement').innerText()) || undefined);
    await record.locator('[data-pasted]').press('Space');
    assert.equal(await progress.innerText(), `1 of ${sections} pasted`);
    await reload(workbench);
    await textWith(workbench, `1 of ${sections} pasted`);
  });

  it('says of what was ticked off that it changed since, after a reload as well', async () => {
    const changed = 'Changed since you pasted it';
    const now = await workbench.webview();
    assert.ok(!(await now.locator('body').innerText()).includes(changed));
    await rewrite('Cut checkout', 'Sped up checkout');
    await textWith(workbench, changed);
    await reload(workbench);
    const frame = await textWith(workbench, changed);
    assert.deepEqual(await violations(workbench), []);
    await sectionWith('Sped up checkout', frame).locator('[data-pasted]').press('Space');
    assert.ok(!(await frame.locator('body').innerText()).includes(changed));
    await rewrite('Sped up checkout', 'Cut checkout');
    await textWith(workbench, changed);
    await frame.locator('#form').click();
  });

  it('follows the journal, and leaves the reader where they are', async () => {
    await workbench.page.setViewportSize({ width: WIDTHS['1,400 pixels'], height: 400 });
    const frame = await workbench.webview();
    await frame.evaluate('scrollTo(0, 200)');
    await rewrite('Cut checkout', 'Halved checkout');
    await textWith(workbench, 'Halved checkout');
    assert.equal(await frame.evaluate('scrollY'), 200);
    await workbench.page.setViewportSize({ width: WIDTHS['1,400 pixels'], height: HEIGHT });
  });

  it('prints the packet alone, in black on white', async () => {
    const frame = await workbench.webview();
    await workbench.page.emulateMedia({ media: 'print' });
    for (const part of ['.bar', '#unproven', '#asked', '#months']) {
      assert.equal(await frame.locator(part).isVisible(), false, part);
    }
    const colours = await frame.evaluate(
      `Object.values((({ color, backgroundColor }) => ({ color, backgroundColor }))(getComputedStyle(document.querySelector('#packet p'))))`,
    );
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await workbench.page.emulateMedia({ media: null });
  });

  it('opens the win of a mark at its line', async () => {
    const frame = await workbench.webview();
    await frame.locator('#packet button.mark').first().click();
    await until('the journal', async () => (await workbench.editorText()).includes(UNPROVEN) || undefined);
  });
});

/** The section of the form that says something. */
function sectionWith(text: string, frame: Frame): Locator {
  return frame.locator('[data-section]').filter({ hasText: text }).first();
}

import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { stringify } from 'yaml';

import { addDays } from '../../src/core/days';
import { plainLine } from '../../src/core/packet/escape';
import { journalOf } from '../fixtures/journals/payload';
import { forbidden, headingsIn, linksIn, tableIn } from '../fixtures/pageParts';
import { PAYLOADS } from '../fixtures/payloads';
import { openWorkbench, until, type Theme, type Workbench } from './driver';
import { remove } from '../support/folders';

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

  it('copies headings, tables and links for a word processor', async () => {
    const { html, text } = await copiedRichText(workbench);
    assert.deepEqual(headingsIn(html), ['Cut checkout p95 latency', UNPROVEN]);
    assert.deepEqual([...new Set(linksIn(html))], ['https://dashboard.example/p95']);
    assert.equal(tableIn(html)[0]?.join(), 'Dimension,Wins,Months,Last shown');
    assert.deepEqual(forbidden(html), []);
    assert.doesNotMatch(html, /class=|style=|color/);
    assert.match(text, /^Robin Larsen: the case for Senior\n/);
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
    await frame.locator('[data-copy=text]').first().click();
    await until('the copy', async () => (await frame.locator('#announcement').innerText()) || undefined);
    await frame.locator('[data-pasted]').first().press('Space');
    assert.equal(await progress.innerText(), `1 of ${sections} pasted`);
    await reload(workbench);
    await textWith(workbench, `1 of ${sections} pasted`);
  });

  it('says of what was ticked off that it changed since, after a reload as well', async () => {
    const changed = 'Changed since you pasted it';
    const now = await workbench.webview();
    assert.ok(!(await now.locator('body').innerText()).includes(changed));
    assert.match(await now.locator('[data-section]').first().innerText(), /Cut checkout/);
    await rewrite('Cut checkout', 'Sped up checkout');
    await textWith(workbench, changed);
    await reload(workbench);
    const frame = await textWith(workbench, changed);
    assert.deepEqual(await violations(workbench), []);
    await frame.locator('[data-pasted]').first().press('Space');
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

describe('the packet preview of hostile texts', () => {
  let home: string;
  let workbench: Workbench;
  /** What a text made happen, in words. */
  const happened: string[] = [];

  before(async () => {
    home = await homeWith(hostileJournal());
    workbench = await openWorkbench({ home });
    const { page } = workbench;
    // Webviews don't let alerts through: what calls one says so instead.
    await page.addInitScript(`alert = confirm = prompt = () => console.error('a payload ran');`);
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (/\.example(?:[:/]|$)/.test(request.url())) happened.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => {
      const isOfWebview = message.location().url.includes('/fake.html');
      if (message.text() === 'a payload ran' || (isOfWebview && message.type() === 'error')) {
        happened.push(`console: ${message.text()}`);
      }
    });
    await openPreview(workbench, 'Claims without proof');
  });

  after(async () => {
    await workbench.close();
    await remove(home);
  });

  it('would notice a payload that runs', async () => {
    const frame = await workbench.webview();
    await frame.evaluate('alert(1)');
    await until('the alert', () => Promise.resolve(happened.splice(0)[0]));
  });

  it('copies them as the text that they are', async () => {
    const { html } = await copiedRichText(workbench, () => workbench.pressButton('Share anyway'));
    assert.deepEqual(forbidden(html), []);
    assert.deepEqual(
      linksIn(html).filter((address) => !/^(?:https?:|mailto:)/.test(address)),
      [],
    );
    assert.deepEqual(happened, []);
  });

  it('runs, opens and loads nothing', async () => {
    const frame = await workbench.webview();
    for (const audience of ['manager', 'committee', 'recruiter']) {
      await frame.locator('#audience').selectOption(audience);
      await textWith(workbench, 'Claims without proof');
      await frame.locator('#copy-rich').hover();
    }
    assert.deepEqual(forbidden(await frame.locator('#packet').innerHTML()), []);
    assert.equal(await frame.locator('#unproven :is(script, img, svg, iframe, a)').count(), 0);
    assert.deepEqual(happened, []);
  });

  it('shows every one as the text that it is', async () => {
    const frame = await workbench.webview();
    const shown = squeezed((await frame.locator('#packet').textContent()) ?? '');
    const lost = PAYLOADS.map((payload) => squeezed(shownTitle(payload))).filter(
      (text) => !shown.includes(text),
    );
    assert.deepEqual(lost, []);
  });
});

/** Copies the packet as rich text and pastes it into another program, which sees what this gives back. */
async function copiedRichText(
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

/** A journal with every payload in every place that there is. */
function hostileJournal(): object {
  const journals = PAYLOADS.map((payload) => journalOf(payload, addDays(TODAY, -30)));
  return {
    schema: 1,
    profile: journals[0]?.profile,
    wins: journals.flatMap(({ wins }, index) => wins.map((win) => ({ ...win, id: `${win.id}-${index}` }))),
    projects: journals.flatMap(({ projects }) => projects),
    feedback: journals.flatMap(({ feedback }) => feedback.map(({ wins, ...rest }) => rest)),
    conversations: journals.flatMap(({ conversations }) => conversations),
    mentees: journals.flatMap(({ mentees }) => mentees),
    rehearsal: journals.flatMap(({ rehearsal }) => rehearsal),
  };
}

/** A title on the page: on one line, and marks as pills without their brackets. */
function shownTitle(title: string): string {
  return plainLine(title).replace(/\((no (?:proof|source) yet)\)/g, '$1');
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

async function homeWith(journal: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'pj-preview-'));
  await mkdir(join(home, '.promo-journal'));
  await writeFile(join(home, '.promo-journal', 'journal.yaml'), stringify(journal));
  return home;
}

async function openPreview(workbench: Workbench, text: string): Promise<void> {
  await workbench.openContainer('Promo Journal');
  await workbench.view('Gaps').waitUntilShown();
  await workbench.runCommand('Promo Journal: Preview Packet');
  await textWith(workbench, text);
}

/** Loads the window again as VS Code does, which keeps what webviews remember. */
async function reload(workbench: Workbench): Promise<void> {
  await Promise.all([
    workbench.page.waitForEvent('domcontentloaded'),
    workbench.runCommand('Developer: Reload Window'),
  ]);
}

/** Waits until the preview says a text, and gives its document. */
async function textWith(workbench: Workbench, text: string): Promise<Frame> {
  return until(`“${text}” in the preview`, async () => {
    const frame = await workbench.webview();
    return (await frame.locator('body').innerText()).includes(text) ? frame : undefined;
  });
}

/** What keeps people from using the page, in words. */
async function violations({ page }: Workbench): Promise<string[]> {
  const preview: [string, string, string] = ['iframe.webview.ready', '#active-frame', 'html'];
  const { violations: found } = await new AxeBuilder({ page }).include({ fromFrames: preview }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

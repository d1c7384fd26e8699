import assert from 'node:assert/strict';

import { addDays } from '../../src/core/days';
import { plainLine } from '../../src/core/packet/escape';
import { journalOf } from '../fixtures/journals/payload';
import { forbidden, linksIn } from '../fixtures/pageParts';
import { PAYLOADS } from '../fixtures/payloads';
import { remove } from '../support/folders';
import { openWorkbench, until, type Workbench } from './driver';
import { copiedRichText, homeWith, openPreview, textWith } from './previewPage';

const TODAY = new Date().toISOString().slice(0, 10);

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
    // This one has room for every win.
    const frame = await workbench.webview();
    await frame.locator('#template').selectOption('amazon-promotion');
    await until(
      'the other packet',
      async () => (await frame.locator('#packet').innerText()).startsWith('Promotion') || undefined,
    );
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

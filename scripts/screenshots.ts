/** Takes the pictures of the README from the packaged extension in the embedded VS Code: `npm run screenshots`. */
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { drive, until, type Workbench } from '../test/ui/driver';
import { makeDemo } from './demo/makeDemo';
import { ROOT } from './lib/folders';

const PICTURES = join(ROOT, 'media', 'screenshots');
const SIZE = { width: 1280, height: 860 };
const LINE = 'Cut checkout p95 800ms → 210ms #scope @teammate !checkout ^yesterday';

await mkdir(PICTURES, { recursive: true });
await drive({ make: makeStorefront, size: SIZE }, async (workbench) => {
  await fillInbox(workbench);
  await workbench.screenshot(join(PICTURES, 'inbox.png'));
  await workbench.press('Control+Alt+KeyJ');
  await workbench.quickInput.type(LINE);
  await holds('the proof of the branch', async () =>
    (await workbench.quickInput.rows()).some(({ description }) =>
      description.includes('feature/checkout-cache'),
    ),
  );
  await workbench.screenshot(join(PICTURES, 'log-win.png'));
});
await drive(
  {
    make: makeStorefront,
    home: await homeWithJournal(),
    size: SIZE,
    settings: { 'workbench.colorTheme': 'Dark Modern' },
  },
  async (workbench) => {
    await fillInbox(workbench);
    await workbench.runCommand('Promo Journal: Preview Packet');
    await holds('the packet', async () => (await (await workbench.webview()).locator('h2').count()) > 3);
    await workbench.screenshot(join(PICTURES, 'overview.png'));
    await workbench.setTheme('Light Modern');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await preview(workbench, 'generic-senior', 'packet.png');
    await preview(workbench, 'calibration-brief', 'brief.png');
    await (await workbench.webview()).locator('#form').click();
    await preview(workbench, 'gitlab-promotion', 'form.png');
  },
);

/** Takes a picture of what the preview makes of a template. */
async function preview(workbench: Workbench, template: string, picture: string): Promise<void> {
  const frame = await workbench.webview();
  await frame.locator('#template').selectOption(template);
  await holds('the template', async () => (await frame.locator('#template').inputValue()) === template);
  await workbench.screenshot(join(PICTURES, picture));
}

async function fillInbox(workbench: Workbench): Promise<void> {
  await workbench.openContainer('Promo Journal');
  await workbench.view('Inbox').welcomeButton('Find my last twelve months');
  await holds('the question who you are', () => workbench.quickInput.isOpen());
  await workbench.quickInput.accept();
  await holds('the box to close', async () => !(await workbench.quickInput.isOpen()));
  // The second search, with both addresses, finds twice as much.
  await workbench.view('Inbox').waitForRows((rows) => rows.length > 10);
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

/** Waits until something holds, and a moment longer for what is drawn after it. */
async function holds(what: string, ask: () => Promise<boolean>): Promise<void> {
  await until(what, async () => (await ask()) || undefined);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

async function makeStorefront(folder: string): Promise<string> {
  const storefront = join(folder, 'storefront');
  await makeDemo(storefront, new Date().toISOString().slice(0, 10));
  return storefront;
}

/** A home folder with a year of wins in its journal. */
async function homeWithJournal(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'pj-home-'));
  await mkdir(join(home, '.promo-journal'));
  await copyFile(
    join(ROOT, 'test', 'fixtures', 'journals', 'realistic.yaml'),
    join(home, '.promo-journal', 'journal.yaml'),
  );
  return home;
}

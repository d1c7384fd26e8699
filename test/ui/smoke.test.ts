import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeDemo } from '../../scripts/demo/makeDemo';
import { openWorkbench, until, type TreeRow, type View, type Workbench } from './driver';

const LINE = 'Cut checkout p95 800ms → 210ms #scope @mei !checkout ^yesterday https://example.org/p95';

// One story, told in order: each step starts where the one before ended.
describe('from an empty journal to a packet, with keys, palette and mouse', () => {
  let workbench: Workbench;
  let inbox: View;
  /** The suggestions as they were found, from top to bottom. */
  let found: readonly string[] = [];

  before(async () => {
    workbench = await openWorkbench({ make: makeStorefront });
    inbox = workbench.view('Inbox');
  });

  after(() => workbench.close());

  it('shows its views, and what to do first', async () => {
    await workbench.openContainer('Promo Journal');
    for (const title of ['Inbox', 'Gaps', 'Journal']) await workbench.view(title).waitUntilShown();
    assert.match(await inbox.welcome(), /Nothing leaves this machine/);
    assert.match(await workbench.view('Journal').welcome(), /Log your first one/);
  });

  it('finds wins, and asks who else the user is', async () => {
    await inbox.welcomeButton('Find my last twelve months');
    await workbench.quickInput.waitForTitle('Which of these are you, too?');
    const [other] = await workbench.quickInput.rows();
    assert.match(other?.label ?? '', /Robin/i);
    await workbench.quickInput.accept();
    // Once it has searched again with the answer, it leads to the first suggestion.
    await inbox.waitForRows((rows) => rows.some(({ selected }) => selected));
    found = await suggestionsIn(inbox, (labels) => labels.length > 3);
  });

  it('accepts with Enter, after it asked once where the journal is to be', async () => {
    await workbench.openBox('Enter', 'Where should your journal be?', () => inbox.select(found[0] ?? ''));
    await workbench.quickInput.accept();
    await untilGone(inbox, found[0]);
    await untilJournal(new RegExp(`title: .*${escaped(found[0])}`));
  });

  it('dismisses with Delete, and takes it back with U', async () => {
    await inbox.press(found[1] ?? '', 'Delete');
    await untilGone(inbox, found[1]);
    await untilJournal(/^dismissed:/m);
    await workbench.press('u');
    await inbox.waitForRows((rows) => rows.some(({ label, selected }) => label === found[1] && selected));
  });

  it('opens a suggestion in the box with E', async () => {
    await workbench.openBox('e', /^Log a win/);
    assert.ok((await workbench.quickInput.text()).startsWith((found[1] ?? '').slice(0, 12)));
    await workbench.quickInput.cancel();
  });

  it('says what is missing, dimension by dimension', async () => {
    await workbench.runCommand('Promo Journal: Show Gaps');
    const rows = await workbench.view('Gaps').waitForRows();
    assert.ok(
      rows.some(({ description }) => /^(?:empty|unjudged|thin|stale|one burst|covered) · /.test(description)),
    );
    await workbench.view('Gaps').waitUntilFocused();
  });

  it('logs a win with its key and a line', async () => {
    await workbench.openBox(LOG_WIN, /^Log a win/);
    await workbench.quickInput.type(LINE);
    await until('the line to be understood', async () => {
      const [save] = await workbench.quickInput.rows();
      return save?.label.includes('Cut checkout') ? save : undefined;
    });
    await workbench.quickInput.accept();
    await untilJournal(/before: 800/);
  });

  it('previews the packet with that win', async () => {
    await workbench.runCommand('Promo Journal: Preview Packet');
    await until('the win in the preview', async () => {
      const frame = await workbench.webview();
      return (await frame.locator('body').innerText()).includes('Cut checkout') || undefined;
    });
  });

  it('writes the packet as Markdown', async () => {
    await workbench.runCommand('Promo Journal: Generate Packet');
    await until('the packet in an editor', async () => {
      const text = await workbench.editorText();
      return /^# (?:.*the case for|Work towards) Senior/.test(text) || undefined;
    });
  });

  /** Waits until the journal has that: rows may change before the file does. */
  async function untilJournal(wanted: RegExp): Promise<void> {
    const path = join(workbench.folders.home, '.promo-journal', 'journal.yaml');
    const text = () => readFile(path, 'utf8').catch(() => '');
    await until(`${wanted.source} in the journal`, async () => wanted.test(await text()) || undefined);
  }
});

/** Log Win's default key. */
const LOG_WIN = 'Control+Alt+KeyJ';

/** Waits until the suggestions that can be decided on are as wanted, and gives their titles. */
async function suggestionsIn(
  view: View,
  areEnough: (labels: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const labelsOf = (rows: readonly TreeRow[]) =>
    rows.filter(({ level }) => level === 2).map(({ label }) => label);
  return labelsOf(await view.waitForRows((rows) => areEnough(labelsOf(rows))));
}

async function untilGone(view: View, label: string | undefined): Promise<void> {
  await view.waitForRows((rows) => rows.length > 0 && rows.every((row) => row.label !== label));
}

function escaped(text = ''): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function makeStorefront(folder: string): Promise<string> {
  await makeDemo(folder, new Date().toISOString().slice(0, 10));
  return folder;
}

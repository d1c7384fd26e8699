import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commit, initialise } from '../integration/support/repositories';
import { openWorkbench, until, type Workbench } from './driver';

const LINE = 'See [x](command:workbench.action.openSettings) and $(bug) there';
const SHOWN = 'See [x]';
const SUBJECT = 'Cache [carts](command:workbench.action.openSettings) and $(bug) there';

// What a win, a commit or a file says is shown as it is written: nothing of it can be pressed, and nothing becomes an icon.
describe('a hostile title', () => {
  let home: string;
  let workbench: Workbench;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pj-home-'));
    await mkdir(join(home, '.promo-journal'));
    await writeFile(join(home, '.promo-journal', 'journal.yaml'), 'schema: 1\n');
    workbench = await openWorkbench({ home, make: makeRepository });
    await workbench.openContainer('Promo Journal');
  });

  after(async () => {
    await workbench.close();
    await rm(home, { recursive: true, force: true });
  });

  /** Waits for places that show the title, and makes sure that they hold no links and no icons. */
  async function isPlain(places: string, line = LINE): Promise<void> {
    const place = workbench.page.locator(places).filter({ hasText: line.slice(0, line.indexOf(']')) });
    await until(`the title in ${places}`, async () => (await place.count()) > 0 || undefined);
    const text = (await place.first().innerText()).replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
    assert.ok(text.includes(line), text);
    assert.equal(await place.locator('a[href], .codicon').count(), 0, places);
  }

  it('is text in the box in which it is typed, and in the message that it was logged', async () => {
    await workbench.runCommand('Promo Journal: Log Win');
    await workbench.quickInput.waitForTitle(/^Log a win/);
    await workbench.quickInput.type(LINE);
    await until('the line to be understood', async () => {
      const [save] = await workbench.quickInput.rows();
      return save?.label.includes(SHOWN) || undefined;
    });
    const save = workbench.page.locator('.quick-input-list .label-name').filter({ hasText: SHOWN });
    assert.deepEqual(await save.first().locator('.codicon-bug, a[href]').count(), 0);
    await workbench.quickInput.accept();
    await isPlain('.notification-list-item-message');
  });

  it('is text in the tree', () => isPlain('.pane-body .monaco-list-row .label-name'));

  it('is text in a list', async () => {
    await workbench.runCommand('Promo Journal: Search Wins');
    await workbench.quickInput.waitForTitle('Search wins');
    await isPlain('.quick-input-list .label-name');
    await workbench.quickInput.cancel();
  });

  it('is text when it comes from a commit: in the inbox, its box, and the message that it was logged', async () => {
    const inbox = workbench.view('Inbox');
    await inbox.welcomeButton('Find my last twelve months');
    const rows = await inbox.waitForRows((all) => all.some(({ selected }) => selected));
    await isPlain('.pane-body .monaco-list-row .label-name', SUBJECT);
    const found = rows.find(({ selected }) => selected)?.label ?? '';
    await workbench.openBox('e', /^Log a win/, () => inbox.select(found));
    await workbench.quickInput.accept();
    await isPlain('.notification-list-item-message', SUBJECT);
  });
});

/** A repository with one commit of its user, whose subject holds a link to a command. */
async function makeRepository(folder: string): Promise<string> {
  await initialise(folder);
  await commit(folder, 'src/carts.ts', 'export const cache = new Map();\n'.repeat(200), SUBJECT);
  return folder;
}

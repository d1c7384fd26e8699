import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeDemo } from '../../scripts/demo/makeDemo';
import { openWorkbench, until, type TreeRow, type View, type Workbench } from './driver';

// One story, told in order: each step starts where the one before ended.
describe('the inbox, with keys and rows', () => {
  let workbench: Workbench;
  let inbox: View;
  let first: string;

  before(async () => {
    workbench = await openWorkbench({
      size: { width: 1280, height: 1400 },
      make: async (folder) => {
        await makeDemo(folder, new Date().toISOString().slice(0, 10));
        return folder;
      },
    });
    inbox = workbench.view('Inbox');
    await workbench.openContainer('Promo Journal');
    await inbox.waitUntilShown();
    await inbox.welcomeButton('Find my last twelve months');
    await workbench.quickInput.waitForTitle('Which of these are you, too?');
    await workbench.quickInput.accept();
    const rows = await inbox.waitForRows((all) => all.some(({ selected }) => selected));
    first = rows.find(({ selected }) => selected)?.label ?? '';
    // The other views give their room to this one.
    for (const title of ['Gaps', 'Journal']) await workbench.view(title).fold();
    await inbox.row(first).click();
  });

  after(() => workbench.close());

  it('shows what is behind a suggestion, and opens its commits', async () => {
    await inbox.press(first, 'ArrowRight');
    const rows = await inbox.waitForRows((all) => all.some(({ level }) => level === 3));
    const behind = rows.filter(({ level }) => level === 3).map(({ label }) => label);
    assert.ok(behind.includes('Technical leadership'), behind.join());
    const commits = behind.find((label) => /^\d+ commits$/.test(label)) ?? '';
    await inbox.row(commits).click();
    const [commit] = (await inbox.waitForRows((all) => all.some(({ level }) => level === 4))).filter(
      ({ level }) => level === 4,
    );
    await inbox.row(commit?.label ?? '').click();
    await until('the commit', async () => (await workbench.editorText()).startsWith('commit ') || undefined);
    await workbench.press('Control+KeyW');
    await inbox.row(first).click();
  });

  it('puts aside with L, after it asked once where the journal is to be', async () => {
    await workbench.openBox('l', 'Where should your journal be?', () => inbox.select(first));
    await workbench.quickInput.accept();
    await group('Later', '1');
    await workbench.press('u');
    await inbox.waitForRows((all) => all.every(({ label }) => label !== 'Later'));
    await waitSelected(first);
  });

  it('puts aside and brings back from the context menu', async () => {
    await inbox.rowMenu(first, 'Put Aside for Later');
    await group('Later', '1');
    await inbox.row('Later').click();
    await inbox.rowMenu(first, 'Bring Back from Later');
    await inbox.waitForRows((all) => all.every(({ label }) => label !== 'Later'));
    await waitSelected(first);
  });

  it('splits a suggestion with the button of the row that says why it is one', async () => {
    const before = await waiting();
    await inbox.press(first, 'ArrowRight');
    const rows = await inbox.waitForRows((all) => all.some(({ level }) => level === 3));
    const joined = rows.find(({ label }) => / tied by /.test(label))?.label ?? '';
    await inbox.rowButton(joined, 'Split into Its Changes');
    await inbox.waitForRows((all) => count(all) > before);
    await workbench.press('u');
    await inbox.waitForRows((all) => count(all) === before);
    await inbox.select(first);
  });

  it('opens the box with E right after U', async () => {
    await inbox.press(first, 'l');
    await group('Later', '1');
    await workbench.press('u', 'e');
    await workbench.quickInput.waitForTitle(/^Log a win/);
    assert.ok((await workbench.quickInput.text()).startsWith(first.slice(0, 12)));
    await workbench.quickInput.cancel();
    await waitSelected(first);
  });

  it('merges with M, and takes it back', async () => {
    const before = await waiting();
    await workbench.openBox('m', /^Merge “/, () => inbox.select(first));
    // Low signal is folded, and offered too: what is merged here is one of the rows that can be counted.
    const shown = new Set((await inbox.rows()).map(({ label }) => label));
    const other = await until('what it is merged with', async () => {
      const rows = await workbench.quickInput.rows();
      return rows.find(({ label }) => shown.has(label))?.label;
    });
    await workbench.quickInput.choose(other);
    await inbox.waitForRows((all) => count(all) === before - 1);
    await inbox.waitForRows((all) => all.every(({ label }) => label !== other));
    await workbench.press('u');
    await inbox.waitForRows((all) => count(all) === before);
  });

  it('asks about what git cannot see; Enter answers and Delete dismisses', async () => {
    const title = 'Git can’t see these';
    const rows = await inbox.expandUntil(title, (all) => all.some(({ label }) => label.endsWith('?')));
    const question = rows.find(({ label }) => label.endsWith('?'))?.label ?? '';
    await workbench.openBox('Enter', /^Log a win/, () => inbox.row(question).click());
    assert.match(await workbench.quickInput.text(), /^#/);
    await workbench.quickInput.cancel();
    await inbox.press(question, 'Delete');
    await inbox.waitForRows((all) => all.every(({ label }) => label !== question));
    await until(
      'the answer in the journal',
      async () => (await journal()).includes('question:') || undefined,
    );
    await workbench.press('u');
    // The group went with its only question, and comes back folded.
    await inbox.waitForRows((all) => all.some(({ label }) => label === title));
    await inbox.expandUntil(title, (all) => all.some(({ label }) => label === question));
  });

  async function waitSelected(label: string): Promise<void> {
    await inbox.waitForRows((all) => all.some((row) => row.selected && row.label === label));
  }

  async function group(label: string, description: string): Promise<void> {
    await inbox.waitForRows((all) =>
      all.some((row) => row.label === label && row.description === description),
    );
  }

  async function waiting(): Promise<number> {
    return count(await inbox.rows());
  }

  async function journal(): Promise<string> {
    return readFile(join(workbench.folders.home, '.promo-journal', 'journal.yaml'), 'utf8');
  }
});

/** Suggestions on the screen that wait, as the groups count them. */
function count(rows: readonly TreeRow[]): number {
  const groups = rows.filter(({ level, label }) => level === 1 && /^Q\d/.test(label));
  return groups.reduce((sum, { description }) => sum + Number(description), 0);
}

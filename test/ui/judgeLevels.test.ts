import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openWorkbench, until, type QuickRow, type View, type Workbench } from './driver';
import { remove } from '../support/folders';

const TODAY = new Date().toISOString().slice(0, 10);
const QUESTION = 'Could a strong mid-level engineer have done this?';
const TITLES = ['Keep sessions in every region', 'Fix flaky tests', 'Trace a checkout'];
const JOURNAL = `schema: 1
wins:
  - id: replicas
    date: ${TODAY}
    title: ${TITLES[0]}
    dimensions: [technical-leadership]
    decision: { options: [replicas, one cache], chosen: replicas }
  - { id: flaky, date: ${TODAY}, title: ${TITLES[1]}, dimensions: [technical-leadership] }
  - { id: trace, date: ${TODAY}, title: ${TITLES[2]}, dimensions: [scope-of-ownership] }
`;

// One story, told in order and with keys: wins are asked about, left alone, judged in part, judged and taken back.
describe('the levels of wins, with keys', () => {
  let home: string;
  let path: string;
  let workbench: Workbench;
  let gaps: View;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pj-levels-'));
    path = join(home, '.promo-journal', 'journal.yaml');
    await mkdir(join(home, '.promo-journal'));
    await writeFile(path, JOURNAL);
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

  it('are asked for on top of the gaps, in words that row, dimension and status bar share', async () => {
    const [first, ...rows] = await gaps.rows();
    assert.equal(first?.label, 'Say the level of 3 wins');
    assert.ok(rows.some(({ description }) => description === 'unjudged · 2 wins to judge'));
    assert.ok((await workbench.statusBar()).some((text) => text.includes('3 wins to judge')));
    assert.match(await gaps.message(), /^Judge your wins first/);
  });

  it('are proposed with a reason in one list, from which Escape writes nothing', async () => {
    await gaps.row('Say the level of 3 wins').click();
    await workbench.quickInput.waitForTitle(QUESTION);
    const rows = await rowsWith((all) => all.length === 3);
    assert.deepEqual(
      rows.map(({ label, detail, checked }) => ({ label, detail, checked })),
      [
        { label: TITLES[0], detail: 'you chose replicas over one cache', checked: true },
        { label: TITLES[1], detail: '', checked: false },
        { label: TITLES[2], detail: '', checked: false },
      ],
    );
    await workbench.quickInput.cancel();
    assert.equal(await readFile(path, 'utf8'), JOURNAL);
  });

  it('are said of what is shown alone: what is typed leaves the others for later', async () => {
    await workbench.runCommand('Promo Journal: Judge Levels');
    await workbench.quickInput.waitForTitle(QUESTION);
    await workbench.quickInput.type('trace');
    await rowsWith(([only, ...others]) => only?.label === TITLES[2] && others.length === 0);
    await workbench.press('Enter');
    await journalIs(JOURNAL.replace('[scope-of-ownership] }', '[scope-of-ownership], level: current }'));
  });

  it('are ticked with Space, and kept while the list is narrowed', async () => {
    await workbench.runCommand('Promo Journal: Judge Levels');
    await workbench.quickInput.waitForTitle(QUESTION);
    await rowsWith((all) => all.length === 2);
    await workbench.press('ArrowDown', 'ArrowDown', 'Space');
    await rowsWith((all) => all.every(({ checked }) => checked));
    await workbench.quickInput.type('flaky');
    await rowsWith((all) => all.length === 1);
    await workbench.quickInput.type('');
    await rowsWith((all) => all.length === 2 && all.every(({ checked }) => checked));
    await workbench.press('Enter');
    await until(
      'both levels',
      async () => (await readFile(path, 'utf8')).split('level: next').length === 3 || undefined,
    );
    await gaps.waitForRows((rows) => rows.every(({ description }) => !description.startsWith('unjudged')));
  });

  it('are taken back with U, as one', async () => {
    await gaps.press('What your manager said', 'u');
    await journalIs(JOURNAL.replace('[scope-of-ownership] }', '[scope-of-ownership], level: current }'));
    await workbench.press('u');
    await journalIs(JOURNAL);
    await gaps.waitForRows(([first]) => first?.label === 'Say the level of 3 wins');
  });

  it('are asked for above a packet', async () => {
    await workbench.runCommand('Promo Journal: Preview Packet');
    const page = await workbench.webview();
    await page.locator('#unjudged').getByText('3 wins to judge').waitFor();
    await page.locator('#judge-levels').press('Enter');
    await workbench.quickInput.waitForTitle(QUESTION);
    await workbench.press('Enter');
    await page.locator('#unjudged').waitFor({ state: 'hidden' });
    assert.equal((await readFile(path, 'utf8')).match(/level: (?:next|current)/g)?.length, 3);
  });

  async function rowsWith(enough: (rows: readonly QuickRow[]) => boolean): Promise<QuickRow[]> {
    return until('rows of the list', async () => {
      const rows = await workbench.quickInput.rows();
      return enough(rows) ? rows : undefined;
    });
  }

  async function journalIs(text: string): Promise<void> {
    await until('the journal', async () => (await readFile(path, 'utf8')) === text || undefined);
  }
});

import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openWorkbench, until, type Workbench } from './driver';
import { remove } from '../support/folders';

const JOURNAL = join(import.meta.dirname, '..', 'fixtures', 'journals', 'realistic.yaml');

// One story: a look that changes nothing, a change, and the way back.
describe('choosing a rubric', () => {
  let home: string;
  let path: string;
  let original: string;
  let workbench: Workbench;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pj-home-'));
    path = join(home, '.promo-journal', 'journal.yaml');
    await mkdir(join(home, '.promo-journal'));
    await copyFile(JOURNAL, path);
    original = await readFile(path, 'utf8');
    workbench = await openWorkbench({ home });
    await workbench.openContainer('Promo Journal');
  });

  after(async () => {
    await workbench.close();
    await remove(home);
  });

  it('shows what becomes of every win, and changes nothing when one turns back', async () => {
    await chooseGoogle();
    const rows = await workbench.quickInput.rows();
    const labels = rows.map(({ label }) => label);
    assert.ok(labels.some((label) => label.includes('Scope of ownership → Contribution')));
    assert.ok(labels.some((label) => label.includes('rename the dimensions of 21 wins')));
    await workbench.quickInput.cancel();
    assert.equal(await readFile(path, 'utf8'), original);
  });

  it('renames the dimensions of wins once it is confirmed', async () => {
    await chooseGoogle();
    await workbench.quickInput.choose('Use it, and rename the dimensions of 21 wins');
    await until(
      'the new rubric',
      async () => (await readFile(path, 'utf8')).includes('rubric: google-l5') || undefined,
    );
    await workbench.view('Gaps').waitForRows((rows) => rows.some(({ label }) => label === 'Contribution'));
  });

  it('is taken back with one press', async () => {
    await workbench.page.getByRole('button', { name: 'Undo' }).click();
    await until(
      'the journal as it was',
      async () => (await readFile(path, 'utf8')) === original || undefined,
    );
  });

  async function chooseGoogle(): Promise<void> {
    await workbench.runCommand('Promo Journal: Choose Rubric');
    await workbench.quickInput.waitForTitle('What are your wins held against?');
    await workbench.quickInput.choose('Google: L4 to L5');
    await workbench.quickInput.waitForTitle('Google: L4 to L5: what becomes of your wins');
  }
});

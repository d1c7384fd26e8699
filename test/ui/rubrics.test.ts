import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openWorkbench, until, type Workbench } from './driver';
import { remove } from '../support/folders';

const JOURNAL = join(import.meta.dirname, '..', 'fixtures', 'journals', 'realistic.yaml');

// One story: a change, and the way back.
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

  it('changes one line of the profile and no win, and says which could stand elsewhere', async () => {
    await chooseGoogle();
    const text = await until('the new rubric', async () => {
      const now = await readFile(path, 'utf8');
      return now.includes('rubric: google-l5') ? now : undefined;
    });
    const lines = (of: string) => of.split('\n').filter((line) => !/^ {2}rubric:/.test(line));
    assert.deepEqual(lines(text), lines(original));
    await workbench.view('Gaps').waitForRows((rows) => rows.some(({ label }) => label === 'Contribution'));
    await workbench.page.getByRole('button', { name: 'Look' }).waitFor();
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
  }
});

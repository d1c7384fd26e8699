import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { remove } from '../support/folders';
import { openWorkbench, until, type Workbench } from './driver';

const FOUR_LINES = 'schema: 1\nwins:\n  - id: a\n   title: [oops\n';
const MENDED = 'schema: 1\nwins:\n  - id: a\n    date: 2026-11-20\n    title: Cut checkout p95\n';

describe('a journal that cannot be read', () => {
  let home: string;
  let file: string;
  let workbench: Workbench;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pj-home-'));
    await mkdir(join(home, '.promo-journal'));
    file = join(home, '.promo-journal', 'journal.yaml');
    await writeFile(file, FOUR_LINES);
    workbench = await openWorkbench({ home });
    await workbench.openContainer('Promo Journal');
  });

  after(async () => {
    await workbench.close();
    await remove(home);
  });

  it('is told of in the gaps as well, with a press that opens it', async () => {
    const gaps = workbench.view('Gaps');
    await until('what the gaps say', async () =>
      (await gaps.welcome()).includes('The journal cannot be read') ? true : undefined,
    );
    await gaps.welcomeButton('Open journal');
    await until('the journal in an editor', async () =>
      (await workbench.editorText()).includes('[oops') ? true : undefined,
    );
  });

  it('has its gaps by itself once it is mended', async () => {
    await writeFile(file, MENDED);
    const rows = await workbench.view('Gaps').waitForRows();
    assert.ok(rows.length > 0);
  });
});

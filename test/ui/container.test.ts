import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { remove } from '../support/folders';
import { openWorkbench, until, type Workbench } from './driver';

const JOURNAL = 'schema: 1\nwins:\n  - {id: a, date: 2026-03-02, title: A year of work} # mine\n';

// A dev container sets the variable; its home folder goes with the next rebuild, and the mounted folder stays.
describe('a journal in the home folder of a dev container', () => {
  let folder: string;
  let workspace: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-container-'));
    workspace = join(folder, 'mounted');
    await mkdir(workspace);
    await mkdir(join(folder, 'home', '.promo-journal'), { recursive: true });
    await writeFile(join(folder, 'home', '.promo-journal', 'journal.yaml'), JOURNAL);
    workbench = await openWorkbench({
      home: join(folder, 'home'),
      open: workspace,
      env: { REMOTE_CONTAINERS: 'true' },
    });
    await workbench.openContainer('Promo Journal');
  });

  after(async () => {
    await workbench.close();
    await remove(folder);
  });

  it('is told of, with what happens to it', async () => {
    const [told] = await until('the warning', async () => {
      const messages = await workbench.notifications();
      return messages.length > 0 ? messages : undefined;
    });
    assert.match(told ?? '', /home folder of this container\. The next rebuild throws that away/);
  });

  it('is copied to the mounted folder, which is offered first, and the home folder last', async () => {
    await workbench.pressButton('Copy it to a safe place…');
    await workbench.quickInput.waitForTitle('Where should your journal be?');
    const rows = await workbench.quickInput.rows();
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['This repository: mounted', 'kept out of git, survives a rebuild'],
        ['Choose…', 'a folder that is mounted from outside the container'],
        ['Home folder', 'lost when this container is rebuilt'],
      ],
    );
    await workbench.quickInput.accept();
    const copy = await until('the copy', () =>
      readFile(join(workspace, '.promo', 'journal.yaml'), 'utf8').catch(() => undefined),
    );
    assert.equal(copy, JOURNAL);
    assert.equal(await readFile(join(folder, 'home', '.promo-journal', 'journal.yaml'), 'utf8'), JOURNAL);
  });
});

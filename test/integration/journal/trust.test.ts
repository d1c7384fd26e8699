import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConfigurationTarget, Position, workspace } from 'vscode';

import { call, failureOf, reread } from '../support/extension';
import { JOURNAL, openJournal, startWith } from '../support/home';
import { emptyFolder } from '../support/repositories';
import { remove } from '../../support/folders';

const win = (id: string, title = id) => `  - {id: ${id}, date: 2026-03-02, title: ${title}}\n`;
const journal = (...wins: string[]) => `schema: 1\nwins:\n${wins.join('')}`;
const BACKUPS = join(dirname(JOURNAL), 'backups');

describe('Resolve Journal Conflict', () => {
  it('merges both sides, and leaves the field that both changed to the side that is named', async () => {
    const conflict = `<<<<<<< HEAD\n${win('a', 'Mine')}${win('b')}=======\n${win('a', 'Yours')}${win('c')}>>>>>>> other\n`;
    await startWith(journal(conflict));
    const resolved = await call('promoJournal.resolveConflict', { keep: 'theirs' });
    assert.equal(resolved.conflicts, 1);
    assert.equal(await readFile(JOURNAL, 'utf8'), journal(win('a', 'Yours'), win('b'), win('c')));
  });

  it('fails with a code where there is no conflict', async () => {
    await startWith(journal(win('a')));
    assert.equal(await failureOf(call('promoJournal.resolveConflict', { keep: 'ours' })), 'no-conflict');
  });
});

describe('Backups', () => {
  const backups = async () =>
    Promise.all((await readdir(BACKUPS)).map((name) => readFile(join(BACKUPS, name), 'utf8')));

  it('keep a copy of a day on which the journal is only edited by hand', async () => {
    await startWith(journal(win('a')));
    await remove(BACKUPS);
    await writeFile(JOURNAL, journal(win('b')));
    await reread();
    assert.deepEqual(await backups(), [journal(win('a'))]);
  });

  it('keep one of what was there before it was broken, while it still is', async () => {
    await startWith(journal(win('a')));
    await remove(BACKUPS);
    await writeFile(JOURNAL, 'wins: [');
    assert.equal((await reread()).state, 'stale');
    assert.deepEqual(await backups(), [journal(win('a'))]);
    await writeFile(JOURNAL, journal());
    await reread();
    assert.deepEqual(await backups(), [journal(win('a'))]);
  });

  it('keep one of a journal whose file was deleted, and none of one that was never there', async () => {
    await startWith(journal(win('a')));
    await remove(BACKUPS);
    await rm(JOURNAL);
    assert.equal((await reread()).state, 'missing');
    assert.deepEqual(await backups(), [journal(win('a'))]);
    await remove(BACKUPS);
    await reread();
    assert.equal(existsSync(BACKUPS), false);
  });

  it('keep one of the file as it is when it is read for the first time, unless it cannot be read', async () => {
    await startWith('wins: [');
    assert.equal(existsSync(BACKUPS), false);
    await startWith(journal(win('a')));
    assert.deepEqual(await backups(), [journal(win('a'))]);
  });

  it('are not made beside a journal elsewhere', async () => {
    await startWith();
    const folder = await emptyFolder();
    const { uri } = await call('promoJournal.chooseLocation', join(folder, 'mine.yaml'));
    try {
      for (const text of [journal(win('a')), journal(win('b'))]) {
        await writeFile(uri.fsPath, text);
        assert.equal((await reread()).state, 'ready');
      }
      assert.deepEqual(await readdir(folder), ['mine.yaml']);
      assert.equal(existsSync(dirname(JOURNAL)), false);
    } finally {
      await call('promoJournal.chooseLocation', 'home');
      const settings = workspace.getConfiguration('promoJournal');
      await settings.update('location', undefined, ConfigurationTarget.Global);
      await remove(folder);
    }
  });

  it('keep what is on the disk before a win is saved with an editor’s unsaved changes', async () => {
    await startWith(journal(win('a')));
    await remove(BACKUPS);
    const { editor } = await openJournal();
    await editor.edit((edit) => edit.insert(new Position(0, 0), '# typed\n'));
    await call('promoJournal.logWin', { date: '2026-03-03', title: 'One more' });
    assert.match(await readFile(JOURNAL, 'utf8'), /^# typed\n[^]*One more/);
    assert.ok((await backups()).includes(journal(win('a'))));
  });

  it('are not made for a journal that was taken away', async () => {
    await startWith(journal(win('a')));
    await startWith();
    assert.equal(existsSync(dirname(JOURNAL)), false);
  });
});

describe('Restore a Journal Backup', () => {
  beforeEach(() => remove(BACKUPS));
  afterEach(() => remove(BACKUPS));

  it('puts back what stood there before the first change of the day, and keeps what it replaces', async () => {
    await startWith(journal(win('a')));
    await call('promoJournal.logWin', { date: '2026-03-03', title: 'One more' });
    const changed = await readFile(JOURNAL, 'utf8');
    const [name = ''] = await readdir(BACKUPS);
    assert.equal(await readFile(join(BACKUPS, name), 'utf8'), journal(win('a')));
    await call('promoJournal.restoreBackup', { name });
    assert.equal(await readFile(JOURNAL, 'utf8'), journal(win('a')));
    const kept = await Promise.all(
      (await readdir(BACKUPS)).map((each) => readFile(join(BACKUPS, each), 'utf8')),
    );
    assert.ok(kept.includes(changed));
  });

  it('puts one back over a journal that cannot be read', async () => {
    await startWith(journal(win('a')));
    await call('promoJournal.logWin', { date: '2026-03-03', title: 'One more' });
    const [name = ''] = await readdir(BACKUPS);
    await writeFile(JOURNAL, 'wins:\n  - id: "a\n');
    await call('promoJournal.restoreBackup', { name });
    assert.equal(await readFile(JOURNAL, 'utf8'), journal(win('a')));
  });

  it('fails with a code where there is none', async () => {
    await startWith(journal(win('a')));
    assert.equal(
      await failureOf(call('promoJournal.restoreBackup', { name: 'journal-2020-01-01.yaml' })),
      'no-backup',
    );
  });
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { call, exported, failureOf, reread } from '../support/extension';
import { JOURNAL, openJournal, startWith } from '../support/home';
import { emptyFolder } from '../support/repositories';
import { remove } from '../../support/folders';

const THREE = `schema: 1
wins:
  - {id: a, date: 2026-03-02, title: A}
  - id: b
    date: 2026-03-03
    title: B
  - {id: c, date: 2026-03-04, title: C}
`;

describe('Open Journal', () => {
  it('opens the file', async () => {
    await startWith(THREE);
    const { uri } = await call('promoJournal.openJournal');
    assert.equal(uri.fsPath, JOURNAL);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, JOURNAL);
  });

  it('puts the cursor at an entry', async () => {
    await startWith(THREE);
    await openJournal();
    for (const [id, line] of [
      ['c', 6],
      ['b', 3],
    ] as const) {
      await call('promoJournal.openJournal', { id });
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, line);
    }
  });

  it('fails with a code without that entry', async () => {
    await startWith(THREE);
    await openJournal();
    assert.equal(await failureOf(call('promoJournal.openJournal', { id: 'gone' })), 'unknown-id');
  });
});

describe('Choose Journal Location', () => {
  const [workspaceFolder] = vscode.workspace.workspaceFolders ?? [];
  const repository = workspaceFolder?.uri.fsPath ?? '';
  let folder: string;

  beforeEach(async () => {
    folder = await emptyFolder();
    await startWith();
  });

  afterEach(async () => {
    await call('promoJournal.chooseLocation', 'home');
    await vscode.workspace
      .getConfiguration('promoJournal')
      .update('location', undefined, vscode.ConfigurationTarget.Global);
    await remove(folder);
    await remove(join(repository, '.promo'));
  });

  it('takes a repository, and keeps the journal out of its git', async () => {
    const { uri } = await call('promoJournal.chooseLocation', 'repository');
    assert.equal(uri.fsPath, join(repository, '.promo', 'journal.yaml'));
    assert.equal(existsSync(uri.fsPath), false);
    assert.match(await readFile(join(repository, '.git', 'info', 'exclude'), 'utf8'), /^\/\.promo\/$/m);
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Here' });
    assert.match(await readFile(uri.fsPath, 'utf8'), /Here/);
    assert.equal(existsSync(JOURNAL), false);
  });

  it('takes a path, of a folder or of a file', async () => {
    const inFolder = await call('promoJournal.chooseLocation', folder);
    assert.equal(inFolder.uri.fsPath, join(folder, 'journal.yaml'));
    const file = join(folder, 'deep', 'mine.yml');
    const asFile = await call('promoJournal.chooseLocation', file);
    assert.equal(asFile.uri.fsPath, file);
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'There' });
    assert.match(await readFile(file, 'utf8'), /There/);
  });

  it('leaves the journal that was there alone', async () => {
    await startWith(THREE);
    await call('promoJournal.chooseLocation', folder);
    assert.deepEqual((await reread()).journal.wins, []);
    await call('promoJournal.chooseLocation', 'home');
    assert.equal((await exported()).journal().journal.wins.length, 3);
  });
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { exported, journalWith } from '../support/extension';

// The first file of the suite: later ones read and write.
describe('activation', () => {
  it('reads no journal', async () => {
    const api = await exported();
    assert.equal(api.version, 1);
    assert.equal(api.journal().state, 'unread');
  });

  it('writes nothing, neither at home nor in the workspace', async () => {
    assert.deepEqual(
      (await readdir(homedir())).filter((name) => name.includes('promo')),
      [],
    );
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    assert.equal(existsSync(join(folder.uri.fsPath, '.promo')), false);
  });

  it('registers every command that package.json names', async () => {
    const extension = vscode.extensions.getExtension('promo-journal.promo-journal');
    const { contributes } = extension?.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('finds no journal once it is asked for one, and makes none', async () => {
    const { state, journal } = await journalWith((snapshot) => snapshot.state !== 'unread');
    assert.equal(state, 'missing');
    assert.deepEqual(journal.wins, []);
    assert.equal(existsSync(join(homedir(), '.promo-journal')), false);
  });
});

import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as vscode from 'vscode';

describe('the VS Code of this suite', () => {
  it('has the demo repository open and trusts it', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map((folder) => basename(folder.uri.fsPath)),
      ['storefront'],
    );
    assert.equal(vscode.workspace.isTrusted, true);
  });

  it('has a home folder that isn’t the user’s own', () => {
    assert.equal(homedir(), process.env['PROMO_JOURNAL_TEST_HOME']);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code of this suite', () => {
  it('has a folder open and doesn’t trust it', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.equal(vscode.workspace.isTrusted, false);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code of this suite', () => {
  it('has no folder open', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length ?? 0, 0);
  });
});

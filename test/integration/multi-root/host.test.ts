import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the VS Code of this suite', () => {
  it('has two folders open', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map((folder) => folder.name),
      ['storefront', 'notes'],
    );
  });
});

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

const DEFAULTS = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');

describe('the default key of Log Win', () => {
  it('is nothing else’s on this system', async () => {
    const text = (await vscode.workspace.openTextDocument(DEFAULTS)).getText();
    const bindings = [...text.matchAll(/\{ "key": "([^"]+)",\s+"command": "([^"]+)"/g)];
    assert.ok(bindings.length > 500, `${bindings.length} default keys`);
    const own = bindings.filter(([, , command]) => command === 'promoJournal.logWin').map(([, key]) => key);
    assert.equal(own.length, 1);
    const sharing = bindings.filter(([, key]) => key === own[0]).map(([, , command]) => command);
    assert.deepEqual(sharing, ['promoJournal.logWin']);
  });
});

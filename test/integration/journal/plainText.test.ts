import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { openJournal, startWith } from '../support/home';

const HOSTILE = '[Cart](command:workbench.action.openSettings) $(bug) <b>https://evil.example</b>';

const TEXT = `schema: 1
wins:
  - id: cache
    date: 2026-11-20
    title: '${HOSTILE}'
    project: cart
  - id: other
    date: 2026-11-21
    title: Other
    project: cart
projects:
  - id: cart
    name: '${HOSTILE}'
    why: '${HOSTILE}'
`;

/** Links, icons, HTML and addresses that Markdown would make something of. */
const LIVE = /[^\\]\]\(|\$\(|[^\\]<|https:\/\//;

describe('what somebody else wrote, in the journal’s editor', () => {
  let document: vscode.TextDocument;
  const at = (words: string, inside: number): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + inside);

  before(async () => {
    await startWith(TEXT);
    ({ document } = await openJournal());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await startWith();
  });

  it('is nothing but text in a hover', async () => {
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at('project: cart', 10),
    );
    const { value, isTrusted, supportThemeIcons } = hover?.contents[0] as vscode.MarkdownString;
    assert.match(value, /Cart/);
    assert.doesNotMatch(value, LIVE);
    assert.ok(!isTrusted && !supportThemeIcons);
  });

  it('is nothing but text in a completion, and is inserted as it was', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at('project: cart', 9),
    );
    const item = items.find(({ insertText }) => insertText === 'cart');
    const { label, documentation } = item ?? assert.fail('The project is not offered');
    const shown = typeof label === 'string' ? label : `${label.label} ${label.description ?? ''}`;
    assert.doesNotMatch(shown, /\$\(/);
    if (documentation instanceof vscode.MarkdownString) assert.doesNotMatch(documentation.value, LIVE);
  });

  it('has no icon in a CodeLens but those of the product', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    for (const { command } of lenses)
      assert.doesNotMatch((command?.title ?? '').replace(/^\$\(lightbulb\) /, ''), /\$\(/);
  });
});

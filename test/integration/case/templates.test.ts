import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { call, failureOf } from '../support/extension';
import { JOURNAL, startWith } from '../support/home';

const FOLDER = join(dirname(JOURNAL), 'templates');

const TEXT = `schema: 1
wins:
  - {id: one, date: 2026-10-01, title: Cut the latency, level: next, dimensions: [scope-of-ownership]}
`;

const OWN = `---
id: ours
title: Our packet
audience: manager
---
# Ours: {{plural counts.wins "win" "wins"}}
{{#each strongest}}
- {{title}}
{{/each}}
`;

async function writeTemplate(text: string, name = 'ours.hbs', folder = FOLDER): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function packetOf(template: string): Promise<string> {
  const { uri } = await call('promoJournal.generatePacket', { template, asOf: '2026-11-22', show: false });
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** A template in an editor, with the place that `‸` marks in it. */
async function shown(marked: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const path = await writeTemplate(marked.replace('‸', ''));
  const document = await vscode.workspace.openTextDocument(path);
  await vscode.window.showTextDocument(document);
  // VS Code keeps documents of earlier tests for a while.
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return { document, position: document.positionAt(marked.indexOf('‸')) };
}

describe('A packet template of your own', () => {
  beforeEach(() => startWith(TEXT));

  it('makes packets, beside the journal and in folders of the setting', async () => {
    await writeTemplate(OWN);
    assert.equal(await packetOf('ours'), '# Ours: 1 win\n- Cut the latency\n');
    const settings = vscode.workspace.getConfiguration('promoJournal');
    const folder = join(dirname(JOURNAL), 'elsewhere');
    await writeTemplate(OWN.replace('# Ours', '# Theirs'), 'theirs.hbs', folder);
    await settings.update('templates', [folder], vscode.ConfigurationTarget.Global);
    try {
      assert.match(await packetOf('theirs'), /^# Theirs/);
    } finally {
      await settings.update('templates', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal(await failureOf(packetOf('theirs')), 'unknown-template');
  });

  it('is read from the repository that is open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const promo = join(folder?.uri.fsPath ?? '', '.promo');
    await writeTemplate(OWN, 'ours.hbs', join(promo, 'templates'));
    try {
      assert.match(await packetOf('ours'), /^# Ours/);
    } finally {
      await rm(promo, { recursive: true });
    }
  });

  it('takes the place of a built-in one of its name, until it is gone', async () => {
    const path = await writeTemplate(OWN, 'generic-senior.hbs');
    assert.match(await packetOf('generic-senior'), /^# Ours/);
    await rm(path);
    assert.match(await packetOf('generic-senior'), / · written /);
  });

  it('is used as it stands in the editor', async () => {
    const { document } = await shown(OWN);
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(document.uri, end, 'Typed just now.\n');
    await vscode.workspace.applyEdit(edit);
    assert.match(await packetOf('ours'), /Typed just now\.\n$/);
    assert.equal(await readFile(document.uri.fsPath, 'utf8'), OWN);
  });

  it('fails with its line and column where it can’t be used, and no other one steps in', async () => {
    await writeTemplate(OWN.replace('{{/each}}', ''), 'generic-senior.hbs');
    const failed = packetOf('generic-senior').catch((error: unknown) => String(error));
    assert.match(await failed, /“generic-senior\.hbs” can’t be used\. Line 10, column 1: /);
    await writeTemplate(OWN.replace('audience: manager', 'audience: everybody'));
    assert.equal(await failureOf(packetOf('ours')), 'template-invalid');
  });

  it('has its problems shown at their places, with words to put instead', async () => {
    const { document } = await shown(
      OWN.replace('audience:', 'audeince: x\naudience:').replace(
        '{{title}}',
        '{{titel}} {{plurl 1 "a" "b"}}',
      ),
    );
    const found = await diagnosticsWith(document, (all) => all.length >= 3);
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line + 1, document.getText(range)]),
      [
        ['unknown-key', 4, 'audeince'],
        ['unknown-field', 9, 'titel'],
        ['unknown-helper', 9, 'plurl'],
      ],
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found[1]?.range,
    );
    assert.ok(
      actions.some(({ title }) => title === 'Change to “title”'),
      JSON.stringify(actions),
    );
  });

  it('completes and explains what can stand at a place', async () => {
    const { document, position } = await shown(OWN.replace('{{title}}', '{{con‸}}'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('confirmedBy'), labels.join());
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('plural') + 1),
    );
    const texts = (hover?.contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
    assert.match(texts, /\{\{plural/);
  });

  it('starts as a copy of a built-in one, under the name of its file', async () => {
    const path = join(FOLDER, 'our-brief.hbs');
    const copy = { template: 'calibration-brief', path };
    await call('promoJournal.copyTemplate', copy);
    assert.match(await readFile(path, 'utf8'), /^id: our-brief$/m);
    assert.equal(await packetOf('our-brief'), await packetOf('calibration-brief'));
    assert.equal(await failureOf(call('promoJournal.copyTemplate', copy)), 'file-exists');
  });
});

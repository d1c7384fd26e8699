import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { remove } from '../../support/folders';

describe('generatePacket', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-packet-'));
  });

  after(() => remove(folder));

  it('opens an unsaved Markdown document, without a question', async () => {
    const { uri } = await generate({});
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    assert.match(document.getText(), /^# .*(?:the case for|work towards) Senior/i);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves the editors as they are when it is told to', async () => {
    const before = vscode.window.activeTextEditor;
    const { uri } = await generate({ path: join(folder, 'quiet.md'), show: false });
    assert.equal(vscode.window.activeTextEditor, before);
    assert.match(await readFile(uri.fsPath, 'utf8'), /^<!-- Promo Journal packet/);
  });

  it('says the period that it was asked for', async () => {
    const path = join(folder, 'half-year.md');
    await generate({ path, from: '2026-01-01', to: '2026-06-30', asOf: '2026-07-01', show: false });
    assert.match(await readFile(path, 'utf8'), /2026-01-01 to 2026-06-30 · written 2026-07-01/);
  });

  it('makes its own file anew, with what somebody has written into it', async () => {
    const path = join(folder, 'packet.md');
    await generate({ path, asOf: '2026-06-30', show: false });
    await generate({ path, asOf: '2026-07-01', show: false });
    const mine = `${await readFile(path, 'utf8')}\nMy own sentence.\n`;
    assert.match(mine, /written 2026-07-01/);
    await writeFile(path, mine);
    for (const asOf of ['2026-07-02', '2026-07-03']) {
      await generate({ path, asOf, show: false });
      const merged = await readFile(path, 'utf8');
      assert.match(merged, /\nMy own sentence\.\n/);
      assert.match(merged, new RegExp(`written ${asOf}`));
      assert.doesNotMatch(merged, /The journal now says/);
    }
  });

  it('leaves a file where both have changed the same words, or marks the journal’s when it is told to', async () => {
    const path = join(folder, 'conflict.md');
    await generate({ path, asOf: '2026-07-01', show: false });
    const mine = (await readFile(path, 'utf8')).replace('written 2026-07-01', 'written by me');
    await writeFile(path, mine);
    const again = { path, asOf: '2026-07-02', show: false };
    await assert.rejects(generate(again), { code: 'packet-conflict' });
    assert.equal(await readFile(path, 'utf8'), mine);
    await generate({ ...again, conflicts: 'mark' });
    assert.match(
      await readFile(path, 'utf8'),
      /written by me[^]*> The journal now says: .*written 2026-07-02/,
    );
  });

  it('shows a person what becomes of their edits, and writes only what they want', async () => {
    const path = join(folder, 'edited.md');
    await generate({ path, asOf: '2026-07-01', audience: 'manager', show: false });
    const mine = `${await readFile(path, 'utf8')}\nMy own sentence.\n`;
    await writeFile(path, mine);
    assert.equal(await generateHere(path, 'workbench.action.closeQuickOpen'), mine);
    const merged = await generateHere(path, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.match(merged, /, audience manager[^]*\nMy own sentence\.\n/);
    assert.match(merged, /written (?!2026-07-01)/);
    assert.equal(diffTabs().length, 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('asks nothing where nobody has edited the file, or nothing changes', async () => {
    const path = join(folder, 'same.md');
    await generate({ path, asOf: '2026-07-01' });
    await vscode.commands.executeCommand('promoJournal.generatePacket');
    const written = await readFile(path, 'utf8');
    assert.match(written, /written (?!2026-07-01)/);
    await writeFile(path, `${written}\nMine.\n`);
    await vscode.commands.executeCommand('promoJournal.generatePacket');
    assert.equal(await readFile(path, 'utf8'), `${written}\nMine.\n`);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('makes packets of templates that are written for another rubric and another reader', async () => {
    for (const [template, heading] of [
      ['amazon-promotion', /^# Promotion/m],
      ['calibration-brief', /^# For /m],
      ['manager-handover', /(?:the case for|work towards) .* stands$/m],
    ] as const) {
      const path = join(folder, `${template}.md`);
      await generate({ path, template, show: false });
      assert.match(await readFile(path, 'utf8'), heading);
    }
  });

  it('leaves a file that is no packet', async () => {
    const path = join(folder, 'foreign.md');
    await writeFile(path, 'Mine.');
    await assert.rejects(generate({ path, show: false }), { code: 'file-exists' });
    assert.equal(await readFile(path, 'utf8'), 'Mine.');
  });

  it('fails with a code for what there is not', async () => {
    await assert.rejects(generate({ template: '../rubrics/generic-senior' }), {
      code: 'unknown-template',
      message: /generic-senior/,
    });
    await assert.rejects(generate({ audience: 'everybody' }), { code: 'unknown-audience' });
    await assert.rejects(generate({ from: '2026-02-30' }), { code: 'invalid-period' });
    await assert.rejects(generate({ from: '2026-06-01', to: '2026-01-01' }), { code: 'invalid-period' });
  });
});

describe('previewPacket', () => {
  it('opens one preview, and uses it again', async () => {
    await preview({});
    while (previewTabs().length === 0) await tabsChanged();
    await preview({ audience: 'manager' });
    assert.equal(previewTabs().length, 1);
    await vscode.window.tabGroups.close(previewTabs());
  });

  it('opens none for a template that there is not', async () => {
    await assert.rejects(preview({ template: 'nope' }), { code: 'unknown-template' });
    assert.equal(previewTabs().length, 0);
  });
});

async function generate(options: object): Promise<{ readonly uri: vscode.Uri }> {
  return vscode.commands.executeCommand('promoJournal.generatePacket', options);
}

/** Makes the packet of an open file anew as a person does, answers with a command, and gives what the file holds then. */
async function generateHere(path: string, answer: string): Promise<string> {
  await vscode.window.showTextDocument(vscode.Uri.file(path));
  const done = vscode.commands.executeCommand('promoJournal.generatePacket').then(() => 'done');
  while (diffTabs().length === 0) await tabsChanged();
  const [shown] = diffTabs().map(({ input }) => input);
  assert.ok(shown instanceof vscode.TabInputTextDiff);
  assert.match((await vscode.workspace.openTextDocument(shown.modified)).getText(), /^<!-- Promo[^]*My own/);
  // Nothing tells when the question is on the screen.
  const answered = async (): Promise<unknown> => vscode.commands.executeCommand(answer);
  while ((await Promise.race([done, answered()])) !== 'done');
  return readFile(path, 'utf8');
}

function diffTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff);
}

async function preview(options: object): Promise<void> {
  await vscode.commands.executeCommand('promoJournal.previewPacket', options);
}

async function tabsChanged(): Promise<void> {
  await new Promise<void>((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      listener.dispose();
      resolve();
    });
  });
}

function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('promoJournal.preview'),
    );
}

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { call, exported, failureOf } from '../support/extension';
import { evidenceJournal, NOBODYS_COMMIT } from '../support/evidence';
import { JOURNAL, openJournal, startWith } from '../support/home';

describe('in Restricted Mode', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const repository = folder?.uri.fsPath ?? '';

  beforeEach(() => startWith());

  it('runs no git', async () => {
    assert.equal(await failureOf(call('promoJournal.findWins', {})), 'untrusted-folder');
    const named = call('promoJournal.findWins', { repositories: [repository] });
    assert.equal(await failureOf(named), 'untrusted-folder');
  });

  it('looks up no evidence, while it still reports what the journal itself says', async () => {
    const text = evidenceJournal(
      `commit: ${NOBODYS_COMMIT}, repo: storefront`,
      'doc: gone.md, repo: storefront',
    );
    await startWith(text);
    const { document, editor } = await openJournal();
    const withKey = async (key: string) => {
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `${key}: 1\n`));
      return diagnosticsWith(document, (each) => each.some(({ message }) => message.includes(key)));
    };
    await withKey('first');
    // Shown anew only once evidence was looked up, so that it would be here.
    const found = await withKey('second');
    const problems = found.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-key', 'unknown-key'],
    );
  });

  it('uses no rubric of the folder, neither by its name nor by its path', async () => {
    const rubrics = join(repository, '.promo', 'rubrics');
    await mkdir(rubrics, { recursive: true });
    const path = join(rubrics, 'theirs.yaml');
    try {
      await writeFile(path, 'schema: 1\nid: theirs\nextends: google-l5\n');
      assert.equal(await failureOf(call('promoJournal.chooseRubric', 'theirs')), 'unknown-rubric');
      assert.equal(await failureOf(call('promoJournal.chooseRubric', path)), 'unknown-rubric');
    } finally {
      await rm(join(repository, '.promo'), { recursive: true });
    }
  });

  it('uses no template of the folder', async () => {
    const templates = join(repository, '.promo', 'templates');
    await mkdir(templates, { recursive: true });
    try {
      await writeFile(join(templates, 'theirs.hbs'), '---\nid: theirs\ntitle: T\naudience: peer\n---\nT\n');
      const made = call('promoJournal.generatePacket', { template: 'theirs', show: false });
      assert.equal(await failureOf(made), 'unknown-template');
    } finally {
      await rm(join(repository, '.promo'), { recursive: true });
    }
  });

  it('logs into the journal at home', async () => {
    const { uri } = await call('promoJournal.logWin', 'Helped the team ^2026-10-01');
    assert.equal(uri.fsPath, JOURNAL);
    assert.equal((await exported()).journal().journal.wins.length, 1);
  });

  it('takes down what needs no repository, and writes no document into the folder', async () => {
    await call('promoJournal.weeklyReview', { week: '2026-W47', shipped: 'The cache' });
    await call('promoJournal.addMentee', { who: 'Ana' });
    assert.match(await readFile(JOURNAL, 'utf8'), /2026-W47[^]*Ana|Ana[^]*2026-W47/);
    const path = 'docs/design/untrusted.md';
    const begun = call('promoJournal.newDesignDoc', { title: 'Untrusted', path });
    assert.equal(await failureOf(begun), 'untrusted-workspace');
    assert.equal(existsSync(join(repository, path)), false);
  });

  it('reports gaps and makes a packet', async () => {
    await call('promoJournal.logWin', 'Helped the team ^2026-10-01');
    assert.ok((await call('promoJournal.showGaps', {})).dimensions.length > 0);
    const { uri } = await call('promoJournal.generatePacket', { asOf: '2026-11-22', show: false });
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /Helped the team/);
  });

  it('takes no journal in the folder, and writes nothing into it', async () => {
    const exclude = join(repository, '.git', 'info', 'exclude');
    const before = existsSync(exclude) ? await readFile(exclude, 'utf8') : undefined;
    assert.equal(await failureOf(call('promoJournal.chooseLocation', 'repository')), 'untrusted-folder');
    assert.equal(existsSync(exclude) ? await readFile(exclude, 'utf8') : undefined, before);
    assert.equal(existsSync(join(repository, '.promo')), false);
    await call('promoJournal.logWin', 'Still at home ^2026-10-01');
    assert.match(await readFile(JOURNAL, 'utf8'), /Still at home/);
  });

  it('does not use what the folder’s settings say', async () => {
    const settings = vscode.workspace.getConfiguration('promoJournal');
    await settings.update('location', 'repository', vscode.ConfigurationTarget.Workspace);
    try {
      const { uri } = await call('promoJournal.logWin', 'At home all the same ^2026-10-01');
      assert.equal(uri.fsPath, JOURNAL);
    } finally {
      await settings.update('location', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

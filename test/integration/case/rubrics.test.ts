import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { BUILT_IN_RUBRICS } from '../../../src/core/rubric/builtIn';
import { diagnosticsWith } from '../support/diagnostics';
import { call, exported, failureOf, reread } from '../support/extension';
import { JOURNAL, journalText, openJournal, startWith } from '../support/home';

const FOLDER = join(dirname(JOURNAL), 'rubrics');

const TEXT = `schema: 1
profile:
  name: A # me
wins:
  # the first
  - {id: one, date: 2026-10-01, title: One, level: next, dimensions: [scope-of-ownership]}
  - id: two
    date: 2026-10-02
    title: Two
    dimensions: [technical-leadership, communication-and-influence]
`;

const OWN = `schema: 1
id: ours
title: Ours
extends: google-l5
dimensions:
  - {id: craft, name: Craft, seeds: [techlead]}
`;

async function writeRubric(text: string, name = 'ours.yaml'): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, name);
  await writeFile(path, text);
  return path;
}

/** Waits until the report is of a rubric with some dimension; each change of the rubric is announced. */
async function reportHas(id: string): Promise<void> {
  const api = await exported();
  const changed = () =>
    new Promise<void>((resolve) => {
      const listener = api.onDidChange(() => {
        listener.dispose();
        resolve();
      });
    });
  for (;;) {
    // Listened to before the report is asked for: a change meanwhile is not missed.
    const next = changed();
    const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    if (report.dimensions.some((dimension) => dimension.id === id)) return;
    await next;
  }
}

describe('Choose Rubric', () => {
  beforeEach(() => startWith(TEXT));

  it('takes every built-in rubric by its id, changes one line of the profile, and goes back', async () => {
    const reportNow = async () => {
      const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
      for (const finding of report.findings) assert.doesNotMatch(finding.message, /NaN|undefined/);
      return report;
    };
    await call('promoJournal.chooseRubric', 'generic-senior');
    const first = await reportNow();
    for (const id of [...BUILT_IN_RUBRICS, 'generic-senior']) {
      const { rubric, uri } = await call('promoJournal.chooseRubric', id);
      assert.equal(rubric, id);
      assert.equal(uri?.fsPath, JOURNAL);
      assert.equal(await journalText(), TEXT.replace('name: A # me\n', `name: A # me\n  rubric: ${id}\n`));
      const report = await reportNow();
      assert.equal(report.rubric, id);
      assert.ok(
        report.dimensions.some(({ wins }) => wins.includes('one')),
        id,
      );
    }
    assert.deepEqual(await reportNow(), first);
  });

  it('counts wins by the shifts, and says which could stand under another dimension', async () => {
    const { review } = await call('promoJournal.chooseRubric', 'google-l5');
    assert.deepEqual(review, ['two']);
    const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    assert.deepEqual(report.dimensions.find(({ id }) => id === 'contribution')?.wins, ['one']);
    assert.deepEqual(report.dimensions.find(({ id }) => id === 'influence')?.wins, ['two']);
  });

  it('is one step to undo where the journal is open with unsaved changes', async () => {
    const { document, editor } = await openJournal();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# typed\n'));
    const before = document.getText();
    await call('promoJournal.chooseRubric', 'meta-e5');
    assert.match(document.getText(), /rubric: meta-e5/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('keeps what was logged under a rubric that uses a shift’s word for something else', async () => {
    await call('promoJournal.chooseRubric', 'google-l5');
    const { id } = await call('promoJournal.logWin', 'Taught the on-call rotation #influence');
    assert.match(await journalText(), /dimensions: (?:\[google-l5:influence\]|\n\s+- google-l5:influence)/);
    await call('promoJournal.chooseRubric', 'generic-senior');
    const { dimensions } = await call('promoJournal.showGaps', {});
    const shown = dimensions.filter(({ wins }) => wins.includes(id));
    assert.deepEqual(
      shown.map((dimension) => dimension.id),
      ['impact-beyond-own-output'],
    );
  });

  it('refuses what is no rubric, and writes nothing', async () => {
    assert.equal(await failureOf(call('promoJournal.chooseRubric', 'nowhere')), 'unknown-rubric');
    await writeRubric('schema: 1\nid: ours\n');
    assert.equal(await failureOf(call('promoJournal.chooseRubric', 'ours')), 'rubric-invalid');
    await writeRubric('schema: 1\nid: ours\nextends: ours\n');
    assert.equal(await failureOf(call('promoJournal.chooseRubric', 'ours')), 'rubric-invalid');
    assert.equal(await journalText(), TEXT);
  });

  it('makes no journal where there is none: the setting has the choice', async () => {
    await startWith();
    try {
      const { uri } = await call('promoJournal.chooseRubric', 'amazon-sde3');
      assert.equal(uri, undefined);
      const settings = vscode.workspace.getConfiguration('promoJournal');
      assert.equal(settings.get('rubric'), 'amazon-sde3');
      await assert.rejects(readFile(JOURNAL));
    } finally {
      await vscode.workspace
        .getConfiguration('promoJournal')
        .update('rubric', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('A rubric of your own', () => {
  beforeEach(() => startWith(TEXT));

  it('is remembered by its words where another one is chosen, wherever its file is', async () => {
    const elsewhere = join(dirname(JOURNAL), 'elsewhere');
    await mkdir(elsewhere, { recursive: true });
    const path = join(elsewhere, 'theirs.yaml');
    await writeFile(path, OWN.replace('id: ours', 'id: theirs'));
    await call('promoJournal.chooseRubric', path);
    const { id } = await call('promoJournal.logWin', 'Made the build reproducible #craft');
    await call('promoJournal.chooseRubric', 'generic-senior');
    const { dimensions } = await call('promoJournal.showGaps', {});
    assert.ok(dimensions.find((one) => one.id === 'technical-leadership')?.wins.includes(id));
  });

  it('is found by its name beside the journal and by its path, and extends a built-in one', async () => {
    const path = await writeRubric(OWN);
    for (const reference of ['ours', path, 'rubrics/ours.yaml']) {
      await call('promoJournal.chooseRubric', reference);
      const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
      assert.equal(report.rubric, 'ours');
      assert.deepEqual(
        report.dimensions.map(({ id }) => id),
        ['contribution', 'challenge', 'influence', 'expertise', 'teamwork', 'craft'],
      );
    }
  });

  it('is used as it last read when it breaks or disappears, and again once it is mended', async () => {
    const path = await writeRubric(OWN);
    await call('promoJournal.chooseRubric', 'ours');
    await reportHas('craft');
    const document = await vscode.workspace.openTextDocument(path);
    const write = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
      assert.ok(await document.save());
    };
    await write('schema: 1\nid: "\n');
    await reportHas('craft');
    await write(OWN.replace('craft', 'design'));
    await reportHas('design');
    await rm(path);
    await reread();
    await reportHas('design');
  });

  it('that is not there gives the default one', async () => {
    await startWith(TEXT.replace('name: A # me', 'rubric: nowhere'));
    const report = await call('promoJournal.showGaps', { asOf: '2026-11-22' });
    assert.equal(report.rubric, 'generic-senior');
  });

  it('has its problems shown at their lines', async () => {
    const path = await writeRubric(`${OWN.replace('google-l5', 'ours')}colour: red\n`);
    const document = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsWith(document, (all) => all.length === 2);
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range.start.line + 1]),
      [
        ['unknown-key', vscode.DiagnosticSeverity.Warning, 7],
        ['cyclic-extends', vscode.DiagnosticSeverity.Error, 4],
      ],
    );
  });

  it('starts as a copy of a built-in one, under the name of its file', async () => {
    const path = join(FOLDER, 'our-ladder.yaml');
    await call('promoJournal.copyRubric', { rubric: 'google-l5', path });
    assert.match(await readFile(path, 'utf8'), /^id: our-ladder$/m);
    assert.equal((await call('promoJournal.chooseRubric', 'our-ladder')).rubric, 'our-ladder');
    assert.equal(
      await failureOf(call('promoJournal.copyRubric', { rubric: 'google-l5', path })),
      'file-exists',
    );
  });
});

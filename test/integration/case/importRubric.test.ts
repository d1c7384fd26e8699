import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { parseRubric } from '../../../src/core/rubric/parse';
import { call, failureOf } from '../support/extension';
import { JOURNAL, startWith } from '../support/home';
import { emptyFolder } from '../support/repositories';
import { remove } from '../../support/folders';

const LADDER = `# Our ladder

| | Mid | Senior | Staff |
|---|---|---|---|
| Design | Follows it | Decides it | Sets it |
| Mentoring | Asks | Teaches | Grows teams |
| Delivery | A task | A launch | A programme |
| Communication | Reports | Persuades | Represents |
`;

describe('Import Rubric', () => {
  let folder: string;
  let ladder: string;

  beforeEach(async () => {
    await startWith();
    folder = await emptyFolder();
    ladder = join(folder, 'ladder.md');
    await writeFile(ladder, LADDER);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(folder);
  });

  it('opens the rubric unsaved, and writes nothing', async () => {
    const { uri, format, levels, problems } = await call('promoJournal.importRubric', { path: ladder });
    assert.equal(uri.scheme, 'untitled');
    assert.equal(format, 'markdown-table');
    assert.deepEqual(
      levels.map(({ name }) => name),
      ['Mid', 'Senior', 'Staff'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-evidence'],
    );
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document.languageId, 'yaml');
    const { rubric } = parseRubric(document.getText());
    assert.deepEqual([rubric?.from.level, rubric?.to.level], ['mid', 'senior']);
    assert.deepEqual(await readdir(folder), ['ladder.md']);
  });

  it('saves a new file where it is told to, under its id', async () => {
    const target = join(folder, 'rubrics', 'our-staff.yaml');
    const given = { uri: vscode.Uri.file(ladder), from: 'senior', to: 'Staff', target };
    const { uri } = await call('promoJournal.importRubric', given);
    assert.equal(uri.fsPath, target);
    const { rubric } = parseRubric(await readFile(target, 'utf8'));
    assert.equal(rubric?.id, 'our-staff');
    assert.equal(rubric.dimensions.find(({ id }) => id === 'delivery')?.senior, 'A programme');
  });

  it('gives a rubric that can be chosen', async () => {
    await startWith('schema: 1\nwins:\n  - {id: a, date: 2026-03-02, title: A, dimensions: [design]}\n');
    const target = join(dirname(JOURNAL), 'rubrics', 'our-senior.yaml');
    await call('promoJournal.importRubric', { path: ladder, target });
    await call('promoJournal.chooseRubric', 'our-senior');
    const { rubric, dimensions } = await call('promoJournal.showGaps', { asOf: '2026-04-01' });
    assert.equal(rubric, 'our-senior');
    assert.deepEqual(dimensions.find(({ id }) => id === 'design')?.wins, ['a']);
  });

  it('leaves a file that is there as it is', async () => {
    const code = await failureOf(call('promoJournal.importRubric', { path: ladder, target: ladder }));
    assert.equal(code, 'file-exists');
    assert.equal(await readFile(ladder, 'utf8'), LADDER);
  });

  it('fails with a code on what is no ladder, and writes nothing', async () => {
    const target = join(folder, 'new.yaml');
    const failure = (given: object): Promise<unknown> =>
      failureOf(call('promoJournal.importRubric', { path: ladder, target, ...given }));
    assert.equal(await failure({ to: 'L9' }), 'unknown-level');
    assert.equal(await failure({ path: join(folder, 'gone.md') }), 'file-gone');
    await writeFile(ladder, 'Nothing to see\n');
    assert.equal(await failure({}), 'unknown-format');
    assert.equal(existsSync(target), false);
  });
});

import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { openJournal, startWith } from '../support/home';
import { evidenceJournal, NOBODYS_COMMIT } from '../support/evidence';

describe('evidence of the journal in an editor', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const note = join(folder?.uri.fsPath ?? '', 'note.md');

  afterEach(async () => {
    await rm(note, { force: true });
    await startWith();
  });

  it('is reported when it is gone; what leads out of the repository, or is in another, is not looked for', async () => {
    await startWith(
      evidenceJournal(
        `commit: ${NOBODYS_COMMIT}, repo: storefront`,
        `commit: ${NOBODYS_COMMIT}, repo: elsewhere`,
        'doc: note.md, repo: storefront',
        'doc: ../note.md, repo: storefront',
        'doc: https://pages.example/note, repo: storefront',
      ),
    );
    const { document } = await openJournal();
    const found = await diagnosticsWith(document, (each) => codesOf(each).includes('unknown-commit'));
    assert.deepEqual(linesOf(found), [
      ['unknown-commit', 6],
      ['missing-document', 8],
    ]);
  });

  it('is looked for anew when the journal is saved', async () => {
    await startWith(evidenceJournal('doc: note.md, repo: storefront'));
    const { document, editor } = await openJournal();
    await diagnosticsWith(document, (each) => codesOf(each).includes('missing-document'));
    await writeFile(note, '# Note\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# seen\n'));
    await document.save();
    await diagnosticsWith(document, (each) => !codesOf(each).includes('missing-document'));
  });
});

function codesOf(found: readonly vscode.Diagnostic[]): unknown[] {
  return found.map(({ code }) => code);
}

/** What is wrong, without hints, by line. */
function linesOf(found: readonly vscode.Diagnostic[]): (readonly [unknown, number])[] {
  return found
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ code, range }) => [code, range.start.line] as const)
    .toSorted(([, a], [, b]) => a - b);
}

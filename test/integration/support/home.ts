/** The home folder of the suite, which holds the journal. */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { reread } from './extension';
import { remove } from '../../support/folders';

export const JOURNAL = join(homedir(), '.promo-journal', 'journal.yaml');

/** The text of the journal as it is on the disk. */
export async function journalText(): Promise<string> {
  return readFile(JOURNAL, 'utf8');
}

/** Starts over: all editors closed, and the journal what is given, or none. */
export async function startWith(text?: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await remove(dirname(JOURNAL));
  // With the file gone, what it last said is forgotten, too.
  await reread();
  if (text === undefined) return;
  await writeJournal(text);
  await reread();
}

/** Opens the journal as it is on the disk; VS Code keeps documents of earlier tests for a while. */
export async function openJournal(): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
  const document = await vscode.workspace.openTextDocument(JOURNAL);
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  assert.equal(document.getText(), await journalText());
  return { document, editor };
}

/** Writes the journal as another program does. */
export async function writeJournal(text: string): Promise<void> {
  await mkdir(dirname(JOURNAL), { recursive: true });
  await writeFile(JOURNAL, text);
}

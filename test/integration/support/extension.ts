/** The extension as others see it: its commands and what it exports. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import type { PromoJournal } from '../../../src/manifest';
import type { Commands } from '../../../src/manifest';

/** Below the limit of a test, so that what was waited for is told. */
const LIMIT_MS = 100_000;

type Result<Id extends keyof Commands> = ReturnType<Commands[Id]>;

/** Runs a command of the contract as another extension does, with its types. */
export async function call<Id extends keyof Commands>(
  id: Id,
  ...given: Parameters<Commands[Id]>
): Promise<NonNullable<Result<Id>>> {
  const result = await vscode.commands.executeCommand<Result<Id>>(id, ...given);
  return result as NonNullable<Result<Id>>;
}

/** Runs a command that has to fail, and gives the code of its failure. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => assert.fail('It did not fail'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error && 'code' in error, String(error));
  assert.notEqual(error.message, '');
  return error.code;
}

/** What the extension exports. */
export async function exported(): Promise<PromoJournal> {
  const extension = vscode.extensions.getExtension<PromoJournal>('promo-journal.promo-journal');
  assert.ok(extension);
  return extension.activate();
}

/** Waits until the journal is as wanted: asked at once, and with every change that is announced. */
export async function journalWith(
  isWanted: (snapshot: ReturnType<PromoJournal['journal']>) => boolean,
): Promise<ReturnType<PromoJournal['journal']>> {
  const api = await exported();
  return new Promise((resolve, reject) => {
    const give = (): void => {
      const snapshot = api.journal();
      if (!isWanted(snapshot)) return;
      clearTimeout(limit);
      listener.dispose();
      resolve(snapshot);
    };
    const limit = setTimeout(() => {
      listener.dispose();
      const { state, pending, journal, problems } = api.journal();
      const now = JSON.stringify({ state, pending, wins: journal.wins.length, problems });
      reject(new Error(`The journal did not get there: ${now}`));
    }, LIMIT_MS);
    const listener = api.onDidChange(give);
    give();
  });
}

/** Reads the journal anew, and gives it. */
export async function reread(): Promise<ReturnType<PromoJournal['journal']>> {
  await vscode.commands.executeCommand('promoJournal.refresh');
  return (await exported()).journal();
}

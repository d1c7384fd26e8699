import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { diagnosticsWith } from '../support/diagnostics';
import { call, reread } from '../support/extension';
import { journalText, openJournal, startWith } from '../support/home';

const WIN = 'wins:\n  - id: a\n    date: 2026-03-02\n    title: A\n';

/** Files that are no journal any more. */
const TOO_LARGE: Readonly<Record<string, string>> = {
  'an alias bomb': aliasBomb(),
  '20,000 aliases': `${WIN}    component:\n      - &x one\n${'      - *x\n'.repeat(20_000)}`,
  '10,000 levels': `wins: ${'['.repeat(10_000)}`,
  'a million values': `dismissed: [${'a,'.repeat(1_000_000)}]\n`,
  '21 MB': `${WIN}    notes: ${'did a lot '.repeat(2_100_000)}\n`,
};

describe('a journal that is too large', () => {
  after(() => startWith());

  for (const [name, text] of Object.entries(TOO_LARGE)) {
    it(`says so for ${name}, in the editor too, and is left as it is`, async () => {
      await startWith(text);
      const { state, problems } = await reread();
      assert.deepEqual([state, problems.map(({ code }) => code)], ['stale', ['too-large']]);

      const { document } = await openJournal();
      await diagnosticsWith(document, (each) => each.some(({ message }) => message === problems[0]?.message));
      assert.deepEqual(await ask(document, 'vscode.executeCodeLensProvider'), []);
      // Lines fold by their indentation, whatever they say.
      assert.ok(await ask(document, 'vscode.executeFoldingRangeProvider'));
      assert.ok(await ask(document, 'vscode.executeCompletionItemProvider', new vscode.Position(1, 0)));

      await call('promoJournal.logWin', { date: '2026-10-01', title: 'Logged meanwhile' });
      assert.equal(await journalText(), text);
      assert.equal((await reread()).pending, 1);
    });
  }

  it('says so for 60 MB, which VS Code does not hand to extensions', async () => {
    await startWith('x'.repeat(60_000_000));
    assert.deepEqual(
      (await reread()).problems.map(({ code }) => code),
      ['too-large'],
    );
  });

  it('is not one for a million lines in a field', async () => {
    await startWith(`${WIN}    notes: |\n${'      line\n'.repeat(1_000_000)}`);
    const { state, journal, problems } = await reread();
    assert.deepEqual([state, problems], ['ready', []]);
    assert.equal(journal.wins[0]?.notes?.length, 5_000_000);
  });
});

function ask(document: vscode.TextDocument, command: string, ...further: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, document.uri, ...further);
}

function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const nine = Array.from({ length: 9 }, () => `*l${level}`).join(', ');
    return `l${level + 1}: &l${level + 1} [${nine}]\n`;
  });
  return `l0: &l0 [x]\n${levels.join('')}wins: *l9\n`;
}

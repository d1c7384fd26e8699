import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';

import * as vscode from 'vscode';

import { call, exported, failureOf, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, openJournal, startWith, writeJournal } from '../support/home';

const COMMENTED = `# My journal, my order.
schema: 1

wins:
  - id: 2026-03-02-first   # the first one
    title: 'First'
    date: 2026-03-02
`;

describe('Log Win', () => {
  beforeEach(() => startWith());

  it('takes a quick line, and writes it into a journal for its owner alone', async () => {
    const line = 'Cut checkout p95 800ms → 210ms #scope @mei !checkout ^2026-11-20 https://example.org/x';
    const { id, uri } = await call('promoJournal.logWin', line);
    assert.match(id, /^2026-11-20-cut-checkout/);
    assert.equal(uri.fsPath, JOURNAL);
    const [win] = (await exported()).journal().journal.wins;
    assert.equal(win?.id, id);
    assert.equal(win.date, '2026-11-20');
    assert.equal(win.impact?.before, 800);
    assert.equal(win.impact.after, 210);
    assert.equal(win.project, 'checkout');
    assert.deepEqual(win.corroborators, ['mei']);
    assert.equal(win.origin, 'manual');
    assert.equal(win.evidence?.length, 1);
    assert.match(await journalText(), /^schema: 1$/m);
  });

  it('makes a journal that only its owner can read', async () => {
    await call('promoJournal.logWin', 'Something');
    // Windows has no such mode; the home folder's own rights hold there.
    const expected = process.platform === 'win32' ? 0o666 : 0o600;
    assert.equal((await stat(JOURNAL)).mode & 0o777, expected);
  });

  it('takes a win as it is', async () => {
    const win = { date: '2026-10-01', title: 'Led the migration', level: 'next', reach: 'org' } as const;
    const { id } = await call('promoJournal.logWin', win);
    const [logged] = (await exported()).journal().journal.wins;
    assert.deepEqual(logged, { id, ...win, origin: 'manual' });
  });

  it('gives each win an id of its own', async () => {
    const win = { date: '2026-10-01', title: 'The same' };
    const ids = [];
    for (let count = 0; count < 3; count++) ids.push((await call('promoJournal.logWin', win)).id);
    assert.equal(new Set(ids).size, 3);
    assert.equal((await reread()).journal.wins.length, 3);
  });

  it('loses none of many that are logged at once', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Win number ${index}`);
    await Promise.all(titles.map((title) => call('promoJournal.logWin', { date: '2026-10-01', title })));
    const { journal } = await reread();
    assert.deepEqual(journal.wins.map(({ title }) => title).sort(), [...titles].sort());
  });

  it('refuses an empty line with a code, and writes nothing', async () => {
    assert.equal(await failureOf(call('promoJournal.logWin', '  #scope ')), 'empty-title');
    assert.equal((await reread()).state, 'missing');
  });

  it('leaves every other byte of the file alone', async () => {
    await startWith(COMMENTED);
    await call('promoJournal.logWin', { date: '2026-10-01', title: 'Second' });
    const text = await journalText();
    assert.ok(text.startsWith(COMMENTED), text);
    assert.match(text.slice(COMMENTED.length), /Second/);
  });

  for (const title of [
    'A | table | of pipes',
    '<script>alert(1)</script> & <b>bold</b>',
    'Shipped it 🎉👩‍💻',
    'שלום עולם shipped',
    '- looks: like # YAML "or" \'not\'',
    '{{constructor}} {{{x}}}',
  ]) {
    it(`keeps the title ${JSON.stringify(title)} to the letter`, async () => {
      const { id } = await call('promoJournal.logWin', { date: '2026-10-01', title });
      const { journal, problems } = await reread();
      assert.deepEqual(problems, []);
      assert.equal(journal.wins.find((win) => win.id === id)?.title, title);
    });
  }

  describe('with the journal open and changed', () => {
    it('is one undo step in the editor, and saved with the user’s own changes', async () => {
      await startWith(COMMENTED);
      const { document, editor } = await openJournal();
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# Typed just now.\n'));
      assert.equal(document.isDirty, true);

      await call('promoJournal.logWin', { date: '2026-10-01', title: 'Second' });
      assert.equal(document.isDirty, false);
      assert.equal(await journalText(), document.getText());
      assert.match(document.getText(), /# Typed just now\.[^]*Second/);

      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.match(document.getText(), /# Typed just now\./);
      assert.doesNotMatch(document.getText(), /Second/);
    });

    it('waits beside the journal while the file lacks it: another program wrote the file meanwhile', async () => {
      await startWith(COMMENTED);
      const { document, editor } = await openJournal();
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# Typed just now.\n'));
      await writeJournal(COMMENTED.replace("'First'", "'Written elsewhere'"));
      await call('promoJournal.logWin', { date: '2026-10-01', title: 'Second' });
      assert.doesNotMatch(await journalText(), /Second/);

      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const { journal } = await journalWith(
        ({ journal: { wins } }) => wins[0]?.title === 'Written elsewhere' && wins.length === 2,
      );
      assert.equal(journal.wins[1]?.title, 'Second');
      assert.match(await journalText(), /Second/);
    });

    it('follows what is typed before it is saved', async () => {
      await startWith(COMMENTED);
      const { document, editor } = await openJournal();
      const line = '  - {id: typed, date: 2026-04-01, title: Typed}\n';
      await editor.edit((edit) => edit.insert(document.positionAt(COMMENTED.length), line));
      const { journal } = await journalWith((snapshot) => snapshot.journal.wins.length === 2);
      assert.equal(journal.wins[1]?.title, 'Typed');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  it('is seen by others, and so is what another program writes', async () => {
    await startWith(COMMENTED);
    await writeJournal(COMMENTED.replace("'First'", "'Written elsewhere'"));
    const { journal } = await journalWith(({ journal: { wins } }) => wins[0]?.title === 'Written elsewhere');
    assert.equal(journal.wins.length, 1);
  });
});

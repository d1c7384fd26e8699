import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';

import { call, exported, failureOf, journalWith, reread } from '../support/extension';
import { JOURNAL, journalText, openJournal, startWith, writeJournal } from '../support/home';
import { remove } from '../../support/folders';

const PENDING = join(dirname(JOURNAL), 'pending');
const GOOD = 'schema: 1\nwins:\n  - {id: a, date: 2026-03-02, title: A}\n';
const NEW = { date: '2026-10-01', title: 'Logged meanwhile' };

/** Journals that cannot be read, and what is wrong with each. */
const UNREADABLE: Readonly<Record<string, string>> = {
  'yaml-error': 'schema: 1\nwins:\n  - {id: a, date: "2026-03-02, title: A}\n',
  'conflict-markers': GOOD.replace('wins:\n', 'wins:\n<<<<<<< HEAD\n').concat(
    '=======\n  - {id: b, date: 2026-03-02, title: B}\n>>>>>>> theirs\n',
  ),
  'newer-schema': 'schema: 99\nwins: []\n',
  'not-a-journal': '- just\n- a list\n',
};

describe('a journal that cannot be read', () => {
  for (const [code, text] of Object.entries(UNREADABLE)) {
    describe(`because of ${code}`, () => {
      beforeEach(() => startWith(text));

      it('says so, with the line', async () => {
        const { state, problems } = await reread();
        assert.equal(state, 'stale');
        assert.equal(problems[0]?.code, code);
        assert.ok(problems[0].line >= 0);
      });

      it('is left as it is, and what is logged waits beside it until it reads again', async () => {
        const { id } = await call('promoJournal.logWin', NEW);
        assert.equal(await journalText(), text);
        assert.equal((await readdir(PENDING)).length, 1);
        assert.equal((await exported()).journal().pending, 1);

        await writeJournal(GOOD);
        const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
        assert.deepEqual(
          journal.wins.map((win) => win.id),
          ['a', id],
        );
        assert.deepEqual(await readdir(PENDING), []);
      });

      it('makes no packet, and fails with its code', async () => {
        // What it last said may still be shown; here nothing of it was ever read.
        const work = call('promoJournal.generatePacket', { show: false });
        assert.equal(await failureOf(work), code);
      });

      it('opens where the problem is', async () => {
        await openJournal();
        await vscode.commands.executeCommand('promoJournal.openProblem');
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.uri.fsPath, JOURNAL);
        const [problem] = (await reread()).problems;
        assert.equal(editor.selection.active.line, problem?.line);
      });
    });
  }

  it('still shows what it last said', async () => {
    await startWith(GOOD);
    await writeJournal('schema: 1\nwins: [\n');
    const { state, journal } = await reread();
    assert.equal(state, 'stale');
    assert.deepEqual(
      journal.wins.map(({ id }) => id),
      ['a'],
    );
  });
});

describe('a journal that cannot be written', () => {
  // Tests may run as root, whom a read-only file doesn't stop. Something else in the file's place stops everybody.
  it('keeps a win beside it when a folder is in its place', async () => {
    await startWith();
    await mkdir(JOURNAL, { recursive: true });
    assert.equal((await reread()).state, 'stale');
    const { id } = await call('promoJournal.logWin', NEW);
    assert.equal((await readdir(PENDING)).length, 1);

    await rm(JOURNAL, { recursive: true });
    await writeJournal(GOOD);
    const { journal } = await journalWith(({ state, pending }) => state === 'ready' && pending === 0);
    assert.ok(journal.wins.some((win) => win.id === id));
  });

  it('keeps a win elsewhere when even its folder cannot be', async () => {
    await startWith();
    await remove(dirname(JOURNAL));
    await writeFile(dirname(JOURNAL), 'in the way');
    const { id } = await call('promoJournal.logWin', NEW);
    assert.equal((await reread()).pending, 1);

    await rm(dirname(JOURNAL));
    await writeJournal(GOOD);
    const { journal, pending } = await reread();
    assert.equal(pending, 0);
    assert.ok(journal.wins.some((win) => win.id === id));
  });
});

describe('an unusual journal', () => {
  it('may be empty', async () => {
    await startWith('');
    const { id } = await call('promoJournal.logWin', NEW);
    assert.deepEqual(
      (await reread()).journal.wins.map((win) => win.id),
      [id],
    );
  });

  it('may hold comments alone', async () => {
    await startWith('# Mine.\n');
    await call('promoJournal.logWin', NEW);
    assert.match(await journalText(), /^# Mine\.\n/);
    assert.equal((await reread()).journal.wins.length, 1);
  });

  it('may have 5 MB', async () => {
    const wins = Array.from(
      { length: 10_000 },
      (_, index) =>
        `  - id: w${index}\n    date: 2026-03-02\n    title: Win ${index}\n    action: ${'did a lot '.repeat(45)}\n`,
    );
    const text = `schema: 1\nwins:\n${wins.join('')}`;
    assert.ok(text.length > 5_000_000);
    await startWith(text);
    const { id } = await call('promoJournal.logWin', NEW);
    const { state, journal } = await reread();
    assert.equal(state, 'ready');
    assert.equal(journal.wins.length, 10_001);
    assert.equal(journal.wins.at(-1)?.id, id);
  });

  it('keeps what it does not know, and says where it is', async () => {
    const text = GOOD.replace('title: A', 'title: A, mood: proud');
    await startWith(text);
    const { problems } = await reread();
    assert.deepEqual(
      problems.map(({ code, severity, line }) => ({ code, severity, line })),
      [{ code: 'unknown-key', severity: 'warning', line: 2 }],
    );
    await call('promoJournal.logWin', NEW);
    assert.ok((await journalText()).startsWith(text));
  });
});

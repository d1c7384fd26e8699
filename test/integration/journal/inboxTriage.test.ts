import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import type { Suggestion } from '../../../src/core/evidence/suggestion';
import type { InternalCommands } from '../../../src/manifest';
import { call, failureOf, reread } from '../support/extension';
import { journalText, startWith } from '../support/home';

describe('the inbox, beyond accepting and dismissing', () => {
  let found: readonly Suggestion[];

  beforeEach(async () => {
    await startWith();
    found = await call('promoJournal.findWins', {});
  });

  afterEach(undoAll);

  it('puts aside and brings back, without a word in the journal', async () => {
    const { id } = nth(0);
    await run('promoJournal.putAside', id);
    assert.deepEqual(ids(await again()), ids(found));
    await run('promoJournal.bringBack', id);
    await undo();
    await undo();
    assert.equal((await reread()).state, 'missing');
    assert.equal(await failureOf(run('promoJournal.putAside', 'nonsense')), 'unknown-suggestion');
  });

  it('merges suggestions into one until it is accepted, and takes it back', async () => {
    const some = found.filter(({ commits }) => commits.length > 0).slice(0, 2);
    await run('promoJournal.mergeWith', ids(some));
    const now = await again();
    assert.equal(now.length, found.length - 1);
    const one = now.find(({ merged }) => merged);
    assert.deepEqual(one?.merged?.map(({ id }) => id).sort(), ids(some).sort());
    await undo();
    assert.deepEqual(ids(await again()), ids(found));
    await run('promoJournal.mergeWith', ids(some));
    await call('promoJournal.acceptSuggestion', one.id);
    assert.equal((await reread()).journal.wins.length, 1);
    for (const { id } of some)
      assert.equal((await again()).find((each) => each.id === id)?.standing, 'logged');
  });

  it('splits a suggestion into its changes, and takes it back', async () => {
    const one = several();
    await run('promoJournal.splitSuggestion', one.id);
    const now = ids(await again());
    for (const { id } of one.changes) assert.ok(now.includes(id) || now.includes(one.id), id);
    assert.equal(now.length, found.length + one.changes.length - 1);
    await undo();
    assert.deepEqual(ids(await again()), ids(found));
  });

  it('takes one change out, which stays out when wins are looked for again', async () => {
    const one = several();
    const part = one.changes.at(-1)?.id ?? '';
    await run('promoJournal.takeOut', { id: one.id, parts: [part] });
    const now = await again();
    assert.equal(now.find(({ id }) => id === one.id)?.changes.length, one.changes.length - 1);
    assert.equal(now.find(({ id }) => id === part)?.changes.length, 1);
  });

  it('dismisses an effort with all its changes at once, and takes all of it back', async () => {
    const one = several();
    await call('promoJournal.dismissSuggestion', one.id);
    assert.deepEqual(
      (await reread()).journal.dismissed,
      one.changes.map(({ id }) => id),
    );
    assert.ok(!ids(await again()).includes(one.id));
    await undo();
    assert.deepEqual((await reread()).journal.dismissed, []);
  });

  it('adds what a win lacks to it, and takes it back', async () => {
    const one = found.find(({ commits, docs, pr, standing }) => {
      return commits.length > 2 && docs.length === 0 && pr === undefined && standing !== 'logged';
    });
    assert.ok(one);
    const [commit = ''] = one.commits;
    await startWith(
      `schema: 1\nwins:\n  - id: w\n    date: ${one.to}\n    title: Part of it\n    evidence:\n      - {commit: ${commit.slice(0, 9)}} # mine\n`,
    );
    const part = (await again()).find(({ id }) => id === one.id);
    assert.deepEqual(part?.partOf, { winId: 'w', title: 'Part of it' });
    const before = await journalText();
    await run('promoJournal.addToWin', one.id);
    assert.match(await journalText(), /# mine\n/);
    const [win] = (await reread()).journal.wins;
    assert.ok((win?.evidence ?? []).length >= Math.ceil(one.commits.length / 2));
    assert.equal((await again()).find(({ id }) => id === one.id)?.standing, 'logged');
    await undo();
    assert.equal(await journalText(), before);
    assert.equal(await failureOf(run('promoJournal.addToWin', nth(0).id)), 'unknown-id');
  });

  it('opens a commit as a text that cannot be changed, and a file as it is', async () => {
    const [repository, sha = ''] = [
      nth(0).repository,
      found.find(({ commits }) => commits.length > 0)?.commits[0],
    ];
    await run('promoJournal.showCommit', { repository, sha });
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.languageId, 'diff');
    assert.match(shown.getText(), new RegExp(`^commit ${sha}`));
    assert.match(shown.getText(), /^diff --git/m);
    await run('promoJournal.showFile', { repository, path: 'package.json' });
    assert.ok(vscode.window.activeTextEditor?.document.fileName.endsWith('package.json'));
    const gone = { repository, path: 'src/gone.ts' };
    assert.equal(await failureOf(run('promoJournal.showFile', gone)), 'file-gone');
  });

  function nth(index: number): Suggestion {
    const one = found[index];
    assert.ok(one);
    return one;
  }

  function several(): Suggestion {
    const one = found.find(({ changes, kind }) => changes.length > 2 && kind === 'commits');
    assert.ok(one);
    return one;
  }
});

function ids(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map(({ id }) => id);
}

function again(): Promise<readonly Suggestion[]> {
  return call('promoJournal.findWins', {});
}

async function run<Id extends keyof InternalCommands>(
  id: Id,
  ...given: Parameters<InternalCommands[Id]>
): Promise<void> {
  await vscode.commands.executeCommand(id, ...given);
}

function undo(): Promise<void> {
  return run('promoJournal.undoTriage');
}

/** What is remembered of the workspace must not reach the next test. */
async function undoAll(): Promise<void> {
  for (let count = 0; count < 5; count += 1) await undo().catch(() => undefined);
}

import assert from 'node:assert/strict';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { dismissalOf } from '../../../src/core/evidence/inJournal';
import type { Suggestion } from '../../../src/core/evidence/suggestion';
import { call, exported, failureOf, reread } from '../support/extension';
import { journalText, startWith } from '../support/home';
import { commit, emptyFolder, git, initialise } from '../support/repositories';
import { remove } from '../../support/folders';

describe('the inbox', () => {
  let found: readonly Suggestion[];

  beforeEach(async () => {
    await startWith();
    found = await call('promoJournal.findWins', {});
  });

  it('finds wins in the open repository, in the shape of the contract', () => {
    assert.ok(found.length > 5);
    for (const one of found) {
      assert.ok(['commits', 'doc', 'review', 'postmortem'].includes(one.kind));
      assert.match(`${one.from} ${one.to}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
      assert.ok(one.from <= one.to);
      assert.notEqual(one.title.trim(), '');
      assert.equal(one.repository, 'storefront');
      assert.ok(one.commits.length + one.docs.length > 0);
      for (const sha of one.commits) assert.match(sha, /^[0-9a-f]{40}$/);
      assert.ok(Array.isArray(one.tickets));
      for (const { id, signal, why } of one.dimensions) assert.ok(id && signal && why);
      assert.equal(typeof one.score, 'number');
      assert.ok(one.why.length > 0, `“${one.title}” is not explained`);
    }
    assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
  });

  it('finds the same again', async () => {
    const again = await call('promoJournal.findWins', {});
    assert.deepEqual(
      again.map(({ id }) => id),
      found.map(({ id }) => id),
    );
  });

  it('keeps to the period that it was asked for', async () => {
    const middle = found.map(({ to }) => to).sort()[Math.floor(found.length / 2)] ?? '';
    const later = await call('promoJournal.findWins', { since: middle });
    assert.ok(later.length > 0 && later.length < found.length);
    assert.ok(later.every(({ to }) => to >= middle));
  });

  it('asks nobody and writes nothing', async () => {
    assert.equal((await reread()).state, 'missing');
    assert.deepEqual(vscode.workspace.getConfiguration('promoJournal').get('identities'), []);
  });

  it('accepts one, with its proof', async () => {
    const one = first(found);
    const { id } = await call('promoJournal.acceptSuggestion', one.id);
    const [win] = (await exported()).journal().journal.wins;
    assert.equal(win?.id, id);
    assert.equal(win.title, one.title);
    assert.ok((win.evidence ?? []).length > 0);
    assert.notEqual(win.origin, 'manual');
  });

  it('accepts several, as a win each', async () => {
    const ids = found.slice(0, 3).map(({ id }) => id);
    await call('promoJournal.acceptSuggestion', ids);
    assert.equal((await reread()).journal.wins.length, 3);
  });

  it('accepts with what the caller knows better', async () => {
    const overrides = { title: 'My own words', reach: 'cross-team' } as const;
    const { id } = await call('promoJournal.acceptSuggestion', first(found).id, overrides);
    const win = (await reread()).journal.wins.find((each) => each.id === id);
    assert.equal(win?.title, 'My own words');
    assert.equal(win.reach, 'cross-team');
  });

  it('knows what is in the journal already', async () => {
    const one = first(found);
    await call('promoJournal.acceptSuggestion', one.id);
    const again = await call('promoJournal.findWins', {});
    assert.equal(again.find(({ id }) => id === one.id)?.standing, 'logged');
  });

  it('dismisses for good, in the journal', async () => {
    const [one, other] = [first(found), first(found.slice(1))];
    await call('promoJournal.dismissSuggestion', one.id);
    assert.deepEqual((await reread()).journal.dismissed, dismissalOf(one));
    assert.match(await journalText(), /^dismissed:/m);
    const again = (await call('promoJournal.findWins', {})).map(({ id }) => id);
    assert.ok(!again.includes(one.id));
    assert.ok(again.includes(other.id));
  });

  it('merges several into one win with the proof of all', async () => {
    const some = found.filter(({ commits }) => commits.length > 0).slice(0, 2);
    await call(
      'promoJournal.mergeSuggestions',
      some.map(({ id }) => id),
    );
    const { wins } = (await reread()).journal;
    assert.equal(wins.length, 1);
    const again = await call('promoJournal.findWins', {});
    for (const { id } of some) assert.equal(again.find((one) => one.id === id)?.standing, 'logged');
  });

  it('takes the last decision back', async () => {
    await call('promoJournal.acceptSuggestion', first(found).id);
    await call('promoJournal.dismissSuggestion', first(found.slice(1)).id);
    await vscode.commands.executeCommand('promoJournal.undoTriage');
    assert.deepEqual((await reread()).journal.dismissed, []);
    await vscode.commands.executeCommand('promoJournal.undoTriage');
    assert.deepEqual((await reread()).journal.wins, []);
  });

  it('fails with a code for what is no suggestion', async () => {
    assert.equal(await failureOf(call('promoJournal.acceptSuggestion', 'nonsense')), 'unknown-suggestion');
    assert.equal(await failureOf(call('promoJournal.dismissSuggestion', ['no'])), 'unknown-suggestion');
    assert.equal(await failureOf(call('promoJournal.mergeSuggestions', first(found).id)), 'too-few');
    assert.equal((await reread()).state, 'missing');
  });
});

describe('finding wins where there is little to find them in', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await emptyFolder();
    await startWith();
  });

  afterEach(() => remove(folder));

  const codeOf = (...repositories: readonly string[]): Promise<unknown> =>
    failureOf(call('promoJournal.findWins', { repositories }));

  it('says that a folder is no repository', async () => {
    assert.equal(await codeOf(folder), 'no-repository');
    assert.equal(await codeOf(join(folder, 'gone')), 'no-repository');
  });

  it('says that a repository has no commits', async () => {
    assert.equal(await codeOf(await initialise(folder)), 'no-commits');
  });

  it('says that git is missing', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      assert.equal(await codeOf(await emptyFolder()), 'git-missing');
      assert.equal(await failureOf(call('promoJournal.findWins', {})), 'git-missing');
    } finally {
      process.env['PATH'] = path;
    }
    assert.ok((await call('promoJournal.findWins', {})).length > 0);
  });

  it('finds what a shallow clone has', async () => {
    const [storefront] = vscode.workspace.workspaceFolders ?? [];
    const clone = join(folder, 'shallow');
    await git(folder, 'clone', '--quiet', '--depth=60', `file://${storefront?.uri.fsPath ?? ''}`, clone);
    await git(clone, 'config', 'user.email', 'robin.larsen@acme.example');
    const found = await call('promoJournal.findWins', { repositories: [clone] });
    assert.ok(found.length > 0);
    assert.ok(found.every(({ repository }) => repository === 'shallow'));
  });

  it('reads the others where one cannot be read', async () => {
    const empty = await initialise(join(folder, 'empty'));
    const full = await initialise(join(folder, 'full'));
    for (const part of ['cart', 'prices', 'refunds']) {
      await commit(
        full,
        `src/${part}.ts`,
        `export {};\n`,
        `feat(${part}): make ${part} idempotent (#1${part.length})`,
      );
    }
    const found = await call('promoJournal.findWins', { repositories: [empty, full] });
    assert.ok(found.length > 0);
    assert.ok(found.every(({ repository }) => repository === 'full'));
  });

  it('keeps what it found before when it fails', async () => {
    const found = await call('promoJournal.findWins', {});
    await codeOf(folder);
    await call('promoJournal.acceptSuggestion', first(found).id);
    assert.equal((await reread()).journal.wins.length, 1);
  });
});

function first(found: readonly Suggestion[]): Suggestion {
  const [one] = found;
  assert.ok(one);
  return one;
}

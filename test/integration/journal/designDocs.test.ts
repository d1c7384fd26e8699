import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import * as vscode from 'vscode';

import { call, failureOf, reread } from '../support/extension';
import { startWith } from '../support/home';

describe('New Design Document', () => {
  const made: vscode.Uri[] = [];

  afterEach(() => Promise.all(made.splice(0).map(({ fsPath }) => rm(fsPath, { force: true }))));

  async function begin(document: { title: string; path?: string; project?: string }) {
    const begun = await call('promoJournal.newDesignDoc', document);
    made.push(begun.uri);
    return begun;
  }

  it('goes on where the repository keeps them, and is what there is to read about its project', async () => {
    await startWith('schema: 1\nprojects:\n  - id: checkout\n');
    const { id, uri } = await begin({ title: 'Regional replicas', project: 'checkout' });
    assert.equal(id, 'checkout');
    assert.match(basename(uri.path), /^\d{4}-regional-replicas\.md$/);
    const siblings = (await readdir(dirname(uri.fsPath))).filter((name) => /^\d{4}-/.test(name)).sort();
    assert.equal(siblings.at(-1), basename(uri.path));
    const text = await readFile(uri.fsPath, 'utf8');
    assert.match(text, /^# Regional replicas\n[^]*## Problem\n[^]*## Alternatives\n[^]*## Recommendation\n/);
    assert.doesNotMatch(text, /\{\{/);
    const doc = vscode.workspace.asRelativePath(uri, false);
    const { journal } = await reread();
    assert.deepEqual(journal.projects, [
      { id: 'checkout', evidence: [{ doc, repo: 'storefront', title: 'Regional replicas' }] },
    ]);
  });

  it('begins a project of its own where it belongs to none', async () => {
    await startWith('schema: 1\n');
    const { id, uri } = await begin({ title: 'One queue', path: 'docs/design/queue.md' });
    assert.equal(id, 'one-queue');
    assert.ok(uri.path.endsWith('/storefront/docs/design/queue.md'), uri.path);
    const [project] = (await reread()).journal.projects;
    assert.deepEqual([project?.name, project?.status], ['One queue', 'idea']);
  });

  it('is never written over a file, and needs a title', async () => {
    await startWith('schema: 1\n');
    const { uri } = await begin({ title: 'One queue', path: 'docs/design/queue.md' });
    const before = await readFile(uri.fsPath, 'utf8');
    const again = call('promoJournal.newDesignDoc', { title: 'Another', path: 'docs/design/queue.md' });
    assert.equal(await failureOf(again), 'file-exists');
    assert.equal(await readFile(uri.fsPath, 'utf8'), before);
    assert.equal(await failureOf(call('promoJournal.newDesignDoc', { title: ' ' })), 'empty-title');
  });
});

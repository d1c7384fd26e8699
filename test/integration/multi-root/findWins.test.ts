import assert from 'node:assert/strict';

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import * as vscode from 'vscode';

import { call } from '../support/extension';
import { commit, emptyFolder, git, initialise } from '../support/repositories';

describe('with several folders', () => {
  it('finds wins in each of their repositories', async () => {
    const found = await call('promoJournal.findWins', {});
    const repositories = new Set(found.map(({ repository }) => repository));
    assert.deepEqual([...repositories].sort(), ['notes', 'storefront']);
  });

  it('knows a win of either once it is logged', async () => {
    const first = await call('promoJournal.findWins', {});
    const one = first.find(({ repository }) => repository === 'notes');
    assert.ok(one);
    await call('promoJournal.acceptSuggestion', one.id);
    const again = await call('promoJournal.findWins', {});
    assert.equal(again.find(({ id }) => id === one.id)?.standing, 'logged');
  });

  it('reads the others where one cannot be, and what a clone shares once', async () => {
    const folder = await emptyFolder();
    const shop = await initialise(join(folder, 'shop'));
    await commit(shop, 'src/cart.ts', 'export const cart = 1;\n', 'Share a cart');
    await promisify(execFile)('git', ['clone', '--quiet', shop, join(folder, 'clone')]);
    const broken = await initialise(join(folder, 'broken'));
    await mkdir(join(broken, '.git/refs/heads'), { recursive: true });
    await writeFile(join(broken, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
    const repositories = [broken, shop, join(folder, 'clone')];
    const found = await call('promoJournal.findWins', { repositories });
    assert.deepEqual(
      found.map(({ repository, title }) => [repository, title]),
      [['shop', 'Share a cart']],
    );
  });

  it('includes all branches where the setting says so, and tells what waits', async () => {
    const shop = await initialise(join(await emptyFolder(), 'shop'));
    await commit(shop, 'src/cart.ts', 'export const cart = 1;\n', 'Share a cart');
    await git(shop, 'checkout', '--quiet', '-b', 'prices');
    await commit(shop, 'src/price.ts', 'export const price = 1;\n', 'Show prices with taxes');
    await git(shop, 'commit', '--quiet', '--amend', '--no-edit', '--date=2026-01-02T00:00:00');
    await git(shop, 'checkout', '--quiet', 'main');
    const options = { repositories: [shop], since: '2026-01-01' };
    const titles = async () => (await call('promoJournal.findWins', options)).map(({ title }) => title);
    assert.deepEqual(await titles(), ['Share a cart']);
    const settings = vscode.workspace.getConfiguration('promoJournal');
    await settings.update('suggest.branches', 'all', vscode.ConfigurationTarget.Global);
    try {
      const found = await call('promoJournal.findWins', options);
      const waits = found.find(({ title }) => title === 'Show prices with taxes');
      assert.ok(waits);
      assert.ok(waits.why.some((why) => why.includes('prices')));
      // The address that all of them have sets nothing apart.
      assert.ok(!waits.why.some((why) => why.includes('robin.larsen@acme.example')));
    } finally {
      await settings.update('suggest.branches', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exposureOf, keepOutOfGit } from '../../../src/host/journal/keepOutOfGit';
import { repositories } from './git/repositories';

const NAME = '.promo/journal.yaml';

describe('keeping a journal out of git', () => {
  const make = repositories();
  const put = (folder: string, name = NAME) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'schema: 1\n');
    return join(folder, name);
  };

  it('hides it from git, once, and changes nothing that is committed', async () => {
    const repository = make();
    repository.commit('first');
    const journal = put(repository.path);
    assert.equal(await exposureOf(journal), 'untracked');
    assert.equal(await keepOutOfGit(repository.path, '.promo'), true);
    assert.equal(await keepOutOfGit(repository.path, '.promo'), true);
    assert.equal(await exposureOf(journal), 'none');
    assert.equal(repository.git('status', '--porcelain'), '');
    const exclude = readFileSync(join(repository.path, '.git/info/exclude'), 'utf8');
    assert.equal(exclude.split('/.promo/').length - 1, 1);
  });

  it('works in a folder below the root, and for a file with odd characters', async () => {
    const repository = make();
    const journal = put(repository.path, 'deep/[odd] *name?.yaml');
    const other = put(repository.path, 'deep/o name1.yaml');
    await keepOutOfGit(join(repository.path, 'deep'), '[odd] *name?.yaml', 'file');
    assert.deepEqual([await exposureOf(journal), await exposureOf(other)], ['none', 'untracked']);
  });

  it('works in a worktree', async () => {
    const repository = make();
    repository.commit('first');
    const tree = realpathSync(mkdtempSync(join(tmpdir(), 'pj-worktree-')));
    repository.git('worktree', 'add', '--quiet', '--force', join(tree, 'side'));
    const journal = put(join(tree, 'side'));
    assert.equal(await exposureOf(journal), 'untracked');
    assert.equal(await keepOutOfGit(join(tree, 'side'), '.promo'), true);
    assert.equal(await exposureOf(journal), 'none');
    rmSync(tree, { recursive: true });
  });

  it('works in a submodule, and leaves the repository around it alone', async () => {
    const [inner, outer] = [make(), make()];
    inner.commit('first');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'sub');
    const journals = [put(join(outer.path, 'sub')), put(outer.path)];
    assert.equal(await keepOutOfGit(join(outer.path, 'sub'), '.promo'), true);
    assert.deepEqual(await Promise.all(journals.map(exposureOf)), ['none', 'untracked']);
  });

  it('is false where there is no repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pj-none-'));
    assert.equal(await keepOutOfGit(folder, '.promo'), false);
    assert.equal(await exposureOf(put(folder)), 'none');
    rmSync(folder, { recursive: true });
  });

  it('tells a journal that is staged or committed', async () => {
    const repository = make();
    const journal = put(repository.path);
    repository.git('add', '--all');
    assert.equal(await exposureOf(journal), 'tracked');
    repository.commit('oops');
    await keepOutOfGit(repository.path, '.promo');
    assert.equal(await exposureOf(journal), 'tracked');
    repository.git('rm', '--quiet', '--cached', NAME);
    assert.equal(await exposureOf(journal), 'none');
  });
});

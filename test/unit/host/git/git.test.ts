import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

import { currentBranch, newCommitsOfBranch } from '../../../../src/host/git/readBranches';
import { FieldSplitter, failureOf, openGit } from '../../../../src/host/git/git';
import { findRepositories } from '../../../../src/host/git/findRepositories';
import { BEN, repositories, TestRepository } from './repositories';

describe('Running git', () => {
  const make = repositories();

  it('ends git after the time limit', async () => {
    const repository = make();
    const waiting = await openGit(repository.path, 50).run(['cat-file', '--batch']);
    assert.ok(!waiting.ok);
    assert.equal(waiting.failure.code, 'timeout');
  });

  it('gives the message of a failure that has no code of its own', async () => {
    const result = await openGit(make().path).run(['no-such-command']);
    assert.ok(!result.ok);
    assert.equal(result.failure.code, 'git-failed');
    assert.match(result.failure.message, /no-such-command/);
  });

  it('knows the refusal to read what somebody else owns', () => {
    const said = "fatal: detected dubious ownership in repository at '/srv/shop'\nTo add an exception …";
    assert.equal(failureOf(said).code, 'unsafe-ownership');
    assert.equal(
      failureOf("fatal: unsafe repository ('/srv/shop' is owned by someone else)").code,
      'unsafe-ownership',
    );
  });

  it('is not led elsewhere by the environment', async () => {
    const repository = make();
    process.env['GIT_DIR'] = '/nowhere';
    try {
      const result = await openGit(repository.path).run(['rev-parse', '--show-toplevel']);
      assert.ok(result.ok);
      assert.equal(result.value.trim(), repository.path);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});

describe('Splitting output', () => {
  it('puts fields together that come in pieces, characters cut in two included', () => {
    const fields: string[] = [];
    const splitter = new FieldSplitter((field) => fields.push(field));
    const bytes = Buffer.from('aé\0\0bö\0');
    for (let index = 0; index < bytes.length; index += 1) splitter.push(bytes.subarray(index, index + 1));
    assert.deepEqual(fields, ['aé', '', 'bö']);
  });
});

describe('Branches', () => {
  const make = repositories();

  it('lists the user’s own commits that are not on the default branch, newest first', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'cart');
    repository.commit('One');
    repository.commit('Ben’s', { as: BEN });
    repository.commit('Two', { day: '2026-05-06' });
    const found = await newCommitsOfBranch(repository.path, [], { today: '2026-05-07' });
    assert.ok(found.ok);
    assert.deepEqual(
      found.value.map(({ subject }) => subject),
      ['Two', 'One'],
    );
    assert.deepEqual(await currentBranch(repository.path), { ok: true, value: 'cart' });
  });

  it('has none on the default branch, at most fifty on another, and no name when detached', async () => {
    const repository = make();
    repository.commit('Base');
    assert.deepEqual(await newCommitsOfBranch(repository.path, [], { today: '2026-05-07' }), {
      ok: true,
      value: [],
    });
    repository.git('checkout', '--quiet', '-b', 'cart');
    for (let index = 0; index < 51; index += 1) repository.commit(`Step ${index}`, { files: {} });
    const found = await newCommitsOfBranch(repository.path, [], { today: '2026-05-07' });
    assert.ok(found.ok);
    assert.equal(found.value.length, 50);
    assert.equal(found.value[0]?.subject, 'Step 50');
    repository.git('checkout', '--quiet', '--detach');
    assert.deepEqual(await currentBranch(repository.path), { ok: true, value: undefined });
  });
});

describe('Finding repositories', () => {
  const make = repositories();

  it('takes the root of a folder inside one, each once', async () => {
    const repository = make();
    mkdirSync(join(repository.path, 'deep/er'), { recursive: true });
    const found = await findRepositories([join(repository.path, 'deep/er'), repository.path]);
    assert.deepEqual(found, [repository.path]);
  });

  it('takes the children that are one where the folder is none', async () => {
    const folder = new TestRepository({ init: false });
    for (const name of ['b', 'a', 'plain']) mkdirSync(join(folder.path, name));
    folder.git('init', '--quiet', 'a');
    folder.git('init', '--quiet', 'b');
    assert.deepEqual((await findRepositories([folder.path])).sort(), [
      join(folder.path, 'a'),
      join(folder.path, 'b'),
    ]);
    assert.deepEqual(await findRepositories([join(folder.path, 'plain'), join(folder.path, 'nowhere')]), []);
    folder.remove();
  });
});

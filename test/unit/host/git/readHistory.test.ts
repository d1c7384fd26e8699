import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';

import type { RepositoryHistory } from '../../../../src/core/evidence/history';
import { readHistory } from '../../../../src/host/git/readHistory';
import { read, YEAR } from './reading';
import { BEN, ME, repositories, TestRepository } from './repositories';

describe('Reading a history', () => {
  const make = repositories();

  it('reads the user’s commits, oldest first, with what they did to which files', async () => {
    const repository = make();
    repository.commit('Start', { files: { 'src/a.ts': 'a\nb\nc\n', 'src/old name.ts': 'x\n'.repeat(30) } });
    repository.git('mv', 'src/old name.ts', 'src/new.ts');
    repository.commit('Move', { day: '2026-05-05', files: { 'src/a.ts': 'a\n' } });
    const { commits, repository: name } = await read(repository);
    assert.equal(name, basename(repository.path));
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['Start', 'Move'],
    );
    assert.deepEqual(commits[0]?.files[0], { path: 'src/a.ts', status: 'added', added: 3, removed: 0 });
    assert.deepEqual(commits[1]?.files, [
      { path: 'src/a.ts', status: 'modified', added: 0, removed: 2 },
      { path: 'src/new.ts', previousPath: 'src/old name.ts', status: 'renamed', added: 0, removed: 0 },
    ]);
  });

  it('counts a commit to a submodule that is to be ignored', async () => {
    const [inner, outer] = [make(), make()];
    inner.commit('Inner');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'libs/inner');
    outer.git('config', '--file', '.gitmodules', 'submodule.libs/inner.ignore', 'all');
    outer.git('config', 'diff.ignoreSubmodules', 'all');
    outer.commit('Add it');
    inner.commit('Newer');
    outer.git('-C', 'libs/inner', '-c', 'protocol.file.allow=always', 'pull', '--quiet');
    outer.git('add', '--force', 'libs/inner');
    outer.commit('Raise it', { files: {} });
    const { commits } = await read(outer);
    assert.deepEqual(
      commits.map(({ subject, files }) => [subject, files.map(({ path }) => path)]),
      [
        ['Add it', ['.gitmodules', 'file1.ts', 'libs/inner']],
        ['Raise it', ['libs/inner']],
      ],
    );
  });

  it('knows the user by configuration, mailmap and the addresses given', async () => {
    const repository = make();
    repository.commit('Mine');
    repository.commit('Old', {
      as: { name: 'Ada', email: 'ada@old.example' },
      files: { '.mailmap': '<ada@corp.example> <ada@old.example>\n' },
    });
    repository.commit('Given', { as: { name: 'Ada', email: 'ada@home.example' } });
    repository.commit('Ben’s', { as: BEN });
    const subjects = (history: RepositoryHistory) => history.commits.map(({ subject }) => subject);
    assert.deepEqual(subjects(await read(repository)), ['Mine', 'Old']);
    assert.deepEqual(subjects(await read(repository, { identities: ['ada@home.example'] })), [
      'Mine',
      'Old',
      'Given',
    ]);
  });

  it('takes a value that looks like an option for a value', async () => {
    const repository = make();
    repository.commit('Mine');
    const evil = join(repository.path, 'evil');
    const { commits } = await read(repository, { identities: [`--output=${evil}`, '.*', '@'] });
    assert.equal(commits.length, 1);
    assert.ok(!existsSync(evil));
  });

  it('marks the first commits of somebody who came within the window', async () => {
    const repository = make();
    repository.commit('Mine', { files: { 'src/a.ts': 'a\n' } });
    const trailer = `Reviewed-by: ${ME.name} <${ME.email}>`;
    for (let count = 1; count <= 6; count += 1)
      repository.commit(`Number ${count}\n\n${trailer}`, { as: BEN });
    const { others } = await read(repository);
    assert.deepEqual(
      others.map(({ newcomer }) => newcomer ?? false),
      [true, true, true, true, true, false],
    );
  });

  it('keeps of others what touches the user’s files, names the user, or is a document', async () => {
    const repository = make();
    repository.commit('Mine', { files: { 'src/a.ts': 'a\n' } });
    repository.commit('Builds on it', { as: BEN, files: { 'src/a.ts': 'b\n' } });
    repository.commit(`Elsewhere`, { as: BEN });
    repository.commit(`Reviewed\n\nReviewed-by: ${ME.name} <${ME.email}>`, { as: BEN });
    repository.commit('Decide', { as: BEN, files: { 'docs/adr/0001-queue.md': '# Queue\n' } });
    const { others, documents } = await read(repository);
    assert.deepEqual(
      others.map(({ subject }) => subject),
      ['Builds on it', 'Reviewed', 'Decide'],
    );
    assert.deepEqual(
      others[1]?.trailers.map(({ key }) => key),
      ['reviewed-by'],
    );
    assert.deepEqual(
      documents.map(({ path, addedBy }) => [path, addedBy]),
      [['docs/adr/0001-queue.md', 'other']],
    );
  });

  it('knows the merge that brought a commit', async () => {
    const repository = make();
    repository.commit('Base');
    repository.git('checkout', '--quiet', '-b', 'cart');
    const sha = repository.commit('Share a cart');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Meanwhile', { as: BEN });
    repository.git(
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge pull request #7 from ada/cart',
      '-m',
      'Share carts',
      'cart',
    );
    const today = new Date().toISOString().slice(0, 10);
    const { commits, merges } = await read(repository, {
      until: today > '2026-12-31' ? today : '2026-12-31',
    });
    const merged = commits.find((commit) => commit.sha === sha);
    assert.equal(merges.length, 1);
    assert.equal(merged?.merge, merges[0]?.sha);
    assert.equal(merges[0]?.title, 'Share carts');
  });

  it('lives with messages that are no UTF-8, are empty, or 10 KB long', async () => {
    const repository = make();
    repository.commit('', { message: Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0xff]) });
    repository.commit('', { message: Buffer.from(`${'long '.repeat(2000)}\n\nbody`) });
    const { commits } = await read(repository);
    assert.match(commits[0]?.subject ?? '', /^Caf/);
    assert.equal(commits[1]?.subject.length, 300);
  });

  it('reads CODEOWNERS, and proposes another address of the same name', async () => {
    const repository = make();
    repository.commit('Own', { files: { '.github/CODEOWNERS': '* @org/core\n' } });
    repository.commit('Elsewhere', { as: { name: 'ada engineer', email: 'ada@home.example' } });
    const { codeowners, proposals } = await read(repository);
    assert.equal(codeowners, '* @org/core\n');
    assert.deepEqual(
      proposals.map(({ email }) => email),
      ['ada@home.example'],
    );
  });
});

describe('Histories that cannot be read', () => {
  const make = repositories();
  const codeOf = async (path: string, signal?: AbortSignal) => {
    const result = await readHistory(path, YEAR, { signal });
    return result.ok ? 'ok' : result.failure.code;
  };

  it('say so with a code', async () => {
    const empty = make();
    assert.equal(await codeOf(empty.path), 'no-commits');
    const plain = new TestRepository({ init: false });
    assert.equal(await codeOf(plain.path), 'not-a-repository');
    assert.equal(await codeOf(join(plain.path, 'nowhere')), 'not-a-repository');
    plain.remove();
  });

  it('say when git is not there', async () => {
    const { path: repository } = make();
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      assert.equal(await codeOf(repository), 'git-missing');
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('say when they were cancelled, before and while git runs', async () => {
    const repository = make();
    repository.commit('Mine');
    assert.equal(await codeOf(repository.path, AbortSignal.abort()), 'cancelled');
    const controller = new AbortController();
    const running = codeOf(repository.path, controller.signal);
    setImmediate(() => controller.abort());
    assert.equal(await running, 'cancelled');
  });
});

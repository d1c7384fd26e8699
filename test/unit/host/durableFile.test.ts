import assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { success } from '../../../src/core/result';
import { readText, replaceText } from '../../../src/host/files/durableFile';

describe('a file that is replaced durably', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-file-'));
    path = join(folder, 'new', 'journal.yaml');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const add = (line: string) => replaceText(path, (text) => success({ text: text + line, value: text }));

  it('is made with its folder, for its owner only', async () => {
    assert.deepEqual(await add('one\n'), success(''));
    assert.equal(await readFile(path, 'utf8'), 'one\n');
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o600);
  });

  it('keeps its mode, and leaves nothing beside it', async () => {
    await add('one\n');
    await chmod(path, 0o640);
    await add('two\n');
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(join(folder, 'new')), ['journal.yaml']);
  });

  it('stays a link when it is one', async () => {
    await mkdir(join(folder, 'new'));
    const target = join(folder, 'target.yaml');
    await writeFile(target, 'one\n');
    await symlink(target, path);
    await add('two\n');
    assert.ok((await lstat(path)).isSymbolicLink());
    assert.equal(await readFile(target, 'utf8'), 'one\ntwo\n');
  });

  it('gets every line of many writers at once', async () => {
    const lines = Array.from({ length: 30 }, (_, number) => `line ${number}\n`);
    await Promise.all(lines.map(add));
    const text = await readFile(path, 'utf8');
    assert.deepEqual(
      text.split('\n').filter(Boolean).toSorted(),
      lines.map((line) => line.trim()).toSorted(),
    );
  });

  it('takes over the lock of a process that is gone', async () => {
    await add('one\n');
    await mkdir(`${path}.lock`);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    assert.equal((await add('two\n')).ok, true);
  });

  it('says that there is none, without an error', async () => {
    assert.deepEqual(await readText(path), success(undefined));
  });

  it('says that a folder is no file', async () => {
    await mkdir(path, { recursive: true });
    const read = await readText(path);
    assert.equal(read.ok ? '' : read.failure.code, 'not-a-file');
  });
});

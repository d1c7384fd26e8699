import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rmdir,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LONGEST_JOURNAL } from '../../../src/core/journal/amount';
import { success } from '../../../src/core/result';
import { replaceText, writeDurably } from '../../../src/host/files/durableFile';
import { look, readText } from '../../../src/host/files/fileText';
import { ReplacedFile } from '../../../src/host/files/replacedFile';
import { remove } from '../../support/folders';

describe('a file that is replaced durably', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-file-'));
    path = join(folder, 'new', 'journal.yaml');
  });
  afterEach(() => remove(folder));

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
    const taken = await replaceText(path, () => success({ text: 'two\n', value: '' }), { staleAfter: 100 });
    assert.equal(taken.ok, true);
  });

  it('keeps waiting for a lock that is renewed, however far behind the clock of its owner is', async () => {
    await add('one\n');
    await mkdir(`${path}.lock`);
    let renewals = 0;
    const renewing = setInterval(() => {
      const behind = new Date(Date.now() - 15_000 + renewals++);
      void utimes(`${path}.lock`, behind, behind);
    }, 50);
    let isReleased = false;
    setTimeout(() => {
      clearInterval(renewing);
      isReleased = true;
      void rmdir(`${path}.lock`);
    }, 1_500);
    const seen = await replaceText(path, (text) => success({ text: `${text}two\n`, value: isReleased }), {
      staleAfter: 1_000,
    });
    assert.deepEqual(seen, success(true));
  });

  it('keeps what a program renames over it in the moment before it is replaced', async () => {
    if (process.platform === 'win32') return;
    await add('one\n');
    const { stamp } = await look(path);
    const theirs = join(folder, 'theirs.yaml');
    await writeFile(theirs, 'one\ntheirs\n');
    const held: ReplacedFile[] = [];
    await writeDurably(path, 'one\nmine\n', undefined, () => {
      renameSync(theirs, path);
      const file = ReplacedFile.hold(path, stamp);
      if (file) held.push(file);
    });
    assert.equal(await readFile(path, 'utf8'), 'one\nmine\n');
    assert.equal(await held[0]?.writtenSince(), 'one\ntheirs\n');
    await held[0]?.close();
  });

  it('gets the change on top of what a program without a lock wrote meanwhile', async () => {
    await add('one\n');
    let isFirst = true;
    const replaced = await replaceText(path, (text) => {
      if (isFirst) writeFileSync(path, 'outside\n');
      isFirst = false;
      return success({ text: `${text}two\n`, value: text });
    });
    assert.deepEqual(replaced, success('outside\n'));
    assert.equal(await readFile(path, 'utf8'), 'outside\ntwo\n');
  });

  it('gives up, and leaves the file alone, when another program never stops writing it', async () => {
    await add('one\n');
    let count = 0;
    const replaced = await replaceText(path, (text) => {
      writeFileSync(path, `outside ${count++}\n`);
      return success({ text: `${text}two\n`, value: text });
    });
    assert.equal(replaced.ok ? '' : replaced.failure.code, 'busy');
    assert.equal(await readFile(path, 'utf8'), `outside ${count - 1}\n`);
    assert.deepEqual(await readdir(join(folder, 'new')), ['journal.yaml']);
  });

  it('is rid of what a process that died left beside it, and of nothing else', async () => {
    await add('one\n');
    for (const name of ['journal.yaml.12-0.tmp', 'journal.yaml.tmp', 'other.yaml.12-0.tmp'])
      await writeFile(join(folder, 'new', name), 'half');
    await add('two\n');
    const left = await readdir(join(folder, 'new'));
    assert.deepEqual(left.toSorted(), ['journal.yaml', 'journal.yaml.tmp', 'other.yaml.12-0.tmp']);
  });

  it('is not read when an edit would change bytes that are not UTF-8', async () => {
    await mkdir(join(folder, 'new'));
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    const read = await readText(path);
    assert.equal(read.ok ? '' : read.failure.code, 'not-text');
  });

  it('is not even read when it is larger than any journal', async () => {
    await mkdir(join(folder, 'new'));
    await writeFile(path, '');
    await truncate(path, 3 * LONGEST_JOURNAL + 1);
    const read = await readText(path);
    assert.equal(read.ok ? '' : read.failure.code, 'too-large');
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

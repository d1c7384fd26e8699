import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeFolder } from '../../../../scripts/lib/folders';
import { remove } from '../../../support/folders';

describe('a folder made all or nothing', () => {
  let root = '';

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'folders-test-'));
  });

  afterEach(() => remove(root));

  const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'file'), text);

  it('has what was put in, and nothing beside it', async () => {
    const folder = await completeFolder(join(root, 'part-1.0'), fillWith('one'));
    assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'one');
    assert.deepEqual(await readdir(root), ['part-1.0']);
  });

  it('is made once', async () => {
    await completeFolder(join(root, 'part'), fillWith('one'));
    await completeFolder(join(root, 'part'), fillWith('two'));
    assert.equal(await readFile(join(root, 'part', 'file'), 'utf8'), 'one');
  });

  it('isn’t there after a failure, and can be made again', async () => {
    const target = join(root, 'part');
    const fail = (): Promise<void> => Promise.reject(new Error('broken off'));
    await assert.rejects(completeFolder(target, fail), /broken off/);
    assert.deepEqual(await readdir(root), []);
    await completeFolder(target, fillWith('two'));
    assert.equal(await readFile(join(target, 'file'), 'utf8'), 'two');
  });

  it('is one whole when two make it at once', async () => {
    const target = join(root, 'part');
    await Promise.all([completeFolder(target, fillWith('one')), completeFolder(target, fillWith('two'))]);
    assert.match(await readFile(join(target, 'file'), 'utf8'), /^(one|two)$/);
    assert.deepEqual(await readdir(root), ['part']);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, link, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { success } from '../../../src/core/result';
import { replaceText } from '../../../src/host/files/durableFile';
import { look, readQuietText, type Judge } from '../../../src/host/files/fileText';
import { ReplacedFile } from '../../../src/host/files/replacedFile';

/** Only a text that ends as it should is whole. */
const judge: Judge = (text) => (text === undefined || !text.endsWith('end\n') ? 'doubtful' : 'likely');

describe('a file that other programs write', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-quiet-'));
    path = join(folder, 'journal.yaml');
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  const add = (line: string) =>
    replaceText(path, (text) => success({ text: `${line}\n${text}`, value: text }), { judge });

  it('is read once it is whole, when it was empty for a moment', async () => {
    await writeFile(path, '');
    const read = readQuietText(path, judge);
    await sleep(30);
    await writeFile(path, 'whole end\n');
    assert.deepEqual(await read, success('whole end\n'));
  });

  it('is read once it is whole, when it was away for a moment', async () => {
    const read = readQuietText(path, judge);
    await sleep(30);
    await writeFile(path, 'whole end\n');
    assert.deepEqual(await read, success('whole end\n'));
  });

  it('is changed on top of what a program was in the middle of writing', async () => {
    await writeFile(path, 'half ');
    const added = add('mine');
    await sleep(30);
    await appendFile(path, 'whole end\n');
    assert.deepEqual(await added, success('half whole end\n'));
    assert.equal(await readFile(path, 'utf8'), 'mine\nhalf whole end\n');
  });

  it('is believed to be short, empty or gone when it stays so', async () => {
    await writeFile(path, 'short');
    assert.deepEqual(await readQuietText(path, judge), success('short'));
    await rm(path);
    assert.deepEqual(await readQuietText(path, judge), success(undefined));
  });

  it('is left alone, with a code, when somebody never stops writing', async () => {
    const over = new AbortController();
    const writing = (async () => {
      for (let round = 0; !over.signal.aborted; round++) {
        await writeFile(path, `torn ${round}`);
        await sleep(5);
      }
    })();
    const added = await add('mine');
    over.abort();
    await writing;
    assert.equal(added.ok ? '' : added.failure.code, 'busy');
    assert.match(await readFile(path, 'utf8'), /^torn \d+$/);
  });

  it('is not read, and never waited for, when it is a pipe', async function () {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path]);
    const read = await readQuietText(path, judge);
    assert.equal(read.ok ? '' : read.failure.code, 'not-a-file');
    const added = await add('mine');
    assert.equal(added.ok ? '' : added.failure.code, 'not-a-file');
  });

  it('says when it had another name, which keeps the old text', async function () {
    if (process.platform === 'win32') return;
    await writeFile(path, 'one end\n');
    await link(path, join(folder, 'other.yaml'));
    let told = 0;
    const options = { judge, onOtherNames: () => told++ };
    await replaceText(path, (text) => success({ text: `two\n${text}`, value: text }), options);
    await replaceText(path, (text) => success({ text: `three\n${text}`, value: text }), options);
    assert.equal(told, 1);
    assert.equal(await readFile(join(folder, 'other.yaml'), 'utf8'), 'one end\n');
  });

  it('tells what is written into it after it was replaced', async function () {
    if (process.platform === 'win32') return;
    await writeFile(path, 'old end\n');
    const held = ReplacedFile.hold(path, (await look(path)).stamp);
    assert.ok(held);
    assert.equal(await held.writtenSince(), undefined);
    await link(path, join(folder, 'old.yaml'));
    await rm(path);
    await writeFile(join(folder, 'old.yaml'), 'late end\n');
    assert.equal(await held.writtenSince(), 'late end\n');
    assert.equal(await held.writtenSince(), undefined);
    await held.close();
    assert.equal(await held.writtenSince(), undefined);
  });

  for (const name of ['journal.yaml.lock', 'journal.yaml.lock.takeover'])
    it(`is saved though ${name} is dated in the future, once nobody renewed it for a while`, async () => {
      const future = new Date(Date.now() + 3_600_000);
      await mkdir(join(folder, 'journal.yaml.lock'));
      const dead = new Date(Date.now() - 3_600_000);
      await utimes(join(folder, 'journal.yaml.lock'), dead, dead);
      await mkdir(join(folder, name), { recursive: true });
      await utimes(join(folder, name), future, future);
      const replaced = await replaceText(path, (text) => success({ text: `mine\n${text}`, value: text }), {
        staleAfter: 300,
      });
      assert.equal(replaced.ok, true);
    });
});

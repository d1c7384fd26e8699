import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Win } from '../../../src/core/journal/schema';
import type { JournalStore } from '../../../src/host/journal/journalStore';
import { diskText } from '../../../src/host/journal/journalText';
import { storeOf } from '../../trust/store';
import {
  acknowledged,
  besideJournal,
  bundleWriter,
  journalIn,
  makeFolder,
  openJournal,
  removeFolder,
  soundIds,
  startWriter,
} from '../../trust/writers';

/** An administrator can make small and read-only file systems; they hold even against the administrator. */
const isAdministrator = process.getuid?.() === 0 && process.platform === 'linux' && canMount();

const win = (id: string): Win => ({ id, date: '2026-11-20', title: `Win ${id}` });

describe('a journal in adverse places', () => {
  let folder: string;
  let path: string;
  let store: JournalStore;

  beforeEach(async () => {
    folder = await makeFolder();
    path = journalIn(folder);
    await mkdir(dirname(path));
    store = storeOf(path, folder);
  });
  afterEach(() => store.accept());
  afterEach(() => removeFolder(folder));

  const log = async (id: string) => {
    const appended = await store.append(diskText(path), 'wins', () => win(id));
    return appended.ok ? appended.value.kind : appended.failure.code;
  };
  const idsAfterwards = async () => (await openJournal(folder)).journal.wins.map(({ id }) => id);

  describe('where files can grow no further', () => {
    // `ulimit -f`, which stops a file of any user from growing: what a full disk does to one file.
    it('parses, keeps every acknowledged win, and has them all once there is room', async () => {
      const program = await bundleWriter(folder);
      const writer = startWriter(program, { folder, name: 'a', count: 60, longestFile: 2 });
      await writer.gone;
      const ids = await soundIds(folder);
      assert.ok(ids.length > 10 && ids.length < 60, `${ids.length} wins fitted`);
      assert.deepEqual(await besideJournal(folder), []);
      assert.deepEqual(await idsAfterwards(), acknowledged(writer));
      assert.equal(acknowledged(writer).length, 60);
    });
  });

  describe('on a full disk', () => {
    beforeEach(() => mount('size=64k,nr_inodes=40'));
    afterEach(unmount);

    it('parses, and a win that does not fit waits where there is room', async () => {
      await log('a');
      const before = await readFile(path, 'utf8');
      await fill();
      assert.equal(await log('b'), 'pending');
      assert.equal(await readFile(path, 'utf8'), before);
      await makeRoom();
      assert.deepEqual(await idsAfterwards(), ['a', 'b']);
    });
  });

  describe('in a read-only folder', () => {
    beforeEach(async () => {
      await mount('size=1m');
      await log('a');
      await seal();
    });
    afterEach(async () => {
      await unseal();
      await unmount();
    });

    it('is read, and a win waits elsewhere until it can be written', async () => {
      assert.equal(await log('b'), 'pending');
      assert.deepEqual([(await openJournal(folder)).state, await soundIds(folder)], ['ready', ['a']]);
      await unseal();
      assert.deepEqual(await idsAfterwards(), ['a', 'b']);
    });
  });

  describe('whose folder vanishes', () => {
    it('is made anew with the next win', async () => {
      await log('a');
      await rm(dirname(path), { recursive: true });
      assert.equal((await store.load(diskText(path), '')).state, 'missing');
      assert.equal(await log('b'), 'saved');
      assert.deepEqual(await idsAfterwards(), ['b']);
    });

    it('keeps the win when there is a file in its place', async () => {
      await rm(dirname(path), { recursive: true });
      await writeFile(dirname(path), 'not a folder');
      assert.equal(await log('a'), 'pending');
      assert.equal((await store.load(diskText(path), '')).pending, 1);
      await rm(dirname(path));
      await mkdir(dirname(path));
      assert.deepEqual(await idsAfterwards(), ['a']);
    });
  });

  describe('that is a symbolic link', () => {
    const target = () => join(folder, 'elsewhere', 'real.yaml');

    beforeEach(async () => {
      await mkdir(dirname(target()));
      await symlink(join('..', 'elsewhere', 'real.yaml'), path);
    });

    const assertLink = async (ids: readonly string[]) => {
      assert.ok((await lstat(path)).isSymbolicLink());
      assert.equal(await readlink(path), join('..', 'elsewhere', 'real.yaml'));
      assert.deepEqual(await soundIds(folder), ids);
      assert.ok((await lstat(target())).isFile());
    };

    it('stays one, be its file there already or not', async () => {
      assert.equal(await log('a'), 'saved');
      await assertLink(['a']);
      assert.equal(await log('b'), 'saved');
      await assertLink(['a', 'b']);
    });

    it('stays one, and the win waits, when the folder behind it is gone', async () => {
      await rm(dirname(target()), { recursive: true });
      assert.equal(await log('a'), 'pending');
      await mkdir(dirname(target()));
      assert.deepEqual(await idsAfterwards(), ['a']);
      await assertLink(['a']);
    });
  });

  it('keeps every byte of a file that is not UTF-8', async () => {
    const latin = Buffer.from('# caf\xe9\nschema: 1\nwins: []\n', 'latin1');
    await writeFile(path, latin);
    assert.equal(await log('a'), 'pending');
    assert.deepEqual(await readFile(path), latin);
    await writeFile(path, latin.toString('latin1'));
    assert.deepEqual(await idsAfterwards(), ['a']);
  });

  /** Mounts a file system of its own at the journal's folder; without the right to, it stays an ordinary folder. */
  async function mount(options: string): Promise<void> {
    if (isAdministrator) run('mount', '-t', 'tmpfs', '-o', options, 'promo-journal-test', dirname(path));
    await mkdir(dirname(path), { recursive: true });
  }

  async function unmount(): Promise<void> {
    await store.accept();
    if (isAdministrator) run('umount', dirname(path));
    await mkdir(dirname(path), { recursive: true });
  }

  /** Leaves no room beside the journal; for an ordinary user by a folder that nothing can be written in. */
  async function fill(): Promise<void> {
    if (!isAdministrator) return seal();
    const rest = writeFile(join(dirname(path), 'rest'), 'x'.repeat(200_000));
    await assert.rejects(rest, { code: 'ENOSPC' });
  }

  async function makeRoom(): Promise<void> {
    await (isAdministrator ? rm(join(dirname(path), 'rest')) : unseal());
  }

  function seal(): Promise<void> {
    if (isAdministrator) run('mount', '-o', 'remount,ro', dirname(path));
    else run('chmod', '500', dirname(path));
    return Promise.resolve();
  }

  function unseal(): Promise<void> {
    if (isAdministrator) run('mount', '-o', 'remount,rw', dirname(path));
    else run('chmod', '700', dirname(path));
    return Promise.resolve();
  }
});

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'pipe' });
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

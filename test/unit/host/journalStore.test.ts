import assert from 'node:assert/strict';
import { mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { removeEntry, updateEntry } from '../../../src/core/journal/edit';
import type { Win } from '../../../src/core/journal/schema';
import type { JournalStore } from '../../../src/host/journal/journalStore';
import { failure, success } from '../../../src/core/result';
import { diskText, type JournalText } from '../../../src/host/journal/journalText';
import { keepPending } from '../../../src/host/journal/pending';
import { storeOf } from '../../trust/store';
import { remove } from '../../support/folders';

const win = (id: string): Win => ({ id, date: '2026-11-20', title: `Win ${id}` });

describe('the journal store', () => {
  let folder: string;
  let path: string;
  let store: JournalStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-store-'));
    path = join(folder, 'home', 'journal.yaml');
    await mkdir(dirname(path));
    store = storeOf(path, folder, { now: () => Date.UTC(2026, 10, 22), today: () => '2026-11-22' });
  });
  afterEach(() => store.accept());
  afterEach(() => remove(folder));

  const load = () => store.load(diskText(path), 'file:///journal');
  const log = (id: string) => store.append(diskText(path), 'wins', () => win(id));
  const titles = async () => (await load()).journal.wins.map(({ id }) => id);

  it('is missing before the first win, and makes no file by being read', async () => {
    assert.equal((await load()).state, 'missing');
    assert.deepEqual(await readdir(dirname(path)), []);
  });

  it('reads a journal that was gone for a while, and came back as it was', async () => {
    await log('a');
    const text = await readFile(path, 'utf8');
    await load();
    await rm(path);
    assert.equal((await load()).state, 'missing');
    await writeFile(path, text);
    assert.deepEqual(await titles(), ['a']);
  });

  it('logs wins one after the other', async () => {
    await log('a');
    await log('b');
    assert.deepEqual(await titles(), ['a', 'b']);
  });

  it('keeps what somebody wrote of a week before what waited for it', async () => {
    await log('a');
    const week = { week: '2026-W47', shipped: 'Waited.', helped: 'Ben.' };
    await keepPending(join(dirname(path), 'pending'), { section: 'weeks', entry: week }, 0);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}weeks:\n  - {week: 2026-W47, shipped: By hand.}\n`);
    const { journal } = await load();
    assert.deepEqual(journal.weeks, [{ week: '2026-W47', shipped: 'By hand.; Waited.', helped: 'Ben.' }]);
  });

  it('keeps a pending entry that only an editor has, which could not save', async () => {
    await log('a');
    let shown = await readFile(path, 'utf8');
    const editor: JournalText = {
      read: () => Promise.resolve(success(shown)),
      change: (change) => {
        const changed = change(shown);
        if (!changed.ok) return Promise.resolve(changed);
        shown = changed.value.text;
        return Promise.resolve(failure('file-failed', 'The editor could not save.'));
      },
    };
    const kept = await store.append(editor, 'wins', () => win('b'));
    assert.equal(kept.ok && kept.value.kind, 'pending');
    assert.equal((await store.load(editor, 'file:///journal')).pending, 1);
    assert.deepEqual(await titles(), ['a', 'b']);
    assert.equal((await load()).pending, 0);
  });

  describe('looks after what it saved, so that a win', () => {
    const stale = 'schema: 1\nwins:\n  - {id: old, date: 2026-01-01, title: Old} # mine\n';

    beforeEach(async () => {
      await writeFile(path, stale);
      await log('a');
    });

    it('comes back when a program writes back what it had read before', async () => {
      await writeFile(path, `# theirs\n${stale}`);
      assert.deepEqual(await titles(), ['old', 'a']);
      assert.match(await readFile(path, 'utf8'), /^# theirs\n[^]*# mine\n/);
    });

    it('comes back as it was changed since, when a program writes back what it had read before', async () => {
      await store.change(diskText(path), (parsed) => updateEntry(parsed, 'wins', 'a', { notes: 'More.' }));
      await store.change(diskText(path), (parsed) => updateEntry(parsed, 'wins', 'a', { level: 'next' }));
      await writeFile(path, stale);
      const { journal } = await load();
      assert.deepEqual(journal.wins[1], { ...win('a'), level: 'next', notes: 'More.' });
    });

    it('stays as it was before when the user changed it back', async () => {
      await store.change(diskText(path), (parsed) => updateEntry(parsed, 'wins', 'old', { title: 'New' }));
      await store.change(diskText(path), (parsed) => updateEntry(parsed, 'wins', 'old', { title: 'Old' }));
      assert.equal((await load()).journal.wins[0]?.title, 'Old');
    });

    it('stays away when the user takes it out in the product', async () => {
      await store.change(diskText(path), (parsed) => removeEntry(parsed, 'wins', 'a'));
      assert.deepEqual(await titles(), ['old']);
    });

    it('stays away when the journal is replaced, or taken away and stays so', async () => {
      const current = await readFile(path, 'utf8');
      assert.ok((await store.replace(diskText(path), current, stale)).ok);
      assert.deepEqual(await titles(), ['old']);
      await log('b');
      await rm(path);
      assert.equal((await load()).state, 'missing');
      await writeFile(path, stale);
      assert.deepEqual(await titles(), ['old']);
    });

    it('is in a copy when the journal is away for long, and comes back as it was before', async () => {
      await rm(path);
      await store.mend(diskText(path));
      await writeFile(path, stale);
      assert.deepEqual(await titles(), ['old']);
      const copies = await Promise.all(
        (await store.places.backups.list()).map((backup) => store.places.backups.read(backup)),
      );
      assert.ok(copies.some((copy) => copy.ok && copy.value?.includes('title: Win a')));
    });

    it('stays, with what a program wrote into the file that was replaced', async () => {
      if (process.platform === 'win32') return;
      const late = (await readFile(path, 'utf8')).replace('title: Old', 'title: Changed late');
      const held = await open(path, 'r+');
      await log('b');
      await held.truncate();
      await held.write(late, 0);
      await held.close();
      const { journal } = await load();
      assert.deepEqual(
        journal.wins.map(({ title }) => title),
        ['Changed late', 'Win a', 'Win b'],
      );
    });
  });

  it('keeps what vanished from the journal as a backup of that moment', async () => {
    await log('a');
    await load();
    await log('b');
    const both = await readFile(path, 'utf8');
    await load();
    await store.accept();
    await writeFile(path, 'schema: 1\nwins: []\n');
    await load();
    const kept = await Promise.all(
      (await store.places.backups.list()).map((backup) => store.places.backups.read(backup)),
    );
    assert.ok(kept.some((read) => read.ok && read.value === both));
  });

  it('adds to what another editor wrote meanwhile', async () => {
    await log('a');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `# mine\n${text.replace('Win a', 'Changed')}`);
    await log('b');
    assert.match(await readFile(path, 'utf8'), /^# mine\n[^]*title: Changed\n[^]*id: b\n/);
  });

  for (const [cause, broken] of [
    ['yaml-error', 'wins:\n  - id: "a\n'],
    ['conflict-markers', '<<<<<<< HEAD\nwins: []\n=======\n>>>>>>> theirs\n'],
    ['newer-schema', 'schema: 9\nwins: []\n'],
    ['not-a-journal', '- a list\n'],
  ] as const) {
    it(`keeps a win aside (${cause}), leaves the file alone, and folds the win in once it reads`, async () => {
      await log('before');
      const good = await readFile(path, 'utf8');
      await load();
      await writeFile(path, broken);
      const kept = await log('while-broken');
      assert.equal(kept.ok && kept.value.kind === 'pending' && kept.value.code, cause);
      assert.equal(await readFile(path, 'utf8'), broken);
      const stale = await load();
      assert.deepEqual([stale.state, stale.pending, stale.journal.wins.length], ['stale', 1, 1]);

      await writeFile(path, good);
      const folded = await load();
      assert.deepEqual([folded.state, folded.pending], ['ready', 0]);
      assert.deepEqual(await titles(), ['before', 'while-broken']);
      assert.deepEqual(await readdir(join(dirname(path), 'pending')), []);
    });
  }

  it('folds in, in order, and each entry once even if it was added just before a crash', async () => {
    await log('a');
    const pending = join(dirname(path), 'pending');
    for (const id of ['a', 'b', 'c'])
      await keepPending(pending, { section: 'wins', entry: win(id) }, Date.now());
    assert.deepEqual(await titles(), ['a', 'b', 'c']);
  });

  it('gives a waiting entry another id when another win took its own', async () => {
    await log('a');
    await keepPending(
      join(dirname(path), 'pending'),
      { section: 'wins', entry: { ...win('a'), title: 'Other' } },
      0,
    );
    assert.deepEqual(await titles(), ['a', 'a-2']);
  });

  it('folds an entry without an id in once, even if it was added just before a crash', async () => {
    const pending = join(dirname(path), 'pending');
    const entry = { section: 'feedback', entry: { from: 'A peer', quote: 'Well done' } } as const;
    await keepPending(pending, entry, 0);
    assert.equal((await load()).journal.feedback.length, 1);
    await keepPending(pending, entry, 0);
    assert.equal((await load()).journal.feedback.length, 1);
    assert.deepEqual(await readdir(pending), []);
  });

  it('folds in by the time of keeping, wherever an entry waited', async () => {
    await log('a');
    for (const [index, id] of ['b', 'c', 'd'].entries()) {
      const waiting = index === 1 ? join(dirname(path), 'pending') : join(folder, 'spare');
      await keepPending(waiting, { section: 'wins', entry: win(id) }, index);
    }
    assert.deepEqual(await titles(), ['a', 'b', 'c', 'd']);
  });

  it('folds in what waited for a journal that is not there', async () => {
    await keepPending(join(folder, 'spare'), { section: 'wins', entry: win('a') }, 0);
    const folded = await load();
    assert.deepEqual([folded.state, folded.pending], ['ready', 0]);
  });

  it('reads a file of 5 MB and adds to it', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, n) => `  - id: w${n}\n    date: 2026-01-01\n    title: ${'x'.repeat(240)}\n`,
    );
    await writeFile(path, `schema: 1\nwins:\n${many.join('')}`);
    await log('last');
    const text = await readFile(path, 'utf8');
    assert.ok(text.length > 5_000_000);
    assert.equal((await titles()).at(-1), 'last');
  });
});

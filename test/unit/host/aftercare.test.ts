import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { removeEntry, updateEntry } from '../../../src/core/journal/edit';
import type { Win } from '../../../src/core/journal/schema';
import { success } from '../../../src/core/result';
import type { JournalStore } from '../../../src/host/journal/journalStore';
import { diskText, type JournalText } from '../../../src/host/journal/journalText';
import { SETTLE_MS } from '../../../src/host/journal/recentChanges';
import { remove } from '../../support/folders';
import { storeOf } from '../../trust/store';

const STALE = 'schema: 1\nwins:\n  - {id: old, date: 2026-01-01, title: Old}\n';
const win = (id: string): Win => ({ id, date: '2026-11-20', title: `Win ${id}` });

describe('a change that was just saved', () => {
  let folder: string;
  let path: string;
  let store: JournalStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-aftercare-'));
    path = join(folder, 'home', 'journal.yaml');
    await mkdir(dirname(path));
    await writeFile(path, STALE);
    store = storeOf(path, folder);
  });
  afterEach(() => store.accept());
  afterEach(() => remove(folder));

  const load = (text: JournalText = diskText(path)) => store.load(text, 'file:///journal');
  const titles = async (text?: JournalText) => (await load(text)).journal.wins.map(({ title }) => title);
  const change = (id: string, patch: Partial<Win>) =>
    store.change(diskText(path), (now) => updateEntry(now, 'wins', id, patch));

  it('is made again when the journal was broken for longer than changes are looked after', async () => {
    await store.append(diskText(path), 'wins', () => win('a'));
    await writeFile(path, 'wins:\n  - id: "old\n');
    assert.equal((await load()).state, 'stale');
    await sleep(SETTLE_MS);
    assert.equal((await load()).state, 'stale');
    await writeFile(path, STALE);
    assert.deepEqual(await titles(), ['Old', 'Win a']);
  });

  it('is made again in the fields that only it changed, beside another program’s change of the entry', async () => {
    await change('old', { notes: 'Ours', impact: { before: 2, after: 1 } });
    await writeFile(path, STALE.replace('title: Old', 'title: Theirs'));
    const { journal } = await load();
    assert.deepEqual(journal.wins, [
      { id: 'old', date: '2026-01-01', title: 'Theirs', notes: 'Ours', impact: { before: 2, after: 1 } },
    ]);
  });

  it('leaves a field to the program that changed it further', async () => {
    await change('old', { title: 'Ours' });
    const text = (await readFile(path, 'utf8')).replace('title: Ours', 'title: Theirs');
    await writeFile(path, text);
    await load();
    assert.equal(await readFile(path, 'utf8'), text);
  });

  it('is made again, once, where it made an entry without an id', async () => {
    await store.append(diskText(path), 'feedback', () => ({ from: 'Ana', quote: 'Well done' }));
    await writeFile(path, STALE);
    assert.deepEqual((await load()).journal.feedback, [{ from: 'Ana', quote: 'Well done' }]);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Well done', 'Very well done'));
    assert.deepEqual((await load()).journal.feedback, [{ from: 'Ana', quote: 'Very well done' }]);
  });

  describe('through an editor with unsaved changes', () => {
    let shown: string;
    const editor = (): JournalText => ({
      onDisk: diskText(path),
      read: () => Promise.resolve(success(shown)),
      change: async (make, { onReplaced }) => {
        const made = make(shown);
        if (!made.ok) return made;
        const was = await readFile(path, 'utf8');
        shown = made.value.text;
        await writeFile(path, shown);
        await store.acceptSaved(shown);
        onReplaced?.(undefined, was);
        return success(made.value.value);
      },
    });

    beforeEach(async () => {
      shown = STALE.replace('title: Old', 'title: Typed');
      await store.append(editor(), 'wins', () => win('a'));
    });

    it('is made again with what was typed, when a program writes back what it had read before', async () => {
      await writeFile(path, STALE);
      assert.deepEqual(await titles(), ['Typed', 'Win a']);
    });

    it('is made again on the disk while the editor still has it, in which somebody types', async () => {
      shown += '# typing\n';
      await writeFile(path, STALE);
      await load(editor());
      assert.match(await readFile(path, 'utf8'), /Typed[^]*Win a/);
    });

    it('stays away when the user undoes it, and when they save that', async () => {
      const saved = shown;
      shown = STALE;
      await load(editor());
      assert.deepEqual([shown, await readFile(path, 'utf8')], [STALE, saved]);
      await writeFile(path, shown);
      await store.acceptSaved(shown);
      assert.deepEqual(await titles(), ['Old']);
    });

    it('comes back in the words that the user saved since', async () => {
      shown = shown.replace('Win a', 'Reworded');
      await writeFile(path, shown);
      await store.acceptSaved(shown);
      await writeFile(path, STALE);
      assert.deepEqual(await titles(), ['Typed', 'Reworded']);
    });

    it('stays away when the user takes it out in the product', async () => {
      await store.change(editor(), (now) => removeEntry(now, 'wins', 'a'));
      await load();
      assert.deepEqual(await titles(), ['Typed']);
    });
  });
});

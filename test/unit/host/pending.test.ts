import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { updateEntry } from '../../../src/core/journal/edit';
import type { Win } from '../../../src/core/journal/schema';
import { failure, success } from '../../../src/core/result';
import type { JournalStore } from '../../../src/host/journal/journalStore';
import { diskText, type JournalText } from '../../../src/host/journal/journalText';
import { keepPending } from '../../../src/host/journal/pending';
import { remove } from '../../support/folders';
import { storeOf } from '../../trust/store';

const win = (id: string): Win => ({ id, date: '2026-11-20', title: `Win ${id}` });

describe('what waits beside a journal', () => {
  let folder: string;
  let path: string;
  let pending: string;
  let store: JournalStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pj-pending-'));
    path = join(folder, 'home', 'journal.yaml');
    pending = join(dirname(path), 'pending');
    await mkdir(pending, { recursive: true });
    store = storeOf(path, folder);
    await writeFile(path, 'schema: 1\nwins:\n  - {id: old, date: 2026-01-01, title: Old}\n');
  });
  afterEach(() => store.accept());
  afterEach(() => remove(folder));

  const load = (text: JournalText = diskText(path)) => store.load(text, 'file:///journal');
  const wins = async () => (await load()).journal.wins.map(({ id, title }) => `${id}: ${title}`);

  describe('since an editor could not save it', () => {
    let shown: string;
    let editor: JournalText;

    beforeEach(async () => {
      shown = await readFile(path, 'utf8');
      editor = {
        onDisk: diskText(path),
        read: () => Promise.resolve(success(shown)),
        change: (change) => {
          const changed = change(shown);
          if (!changed.ok) return Promise.resolve(changed);
          shown = changed.value.text;
          return Promise.resolve(failure('file-failed', 'The editor could not save.'));
        },
      };
      const kept = await store.append(editor, 'wins', () => win('a'));
      assert.equal(kept.ok && kept.value.kind, 'pending');
    });

    it('is kept once, in the words that its author gave it before saving', async () => {
      shown = shown.replace('Win a', 'In newer words');
      assert.equal((await load(editor)).pending, 1);
      await writeFile(path, shown);
      assert.deepEqual(await wins(), ['old: Old', 'a: In newer words']);
      assert.deepEqual(await readdir(pending), []);
    });

    it('goes in when the editor never saves it', async () => {
      shown = await readFile(path, 'utf8');
      assert.deepEqual(await wins(), ['old: Old', 'a: Win a']);
      assert.deepEqual(await readdir(pending), []);
    });

    it('is kept beside another win that got its id meanwhile on another machine', async () => {
      const theirs = `${await readFile(path, 'utf8')}  - {id: b, date: 2026-11-20, title: Theirs}\n`;
      await writeFile(path, theirs);
      await store.append(editor, 'wins', () => win('b'));
      shown = theirs;
      assert.deepEqual((await wins()).toSorted(), ['a: Win a', 'b-2: Win b', 'b: Theirs', 'old: Old']);
    });
  });

  it('is kept once when its file outlives a crash and it is changed in the journal meanwhile', async () => {
    await keepPending(pending, { section: 'wins', entry: win('a'), tried: {} }, 0);
    await writeFile(path, 'wins:\n  - {id: a, date: 2026-11-20, title: Newer}\n');
    assert.deepEqual(await wins(), ['a: Newer']);
    assert.deepEqual(await readdir(pending), []);
  });

  it('is added once by two windows that find it at the same moment, under another id', async () => {
    await keepPending(pending, { section: 'wins', entry: { ...win('old'), title: 'Other' } }, 0);
    const windows = [store, storeOf(path, folder), storeOf(path, folder)];
    await Promise.all(windows.map((window) => window.load(diskText(path), '')));
    await Promise.all(windows.map((window) => window.accept()));
    assert.deepEqual(await wins(), ['old: Old', 'old-2: Other']);
  });

  it('is forgotten as tried when it could not be written, so that a later win with its id is another one', async () => {
    await keepPending(pending, { section: 'wins', entry: win('a') }, 0);
    const closed: JournalText = {
      ...diskText(path),
      change: () => Promise.resolve(failure('no-permission', 'Read-only.')),
    };
    assert.equal((await load(closed)).pending, 1);
    await writeFile(path, 'wins:\n  - {id: a, date: 2026-11-20, title: Theirs}\n');
    assert.deepEqual(await wins(), ['a: Theirs', 'a-2: Win a']);
  });

  it('gets an id that nothing else has that waits', async () => {
    const good = await readFile(path, 'utf8');
    await writeFile(path, 'wins:\n  - id: "a\n');
    const logged = [];
    for (let number = 0; number < 2; number++)
      logged.push(await store.append(diskText(path), 'wins', () => win('a')));
    assert.deepEqual(
      logged.map((one) => one.ok && one.value.entry.id),
      ['a', 'a-2'],
    );
    await writeFile(path, good);
    assert.deepEqual(await wins(), ['old: Old', 'a: Win a', 'a-2: Win a']);
  });

  it('names the new id of a win that another one took the id of', async () => {
    const feedback = (from: string, id: string) => ({
      section: 'feedback' as const,
      entry: { from, wins: [id] },
    });
    await keepPending(pending, feedback('Before', 'old'), 0);
    await keepPending(pending, { section: 'wins', entry: win('old') }, 1);
    await keepPending(pending, feedback('After', 'old'), 2);
    const { journal } = await load();
    assert.deepEqual(
      journal.feedback.map(({ from, wins: about }) => `${from} ${about?.join() ?? ''}`),
      ['Before old', 'After old-2'],
    );
  });

  it('is joined with what waits of the same mentee', async () => {
    await keepPending(pending, { section: 'mentees', entry: { who: 'Ben', since: '2026-01-01' } }, 0);
    await keepPending(pending, { section: 'mentees', entry: { who: 'Ben', outcome: 'Leads' } }, 1);
    const { journal } = await load();
    assert.deepEqual(journal.mentees, [{ who: 'Ben', since: '2026-01-01', outcome: 'Leads' }]);
  });

  for (const [what, text, reason] of [
    ['has a key of a newer version', { section: 'wins', entry: { ...win('a'), mood: 'good' } }, /“mood”/],
    ['is of a section of a newer version', { section: 'moods', entry: { id: 'a' } }, /“moods”/],
    ['is no JSON', '{"section"', /JSON/],
  ] as const)
    it(`is told of, counted and kept when it ${what}; what was kept after it goes in`, async () => {
      const file = join(pending, '2020.json');
      await writeFile(file, typeof text === 'string' ? text : JSON.stringify(text));
      await keepPending(pending, { section: 'wins', entry: win('b') }, Date.now());
      const { pending: count, problems, journal } = await load();
      assert.deepEqual([count, journal.wins.at(-1)?.id], [1, 'b']);
      assert.deepEqual([problems[0]?.code, problems[0]?.severity], ['waiting-entry', 'warning']);
      assert.match(problems[0]?.message ?? '', /2020\.json/);
      assert.match(problems[0]?.message ?? '', reason);
      assert.deepEqual(await readdir(pending), ['2020.json']);
    });

  it('holds up nothing when the journal refuses it, and goes in once it can', async () => {
    const broken = 'schema: 1\nweeks: by hand\nwins: []\n';
    await writeFile(path, broken);
    await keepPending(pending, { section: 'weeks', entry: { week: '2026-W47' } }, 0);
    await keepPending(pending, { section: 'wins', entry: win('b') }, 1);
    const first = await load();
    assert.deepEqual([first.pending, first.journal.wins.map(({ id }) => id)], [1, ['b']]);
    assert.ok(first.problems.some(({ code }) => code === 'waiting-entry'));
    await writeFile(path, (await readFile(path, 'utf8')).replace('weeks: by hand\n', ''));
    const second = await load();
    assert.deepEqual([second.pending, second.journal.weeks.length, second.problems], [0, 1, []]);
  });

  it('stays out of a week that its author changed after it went in', async () => {
    await load();
    await store.change(diskText(path), (now) => updateEntry(now, 'wins', 'old', { notes: 'x' }));
    const week = { week: '2026-W47', shipped: 'Waited.' };
    await keepPending(pending, { section: 'weeks', entry: week, tried: {} }, 0);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}weeks:\n  - {week: 2026-W47, shipped: Reworded.}\n`);
    assert.equal((await load()).journal.weeks[0]?.shipped, 'Reworded.');
  });
});

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { addDays } from '../../../src/core/days';
import { parseJournal } from '../../../src/core/journal/parse';
import { success } from '../../../src/core/result';
import { replaceText } from '../../../src/host/files/durableFile';
import { BackupKeeper, Backups } from '../../../src/host/journal/backups';
import { journalIn, makeFolder, removeFolder } from '../../trust/writers';

describe('backing the journal up', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await makeFolder();
    path = journalIn(folder);
    await mkdir(dirname(path));
  });
  afterEach(() => removeFolder(folder));

  const backupFolder = () => join(folder, 'backups');
  const backups = (day: string, now = 0) => new Backups(backupFolder(), { now: () => now, today: () => day });
  const write = (text: string, day: string) =>
    replaceText(path, () => success({ text, value: undefined }), {
      before: (old) => backups(day).keepToday(old),
    });
  const backup = (name: string) => readFile(join(backupFolder(), name), 'utf8');

  it('keeps what stood there before the first change of a day, for its owner only', async () => {
    await write('one\n', '2026-11-20');
    assert.deepEqual(await backups('2026-11-20').list(), []);
    await write('two\n', '2026-11-20');
    await write('three\n', '2026-11-20');
    await write('four\n', '2026-11-21');
    assert.deepEqual((await readdir(backupFolder())).toSorted(), [
      'journal-2026-11-20.yaml',
      'journal-2026-11-21.yaml',
    ]);
    assert.equal(await backup('journal-2026-11-20.yaml'), 'one\n');
    assert.equal(await backup('journal-2026-11-21.yaml'), 'three\n');
    if (process.platform !== 'win32') {
      assert.equal((await stat(join(backupFolder(), 'journal-2026-11-20.yaml'))).mode & 0o777, 0o600);
      assert.equal((await stat(backupFolder())).mode & 0o777, 0o700);
    }
  });

  it('makes none when nothing changes, or there is no journal', async () => {
    await writeFile(path, 'same\n');
    await write('same\n', '2026-11-20');
    assert.deepEqual(await backups('2026-11-20').list(), []);
  });

  it('thins them, and leaves other files alone', async () => {
    await writeFile(path, 'text\n');
    await mkdir(backupFolder());
    await writeFile(join(backupFolder(), 'mine.yaml'), 'mine\n');
    for (let count = 100; count >= 0; count--)
      await backups(addDays('2026-11-22', -count)).keepToday('text\n');
    assert.equal((await backups('2026-11-20').list()).length, 7 + 8);
    assert.equal(await backup('mine.yaml'), 'mine\n');
  });

  it('keeps what is replaced by an older one, beside the copy of the day', async () => {
    await writeFile(path, 'now\n');
    await backups('2026-11-22').keepToday('now\n');
    await backups('2026-11-22').keepNow('now\n');
    assert.equal((await backups('2026-11-20').list()).length, 2);
  });

  it('pushes out no copy by copies of one text, however often an unreadable journal is read', async () => {
    const day = '2026-11-20';
    const journalOf = (...ids: string[]) => {
      const parsed = parseJournal(
        `schema: 1\nwins:\n${ids.map((id) => `  - {id: ${id}, date: ${day}, title: T}\n`).join('')}`,
      );
      assert.ok(parsed.kind === 'readable');
      return parsed;
    };
    const at = (second: number) =>
      new BackupKeeper(backups(day, second * 1000), (message) => assert.fail(message));
    await at(0).keepToday(journalOf('a'));
    await at(1).keepReplaced(journalOf('a', 'b', 'c'), journalOf('a'));
    const broken = parseJournal('schema: 1\nwins: [');
    for (let second = 2; second < 15; second++) await at(second).keepReplaced(journalOf('a', 'b'), broken);
    const kept = await Promise.all((await backups(day).list()).map(({ name }) => backup(name)));
    assert.deepEqual(kept, [journalOf('a', 'b').text, journalOf('a', 'b', 'c').text, journalOf('a').text]);
  });
});

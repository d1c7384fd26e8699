/**
 * Backup files of a journal: written before the first change of a day and when entries vanish, and thinned out by age.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { backupName, backupsIn, superfluous, type Backup } from '../../core/journal/backups';
import type { ParsedJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import type { Result } from '../../core/result';
import type { Clock } from '../clock';
import type { FileCode } from '../files/fileFailure';
import { readText } from '../files/fileText';

export class Backups {
  constructor(
    readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(): Promise<Backup[]> {
    return backupsIn(await readdir(this.folder).catch((): string[] => []));
  }

  read({ name }: Backup): Promise<Result<string | undefined, FileCode>> {
    return readText(join(this.folder, name));
  }

  /** The copy of today; nothing where there is none. */
  async today(): Promise<string | undefined> {
    const read = await readText(join(this.folder, backupName(this.clock.today())));
    return read.ok ? read.value : undefined;
  }

  /** Whether the copy of today, or the newest copy of all, is a text: another one would push out what only older ones have. */
  async hasNewest(text: string): Promise<boolean> {
    if ((await this.today()) === text) return true;
    const [newest] = await this.list();
    const read = newest && (await this.read(newest));
    return read?.ok === true && read.value === text;
  }

  /** Keeps a text as the copy of today, unless there is one. Throws what Node throws. */
  keepToday(text: string): Promise<void> {
    return this.#keep(text, backupName(this.clock.today()));
  }

  /** Keeps a text as the copy of this second, beside that of today. Throws what Node throws. */
  keepNow(text: string): Promise<void> {
    const time = new Date(this.clock.now()).toTimeString().slice(0, 8);
    return this.#keep(text, backupName(this.clock.today(), time));
  }

  async #keep(text: string, name: string): Promise<void> {
    const path = join(this.folder, name);
    if (await isThere(path)) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, text, { mode: 0o600 });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    const old = superfluous(await this.list());
    await Promise.all(old.map((backup) => rm(join(this.folder, backup.name), { force: true })));
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes backups of readable journals, never of half-written text. A backup that fails goes to `warn` and never stops
 * a save.
 */
export class BackupKeeper {
  constructor(
    private readonly backups: Backups,
    private readonly warn: (message: string) => void,
  ) {}

  keepToday(parsed: ParsedJournal): Promise<void> {
    return this.#keep(parsed, (text) => this.backups.keepToday(text));
  }

  keepNow(parsed: ParsedJournal): Promise<void> {
    return this.#keep(parsed, (text) => this.backups.keepNow(text));
  }

  /**
   * Backs up a journal that another program replaced by `now`: as the copy of the day, and as a copy of this moment
   * when entries are missing that the day's copy lacks.
   */
  async keepReplaced(earlier: ReadableJournal, now: ParsedJournal | undefined): Promise<void> {
    if (now?.text === earlier.text) return;
    await this.keepToday(earlier);
    const isLess = now?.kind !== 'readable' || now.entries.length < earlier.entries.length;
    if (isLess && !(await this.backups.hasNewest(earlier.text))) await this.keepNow(earlier);
  }

  async #keep({ kind, text }: ParsedJournal, keep: (text: string) => Promise<void>): Promise<void> {
    if (kind !== 'readable' || text.trim() === '') return;
    try {
      await keep(text);
    } catch (error) {
      this.warn(`The journal could not be backed up: ${String(error)}`);
    }
  }
}

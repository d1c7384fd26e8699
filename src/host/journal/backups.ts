/**
 * Backup files of a journal: written before the first change of a day and when entries vanish, and thinned out by age.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { backupName, backupsIn, superfluous, type Backup } from '../../core/journal/backups';
import type { Result } from '../../core/result';
import type { FileCode } from '../files/fileFailure';
import { readText } from '../files/fileText';
import type { Clock } from '../clock';

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

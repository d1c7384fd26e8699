/** Copies of the home journal, in a folder beside it: made before the first change of a day, and thinned. */
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { backupName, backupsIn, superfluous, type Backup } from '../../core/journal/backups';
import type { Day } from '../../core/days';
import { errorCode } from '../files/fileFailure';

/** The folder that the backups of a journal are in. */
export function backupFolder(journal: string): string {
  return join(dirname(journal), 'backups');
}

/** The backups of a journal, the newest first. */
export async function listBackups(journal: string): Promise<Backup[]> {
  return backupsIn(await readdir(backupFolder(journal)).catch((): string[] => []));
}

export interface BackUpOptions {
  /** Makes a copy of this second, `10:15:30`, beside the copy of the day. */
  readonly time?: string | undefined;
  /** What to keep, when the file itself has changed already. */
  readonly text?: string | undefined;
}

/** Copies the journal, unless there is a copy of this day (or of this second) already. Throws what Node throws. */
export async function backUp(journal: string, day: Day, { time, text }: BackUpOptions = {}): Promise<void> {
  const folder = backupFolder(journal);
  const path = join(folder, backupName(day, time));
  if (await isThere(path)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    if (text === undefined) await copyFile(journal, draft, constants.COPYFILE_FICLONE);
    else await writeFile(draft, text, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    // No journal yet: nothing to copy.
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const old = superfluous(await listBackups(journal));
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

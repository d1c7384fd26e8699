/** Where journals are, and what the extension keeps of them. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export const JOURNAL_FILE = 'journal.yaml';

/** Name of the folder that a journal in a repository stands in. */
export const REPOSITORY_FOLDER = '.promo';

/** The journal of the home folder. */
export function homeJournal(): string {
  return join(homedir(), '.promo-journal', JOURNAL_FILE);
}

/** The journal of a repository. */
export function inRepository(folder: string): string {
  return join(folder, REPOSITORY_FOLDER, JOURNAL_FILE);
}

/**
 * The folder that the backups of a journal are in: beside that of the home folder; for one elsewhere, which may be in a shared
 * repository, in `storage`, the extension's own folder.
 */
export function backupFolder(journal: string, storage: string): string {
  return journal === homeJournal()
    ? join(dirname(journal), 'backups')
    : join(storage, 'backups', folderNameOf(journal));
}

/** The folder for what cannot wait beside a journal. */
export function spareFolder(journal: string, storage: string): string {
  return join(storage, 'pending', folderNameOf(journal));
}

function folderNameOf(journal: string): string {
  return createHash('sha256').update(journal).digest('hex').slice(0, 16);
}

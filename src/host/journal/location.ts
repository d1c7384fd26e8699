/** Where journals are, and what the extension keeps of them. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';

import { ConfigurationTarget, env, Uri, workspace, type Memento } from 'vscode';

import type { JournalSnapshot } from '../../core/journal/snapshot';
import { failure, success, type Result } from '../../core/result';
import { absoluteFrom } from '../files/paths';
import { isSet, readSettings, SETTINGS } from '../settings';

const JOURNAL_FILE = 'journal.yaml';

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

type LocationCode = 'no-folder' | 'untrusted-folder';

/** Remembers, for this workspace, the folder of a journal in a repository: nothing is written into the repository for it. */
const FOLDER_KEY = 'journalFolder';

/** Where the journal is: what the user chose, or the setting's value. */
export class Location {
  constructor(private readonly workspaceState: Memento) {}

  /** The path of the journal file, which need not be there yet. */
  path(): Result<string, LocationCode> {
    const chosen = this.workspaceState.get<string>(FOLDER_KEY);
    const { location } = readSettings();
    if (chosen !== undefined || location === 'repository') {
      if (!workspace.isTrusted)
        return failure('untrusted-folder', 'The journal is in a folder that is not trusted.');
      const folder = chosen ?? folderWithJournal();
      return folder === undefined
        ? failure('no-folder', 'No folder is open that could hold the journal.')
        : success(inRepository(folder));
    }
    return success(location === 'home' ? homeJournal() : asFile(location));
  }

  /** True once the user said where, by answering, by the setting, or by having a journal there. */
  isChosen(): boolean {
    if (this.workspaceState.get(FOLDER_KEY) !== undefined || isSet('location')) return true;
    const path = this.path();
    return path.ok && existsSync(path.value);
  }

  /** Remembers a choice: `home`, a path, or the workspace folder of a journal in its repository. */
  async choose(choice: 'home' | { readonly path: string } | { readonly folder: string }): Promise<void> {
    const isInRepository = choice !== 'home' && 'folder' in choice;
    await this.workspaceState.update(FOLDER_KEY, isInRepository ? choice.folder : undefined);
    if (isInRepository) return;
    const value = choice === 'home' ? 'home' : choice.path;
    await workspace.getConfiguration(SETTINGS).update('location', value, ConfigurationTarget.Global);
  }
}

/** Of several folders the one that has a journal, else the first. */
function folderWithJournal(): string | undefined {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  return folders.find((folder) => existsSync(inRepository(folder))) ?? folders[0];
}

/** A path of the setting: `~` is the home folder, a folder gets the usual file name. */
function asFile(location: string): string {
  const absolute = absoluteFrom(homedir(), location);
  return /\.ya?ml$/i.test(absolute) ? absolute : join(absolute, JOURNAL_FILE);
}

/** Kinds of remote window whose home folder is deleted with their container (values of `vscode.env.remoteName`). */
const CONTAINERS: readonly string[] = ['dev-container', 'attached-container', 'k8s-container', 'codespaces'];

/** Environment variables that such containers set. */
const CONTAINER_VARIABLES = ['CODESPACES', 'REMOTE_CONTAINERS'];

/**
 * True where the next rebuild throws the home folder away: in a dev container, an attached container or a codespace. WSL, SSH and
 * tunnels keep theirs.
 */
export function isHomeThrownAway(): boolean {
  return (
    CONTAINERS.includes(env.remoteName ?? '') ||
    CONTAINER_VARIABLES.some((name) => process.env[name] === 'true')
  );
}

/** True for a journal that the next rebuild of a container throws away with its home folder. */
export function isInThrownAwayHome({ state, uri }: JournalSnapshot): boolean {
  return state === 'ready' && Uri.parse(uri).fsPath === homeJournal() && isHomeThrownAway();
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { ConfigurationTarget, Uri, workspace, type Memento } from 'vscode';

import { failure, success, type Result } from '../../core/result';
import { absoluteFrom } from '../files/paths';
import { isSet, readSettings, SETTINGS } from '../settings';
import { homeJournal, inRepository, JOURNAL_FILE } from './journalPaths';

export type LocationCode = 'no-folder' | 'untrusted-folder';

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

/** The address of a journal path. */
export function uriOf(path: string): Uri {
  return Uri.file(path);
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

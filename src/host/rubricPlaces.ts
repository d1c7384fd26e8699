import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { Uri, workspace } from 'vscode';

import { REPOSITORY_FOLDER, type Location } from './journal/location';
import type { RubricPlaces } from './rubricFiles';
import { readSettings } from './settings';

/** Name of the folder of own rubrics, beside a journal. */
const OWN_FOLDER = 'rubrics';

/** Where rubrics are looked for now: the folders of the setting, beside the journal, in trusted repositories. */
export function rubricPlaces(extensionUri: Uri, location: Location): RubricPlaces {
  const path = location.path();
  const base = path.ok ? dirname(path.value) : homedir();
  const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const inRepositories = workspace.isTrusted
    ? open.map((folder) => join(folder, REPOSITORY_FOLDER, OWN_FOLDER))
    : [];
  const ofSettings = readSettings().rubrics.map(asFolder);
  return {
    builtIn: Uri.joinPath(extensionUri, 'templates', 'rubrics').fsPath,
    folders: [...new Set([...ofSettings, join(base, OWN_FOLDER), ...inRepositories])],
    base,
    isAllowed: (file) => workspace.isTrusted || !open.some((folder) => isInside(file, folder)),
  };
}

function asFolder(folder: string): string {
  const path = folder.startsWith('~') ? join(homedir(), folder.slice(1)) : folder;
  return isAbsolute(path) ? path : resolve(homedir(), path);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Where files of the user's own are looked for: rubrics and templates. */
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

import { workspace } from 'vscode';

import { absoluteFrom } from './files/paths';
import { REPOSITORY_FOLDER, type Location } from './journal/location';
import type { OwnPlaces } from './ownFolders';
import { readSettings } from './settings';

/** What there are folders for: the name of the setting, and of the folder beside a journal. */
type OwnKind = 'rubrics' | 'templates';

/** The folders as they are now: those of the setting, beside the journal, in trusted repositories. */
export function ownPlaces(kind: OwnKind, location: Location): OwnPlaces {
  const path = location.path();
  const base = path.ok ? dirname(path.value) : homedir();
  const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const inRepositories = workspace.isTrusted
    ? open.map((folder) => join(folder, REPOSITORY_FOLDER, kind))
    : [];
  const ofSettings = readSettings()[kind].map((folder) => absoluteFrom(homedir(), folder));
  return {
    folders: [...new Set([...ofSettings, join(base, kind), ...inRepositories])],
    base,
    isAllowed: (file) => workspace.isTrusted || !open.some((folder) => isInside(file, folder)),
  };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

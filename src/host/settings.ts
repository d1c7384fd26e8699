import { workspace } from 'vscode';

import { SETTINGS_TABLE, type Settings } from '../core/settings';
import { fromHome } from './files/paths';

/** What the names of all settings begin with. */
export const SETTINGS = 'promoJournal';

/** The settings as they are now; `~` in the paths of repositories is resolved. */
export function readSettings(): Settings {
  const configuration = workspace.getConfiguration(SETTINGS);
  const read = Object.fromEntries(
    Object.entries(SETTINGS_TABLE).map(([name, { key, default: standard }]) => [
      name,
      configuration.get<unknown>(key, standard),
    ]),
  ) as unknown as Settings;
  return { ...read, repositories: read.repositories.map(fromHome) };
}

/** True when the user has written this setting somewhere. */
export function isSet(name: string): boolean {
  const found = workspace.getConfiguration(SETTINGS).inspect(name);
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some(
    (value) => value !== undefined,
  );
}

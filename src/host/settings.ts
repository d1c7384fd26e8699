import { workspace } from 'vscode';

import type { Weekday } from '../core/days';
import { fromHome } from './files/paths';

/** The settings as they are now; the names and defaults are those of package.json. */
export interface Settings {
  /** `home`, `repository` or a path. */
  readonly location: string;
  /** Folders of repositories beside those that are open, `~` for the home folder resolved. */
  readonly repositories: readonly string[];
  readonly identities: readonly string[];
  readonly rubric: string;
  /** Folders of the user's own rubrics, and of their own templates. */
  readonly rubrics: readonly string[];
  readonly templates: readonly string[];
  readonly suggestMonths: number;
  /** Which branches are read besides the default one: those with unmerged work of the last month, or all. */
  readonly suggestBranches: 'default' | 'all';
  /** New work is looked for by itself. */
  readonly suggestAuto: boolean;
  readonly notifyAfterSaving: boolean;
  readonly packetTemplate: string;
  /** Hosts inside the company. */
  readonly internalHosts: readonly string[];
  /** The first day of the week on which the status bar asks for the weekly review. */
  readonly reminderWeekday: 'off' | Weekday;
}

export const SETTINGS = 'promoJournal';

export function readSettings(): Settings {
  const settings = workspace.getConfiguration(SETTINGS);
  return {
    location: settings.get('location', 'home'),
    repositories: settings.get<string[]>('repositories', []).map(fromHome),
    identities: settings.get<string[]>('identities', []),
    rubric: settings.get('rubric', ''),
    rubrics: settings.get<string[]>('rubrics', []),
    templates: settings.get<string[]>('templates', []),
    suggestMonths: settings.get('suggest.months', 12),
    suggestBranches: settings.get<Settings['suggestBranches']>('suggest.branches', 'default'),
    suggestAuto: settings.get('suggest.auto', true),
    notifyAfterSaving: settings.get('notifications.afterSaving', true),
    reminderWeekday: settings.get<Settings['reminderWeekday']>('reminder.weekday', 'off'),
    packetTemplate: settings.get('packet.template', 'generic-senior'),
    internalHosts: settings.get<string[]>('packet.internalHosts', []),
  };
}

/** True when the user has written this setting somewhere. */
export function isSet(name: string): boolean {
  const found = workspace.getConfiguration(SETTINGS).inspect(name);
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some(
    (value) => value !== undefined,
  );
}

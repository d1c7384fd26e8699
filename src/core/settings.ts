import { WEEKDAYS } from './days';
import type { LinkRules } from './links/rules';

/** A setting as package.json declares it. */
interface Setting<Value> {
  /** Its name there, after `promoJournal` and a dot. */
  readonly key: string;
  readonly default: Value;
  /** All values that it can have, where these are few. */
  readonly choices?: readonly Value[];
}

/** Every setting. What it means to the user is in package.nls.json; a test holds the two against each other. */
export const SETTINGS_TABLE = {
  /** `home`, `repository` or a path. */
  location: setting<string>('location', 'home'),
  /** Folders of repositories beside those that are open. */
  repositories: setting<readonly string[]>('repositories', []),
  identities: setting<readonly string[]>('identities', []),
  rubric: setting<string>('rubric', ''),
  /** Folders of the user's own rubrics, and of their own templates. */
  rubrics: setting<readonly string[]>('rubrics', []),
  templates: setting<readonly string[]>('templates', []),
  suggestMonths: setting<number>('suggest.months', 12),
  /** Which branches are read besides the default one: those with unmerged work of the last month, or all. */
  suggestBranches: choice('suggest.branches', ['default', 'all']),
  /** New work is looked for by itself. */
  suggestAuto: setting<boolean>('suggest.auto', true),
  notifyAfterSaving: setting<boolean>('notifications.afterSaving', true),
  packetTemplate: setting<string>('packet.template', 'generic-senior'),
  /** Hosts inside the company. */
  internalHosts: setting<readonly string[]>('packet.internalHosts', []),
  /** What the sites of repositories are, and where things are on them, by patterns of their hosts. */
  links: setting<LinkRules>('links', {}),
  /** The first day of the week on which the status bar asks for the weekly review. */
  reminderWeekday: choice('reminder.weekday', ['off', ...WEEKDAYS]),
  showStatusBar: setting<boolean>('statusBar', true),
  showCodeLens: setting<boolean>('editor.codeLens', true),
  /** The findings of the committee are problems in the journal file. */
  showFindings: setting<boolean>('editor.findings', true),
  /** Hints by id; each is on unless it is false here. */
  hints: setting<Readonly<Record<string, boolean>>>('hints', {}),
};

export type Settings = {
  readonly [Name in keyof typeof SETTINGS_TABLE]: (typeof SETTINGS_TABLE)[Name]['default'];
};

function setting<Value>(key: string, standard: Value): Setting<Value> {
  return { key, default: standard };
}

/** A setting with few values, the default first. */
function choice<const Value extends string>(
  key: string,
  choices: readonly [Value, ...(readonly Value[])],
): Setting<Value> {
  return { key, default: choices[0], choices };
}

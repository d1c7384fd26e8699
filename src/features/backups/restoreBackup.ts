import { join } from 'node:path';

import { l10n, type Uri } from 'vscode';

import type { Backup } from '../../core/journal/backups';
import { parseJournal } from '../../core/journal/parse';
import { CodedError, valueOf } from '../../host/codedError';
import { readText } from '../../host/files/durableFile';
import { backUp, backupFolder, listBackups } from '../../host/journal/backups';
import { homeJournal } from '../../host/journal/location';
import type { Services } from '../../host/services';
import { addressOf, showDifference } from '../../host/ui/showTexts';
import { type PickItem, pickOne, showInformation } from '../../host/ui/plain';

/** Puts a copy of the home journal back: the one with a name, or the one that the user picks and looks at. */
export async function restoreBackup(
  services: Services,
  name: string | undefined,
): Promise<{ readonly uri: Uri } | undefined> {
  const journal = services.journal.uri().fsPath;
  const backups = journal === homeJournal() ? await listBackups(journal) : [];
  const chosen =
    name === undefined ? await pick(journal, backups) : backups.find((backup) => backup.name === name);
  if (!chosen) {
    if (name === undefined && backups.length > 0) return undefined;
    throw noBackup();
  }
  const old = await textOf(journal, chosen);
  const current = await services.journal.text();
  if (name === undefined && !(await isWanted(chosen, old, current))) return undefined;
  await backUp(journal, services.clock.today(), { time: timeOfDay(services.clock.now()) });
  return { uri: await services.journal.replace(current, old) };
}

async function pick(journal: string, backups: readonly Backup[]): Promise<Backup | undefined> {
  if (backups.length === 0) return undefined;
  const items = backups.map(async (backup): Promise<PickItem & { readonly backup: Backup }> => ({
    label: labelOf(backup),
    description: describe(await textOf(journal, backup)),
    backup,
  }));
  const title = l10n.t('Which backup of your journal?');
  const placeHolder = l10n.t('You see what differs before anything changes');
  return (await pickOne(Promise.all(items), { title, placeHolder }))?.backup;
}

/** Shows what differs, and asks. */
async function isWanted(backup: Backup, old: string, current: string): Promise<boolean> {
  const title = l10n.t('Journal: now ↔ backup of {0}', labelOf(backup));
  await showDifference(addressOf('now.yaml', current), addressOf(backup.name, old), title);
  const restore = l10n.t('Restore');
  const text = l10n.t(
    'Put the journal of {0} back? What it says now is kept as a backup of its own.',
    labelOf(backup),
  );
  return (await showInformation(text, restore)) === restore;
}

async function textOf(journal: string, { name }: Backup): Promise<string> {
  return valueOf(await readText(join(backupFolder(journal), name))) ?? '';
}

function labelOf({ day, time }: Backup): string {
  return time === undefined ? day : `${day} ${time}`;
}

function describe(text: string): string {
  const parsed = parseJournal(text);
  if (parsed.kind === 'unreadable') return l10n.t('cannot be read');
  const { length } = parsed.journal.wins;
  return length === 1 ? l10n.t('1 win') : l10n.t('{0} wins', length);
}

function timeOfDay(now: number): string {
  return new Date(now).toTimeString().slice(0, 8);
}

function noBackup(): CodedError {
  const message = l10n.t('There is no such backup. A journal in your home folder is copied once a day.');
  return new CodedError({ code: 'no-backup', message });
}

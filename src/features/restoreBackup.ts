import { l10n, type Uri } from 'vscode';

import type { Backup } from '../core/journal/backups';
import { parseJournal } from '../core/journal/parse';
import { CodedError, valueOf } from '../host/codedError';
import type { Backups } from '../host/journal/backups';
import type { Services } from '../host/services';
import { addressOf, showDifference } from '../host/ui/showTexts';
import { type PickItem, pickOne, showInformation } from '../host/ui/plain';

/** Puts a copy of the journal back: the one with a name, or the one that the user picks and looks at. */
export async function restoreBackup(
  services: Services,
  name: string | undefined,
): Promise<{ readonly uri: Uri } | undefined> {
  const backups = await services.journal.backups();
  const all = await backups.list();
  const chosen = name === undefined ? await pick(backups, all) : all.find((backup) => backup.name === name);
  if (!chosen) {
    if (name === undefined && all.length > 0) return undefined;
    throw noBackup();
  }
  const old = await textOf(backups, chosen);
  const current = await services.journal.text();
  if (name === undefined && !(await isWanted(chosen, old, current))) return undefined;
  await backups.keepNow(current);
  return { uri: await services.journal.replace(current, old) };
}

async function pick(backups: Backups, all: readonly Backup[]): Promise<Backup | undefined> {
  if (all.length === 0) return undefined;
  const items = all.map(async (backup): Promise<PickItem & { readonly backup: Backup }> => ({
    label: labelOf(backup),
    description: describe(await textOf(backups, backup)),
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

async function textOf(backups: Backups, backup: Backup): Promise<string> {
  return valueOf(await backups.read(backup)) ?? '';
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

function noBackup(): CodedError {
  const message = l10n.t('There is no such backup. The journal is copied on each day on which it changes.');
  return new CodedError({ code: 'no-backup', message });
}

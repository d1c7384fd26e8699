import { existsSync } from 'node:fs';

import { env, l10n, Uri, window, workspace } from 'vscode';

import type { JournalSnapshot } from '../../core/journal/snapshot';
import { CodedError, valueOf } from '../../host/codedError';
import { readText } from '../../host/files/fileText';
import {
  homeJournal,
  inRepository,
  isHomeThrownAway,
  isInThrownAwayHome,
  REPOSITORY_FOLDER,
} from '../../host/journal/location';
import type { Services } from '../../host/services';
import { keepOutOfGit } from '../../host/journal/keepOutOfGit';
import { type PickItem, pickOne, showInformation } from '../../host/ui/plain';

type Choice = 'home' | { readonly path: string } | { readonly folder: string };

/** Remembers where the journal is to be: a given place, or the one that the user picks. */
export async function chooseLocation(
  services: Services,
  given: string | undefined,
): Promise<{ readonly uri: Uri } | undefined> {
  const before = services.journal.snapshot;
  const choice = given === undefined ? await pick() : choiceOf(given);
  if (!choice) return undefined;
  refuseUntrusted(choice);
  if (choice !== 'home' && 'folder' in choice) await keepOutOfGit(choice.folder, REPOSITORY_FOLDER);
  await services.journal.location.choose(choice);
  const isCopied = isInThrownAwayHome(before) && (await copyTo(services, before));
  const { uri } = await services.journal.reload();
  const isMoved = before.state === 'ready' && before.uri !== uri;
  if (given === undefined && isMoved) {
    const old = Uri.parse(before.uri).fsPath;
    void showInformation(
      isCopied
        ? l10n.t('Your journal was copied to the new place. The old one stays at {0}.', old)
        : l10n.t('New wins go to the new place. The journal you had stays at {0}.', old),
    );
  }
  return { uri: services.journal.uri() };
}

type Item = PickItem & { readonly choice: Choice | 'ask' };

async function pick(): Promise<Choice | undefined> {
  const folders = workspace.isTrusted
    ? (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file')
    : [];
  const isThrownAway = isHomeThrownAway();
  const home: Item = {
    icon: 'home',
    label: l10n.t('Home folder'),
    description: isThrownAway
      ? l10n.t('lost when this container is rebuilt')
      : l10n.t('private, recommended'),
    detail: env.remoteName ? l10n.t('{0} on {1}', homeJournal(), env.remoteName) : homeJournal(),
    choice: 'home',
  };
  const others: Item[] = [
    ...folders.map(({ name, uri }) => ({
      icon: 'repo',
      label: l10n.t('This repository: {0}', name),
      description: isThrownAway ? l10n.t('kept out of git, survives a rebuild') : l10n.t('kept out of git'),
      detail: inRepository(uri.fsPath),
      choice: { folder: uri.fsPath },
    })),
    {
      icon: 'folder-opened',
      label: l10n.t('Choose…'),
      description: isThrownAway
        ? l10n.t('a folder that is mounted from outside the container')
        : l10n.t('any folder, such as a synced one'),
      choice: 'ask',
    },
  ];
  const items = isThrownAway ? [...others, home] : [home, ...others];
  const picked = await pickOne(items, {
    title: l10n.t('Where should your journal be?'),
    placeHolder: l10n.t('You are asked once. “Choose Journal Location” changes it later.'),
    ignoreFocusOut: true,
  });
  return picked?.choice === 'ask' ? pickFolder() : picked?.choice;
}

async function pickFolder(): Promise<Choice | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Keep the journal here'),
    })) ?? [];
  return folder && { path: folder.fsPath };
}

/** Copies the journal to where it is to be now, unless there is one. False when there is, or it is the same place. */
async function copyTo({ journal }: Services, { uri }: JournalSnapshot): Promise<boolean> {
  const to = journal.uri();
  if (to.toString() === uri || existsSync(to.fsPath)) return false;
  const text = valueOf(await readText(Uri.parse(uri).fsPath)) ?? '';
  await journal.replace('', text);
  return true;
}

/** Nothing is written into a folder that is not trusted, and no journal is looked for there. */
function refuseUntrusted(choice: Choice): void {
  if (choice === 'home' || 'path' in choice || workspace.isTrusted) return;
  const message = l10n.t('This folder is not trusted, so the journal cannot be in it.');
  throw new CodedError({ code: 'untrusted-folder', message });
}

function choiceOf(given: string): Choice {
  if (given === 'home') return 'home';
  if (given !== 'repository') return { path: given };
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const folder = folders.find((one) => existsSync(inRepository(one))) ?? folders[0];
  if (folder !== undefined) return { folder };
  throw new CodedError({
    code: 'no-folder',
    message: l10n.t('No folder is open that could hold the journal.'),
  });
}

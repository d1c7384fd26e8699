import { basename, dirname } from 'node:path';

import { l10n, window } from 'vscode';

import { exposureOf, keepOutOfGit } from '../../host/journal/keepOutOfGit';
import { REPOSITORY_FOLDER } from '../../host/journal/location';
import type { Services } from '../../host/services';
import { showWarning } from '../../host/ui/plain';

/**
 * Hides the journal from git in this clone. A file that git tracks stays tracked, as only the user may change what
 * is committed: the command for it is typed into a terminal, and not run.
 */
export async function keepJournalOutOfGit({ journal }: Services): Promise<void> {
  const path = journal.uri().fsPath;
  const folder = dirname(path);
  const isOwnFolder = basename(folder) === REPOSITORY_FOLDER;
  if (isOwnFolder) await keepOutOfGit(dirname(folder), REPOSITORY_FOLDER);
  else await keepOutOfGit(folder, basename(path), 'file');
  if ((await exposureOf(path)) === 'tracked') await explainTracked(folder, basename(path));
}

async function explainTracked(folder: string, name: string): Promise<void> {
  const text = l10n.t(
    'Git tracks your journal. To stop that and keep the file, run “git rm --cached” on it and commit; what was committed before stays in the history.',
  );
  const open = l10n.t('Open terminal');
  if ((await showWarning(text, open)) !== open) return;
  const terminal = window.createTerminal({ name: 'Promo Journal', cwd: folder });
  terminal.show();
  terminal.sendText(`git rm --cached -- "${name}"`, false);
}

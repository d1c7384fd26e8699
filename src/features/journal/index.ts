import { Disposable, l10n, Uri, window, workspace } from 'vscode';

import type { JournalSnapshot } from '../../core/journal/snapshot';
import { handle, setContext } from '../../host/commands';
import type { Exposure } from '../../host/journal/keepOutOfGit';
import type { Services } from '../../host/services';
import { readSettings } from '../../host/settings';
import { RowTree } from '../../host/ui/rowTree';
import { askText } from '../../host/ui/plain';
import { VIEWS } from '../../manifest';

/** The journal view: every win by cycle and month, opened at its line. */
export function register(services: Services): Disposable {
  let filter = '';
  const tree = new RowTree(async () => {
    const snapshot = await services.journal.load();
    const { journalRows, problemRows } = await import('./rows');
    const { linker } = await import('../../core/links/linker');
    const addressOf = linker(snapshot.journal.profile, readSettings().links);
    const rows = journalRows(snapshot.journal.wins, await services.rubrics.current(), filter, addressOf);
    return [...problemRows(snapshot, await exposureOf(snapshot)), ...rows];
  });
  const view = window.createTreeView(VIEWS.journal, { treeDataProvider: tree, showCollapseAll: true });
  const filterBy = (text: string): void => {
    filter = text.trim();
    setContext('promoJournal.filtered', filter !== '');
    view.description = filter === '' ? '' : l10n.t('only “{0}”', filter);
    tree.refresh();
  };
  return Disposable.from(
    view,
    tree,
    services.journal.onDidChange(() => tree.refresh()),
    services.rubrics.onDidChange(() => tree.refresh()),
    handle('promoJournal.filterJournal', async () => {
      const prompt = l10n.t('Words of the title, a project, a dimension, a person or a month');
      const text = await askText({ title: l10n.t('Filter the journal'), prompt, value: filter });
      if (text !== undefined) filterBy(text);
    }),
    handle('promoJournal.clearJournalFilter', () => filterBy('')),
    handle('promoJournal.keepOutOfGit', async () => {
      await (await import('./keepOutOfGit')).keepJournalOutOfGit(services);
      tree.refresh();
    }),
  );
}

/** Asked anew each time, as every git command in a terminal can change it. */
async function exposureOf({ uri, state }: JournalSnapshot): Promise<Exposure> {
  if (!workspace.isTrusted || state === 'missing' || uri === '') return 'none';
  return (await import('../../host/journal/keepOutOfGit')).exposureOf(Uri.parse(uri).fsPath);
}

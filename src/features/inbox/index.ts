import { Disposable, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { RowTree } from '../../host/ui/rowTree';
import { VIEWS } from '../../manifest';
import type { Inbox } from './inbox';
import { HAS_SEARCHED } from './memory';

/** The inbox: candidate wins, and deciding on them. Nothing is read before the user asks. */
export function register(services: Services): Disposable {
  const { suggestions } = services;
  const tree = new RowTree(async () => {
    if (suggestions.all.length + suggestions.notes.length === 0) return [];
    const { inboxRows } = await import('./rows');
    return inboxRows(suggestions.all, suggestions.notes, await services.rubrics.current());
  });
  const view = window.createTreeView(VIEWS.inbox, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  let loading: Promise<Inbox> | undefined;
  const inbox = () =>
    (loading ??= import('./inbox').then((module) => new module.Inbox(services, view, tree)));
  return Disposable.from(
    view,
    tree,
    suggestions.onDidChange(() => void inbox().then((one) => one.show())),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && services.memory.get(HAS_SEARCHED) === true) void inbox().then((one) => one.findAgain());
    }),
    handle('promoJournal.findWins', async (options) => (await inbox()).find(options)),
    handle('promoJournal.cancelSearch', async () => (await inbox()).stop()),
    handle('promoJournal.acceptSuggestion', async (...given) => (await inbox()).accept(...given)),
    handle('promoJournal.mergeSuggestions', async (...given) => (await inbox()).merge(...given)),
    handle('promoJournal.dismissSuggestion', async (...given) => (await inbox()).dismiss(...given)),
    handle('promoJournal.editSuggestion', async (...given) => (await inbox()).edit(...given)),
    handle('promoJournal.undoTriage', async () => (await inbox()).undo()),
    handle('promoJournal.showSuggestions', async ({ ids }) => (await inbox()).reveal(ids)),
  );
}

import { Disposable, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { RowTree } from '../../host/ui/rowTree';
import { VIEWS } from '../../manifest';
import type { Inbox } from './inbox';
import { asideIn, HAS_SEARCHED } from './memory';

/** The inbox: candidate wins, and deciding on them. Nothing is read before the user asks. */
export function register(services: Services): Disposable {
  const { suggestions } = services;
  const tree = new RowTree(async () => {
    if (suggestions.all.length + suggestions.notes.length === 0) return [];
    const [{ inboxRows }, { detailsBehind, openQuestions }] = await Promise.all([
      import('./rows'),
      import('../../host/findings'),
    ]);
    return inboxRows({
      suggestions: suggestions.all,
      notes: suggestions.notes,
      questions: await openQuestions(services),
      aside: asideIn(services.memory),
      rubric: await services.rubrics.current(),
      details: (id) => detailsBehind(services, id),
    });
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
    handle('promoJournal.putAside', async (...given) => (await inbox()).putAside(given)),
    handle('promoJournal.bringBack', async (...given) => (await inbox()).putAside(given, false)),
    handle('promoJournal.mergeWith', async (...given) => (await inbox()).mergeWith(...given)),
    handle('promoJournal.takeOut', async (given) => (await inbox()).takeOut(given)),
    handle('promoJournal.splitSuggestion', async (given) => (await inbox()).split(given)),
    handle('promoJournal.addToWin', async (given) => (await inbox()).addToWin(given)),
    handle('promoJournal.answerQuestion', async (row) => (await inbox()).answer(row)),
    handle('promoJournal.dismissQuestion', async (row) => (await inbox()).dismissQuestion(row)),
    handle('promoJournal.showCommit', async (commit) =>
      (await import('./open')).showCommit(services, commit),
    ),
    handle('promoJournal.showFile', async (file) => (await import('./open')).showFile(services, file)),
    handle('promoJournal.undoTriage', async () => (await inbox()).undo()),
    handle('promoJournal.showSuggestions', async ({ ids }) => (await inbox()).reveal(ids)),
  );
}

import { Disposable, window } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';
import { RowTree } from '../../host/ui/rowTree';
import { VIEWS } from '../../manifest';
import type { Inbox } from './inbox';
import { asideIn, HAS_SEARCHED } from './memory';

/** Milliseconds after activation before new work is followed, so that the window starts fast. */
const FOLLOW_AFTER_MS = 30_000;

/** The inbox: candidate wins, and deciding on them. Nothing is read before the user asks. */
export function register(services: Services): Disposable {
  const { suggestions } = services;
  const tree = new RowTree(async () => {
    if (suggestions.all.length + suggestions.notes.length === 0) return [];
    const [
      { inboxRows },
      { detailsBehind, maintenanceIn, openQuestions },
      { stepAfterTriage },
      { windowTo },
    ] = await Promise.all([
      import('./rows'),
      import('../../host/behindSuggestions'),
      import('../../core/gaps/unjudged'),
      import('../../core/gaps/window'),
    ]);
    const { wins } = services.journal.snapshot.journal;
    return inboxRows({
      suggestions: suggestions.all,
      notes: suggestions.notes,
      questions: await openQuestions(services),
      maintenance: maintenanceIn(services),
      aside: asideIn(services.memory),
      step: stepAfterTriage(wins, windowTo(services.clock.today()), services.firstRun.hasSeenPacket),
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
  /** A command that a key runs: it is called without arguments, and may be pressed again before the last one is done. */
  const inTurn = async <Outcome>(
    [given]: readonly unknown[],
    work: (one: Inbox) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const one = await inbox();
    return given === undefined ? one.inTurn(() => work(one)) : work(one);
  };
  const hasSearched = () => services.memory.get(HAS_SEARCHED) === true;
  const following = setTimeout(() => {
    if (hasSearched()) void inbox().then((one) => one.follow());
  }, FOLLOW_AFTER_MS);
  return Disposable.from(
    view,
    tree,
    new Disposable(() => {
      clearTimeout(following);
      void loading?.then((one) => one.dispose());
    }),
    suggestions.onDidChange(() => void inbox().then((one) => one.show())),
    services.firstRun.onDidChange(() => tree.refresh()),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && hasSearched()) void inbox().then((one) => one.open());
    }),
    handle('promoJournal.findWins', async (options) => (await inbox()).find(options)),
    handle('promoJournal.lookForNewWork', async () => (await inbox()).lookForNewWork()),
    handle('promoJournal.cancelSearch', async () => (await inbox()).stop()),
    handle('promoJournal.acceptSuggestion', (...given) => inTurn(given, (one) => one.accept(...given))),
    handle('promoJournal.mergeSuggestions', async (...given) => (await inbox()).merge(...given)),
    handle('promoJournal.dismissSuggestion', (...given) => inTurn(given, (one) => one.dismiss(...given))),
    handle('promoJournal.editSuggestion', (...given) => inTurn(given, (one) => one.edit(...given))),
    handle('promoJournal.putAside', (...given) => inTurn(given, (one) => one.putAside(given))),
    handle('promoJournal.bringBack', async (...given) => (await inbox()).putAside(given, false)),
    handle('promoJournal.mergeWith', (...given) => inTurn(given, (one) => one.parts.mergeWith(...given))),
    handle('promoJournal.takeOut', async (given) => (await inbox()).parts.takeOut(given)),
    handle('promoJournal.splitSuggestion', async (given) => (await inbox()).parts.split(given)),
    handle('promoJournal.addToWin', async (given) => (await inbox()).addToWin(given)),
    handle('promoJournal.answerQuestion', async (row) => (await inbox()).answer(row)),
    handle('promoJournal.dismissQuestion', async (row) => (await inbox()).dismissQuestion(row)),
    handle('promoJournal.showCommit', async (commit) =>
      (await import('./open')).showCommit(services, commit),
    ),
    handle('promoJournal.showFile', async (file) => (await import('./open')).showFile(services, file)),
    handle('promoJournal.undoTriage', () => inTurn([], (one) => one.undo())),
    handle('promoJournal.showSuggestions', async ({ ids }) => (await inbox()).reveal(ids)),
  );
}

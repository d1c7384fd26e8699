import { Disposable } from 'vscode';

import * as gaps from './features/gaps';
import * as importRubric from './features/importRubric';
import * as inbox from './features/inbox';
import * as journal from './features/journal';
import * as journalEditor from './features/journalEditor';
import * as location from './features/location';
import * as packet from './features/packet';
import * as rehearsal from './features/rehearsal';
import * as reviewReminder from './features/reviewReminder';
import * as rubrics from './features/rubrics';
import * as statusBar from './features/statusBar';
import * as templates from './features/templates';
import { handle } from './host/commands';
import { closeLog, log } from './host/log';
import type { Services } from './host/services';

/** Features that are nothing but commands; each is loaded when it is called. */
function registerCommands(services: Services): Disposable {
  return Disposable.from(
    // Log Win: one box for what was done, and what can be done right after saving.
    handle('promoJournal.logWin', async (win) =>
      (await import('./features/logWin/logWin')).logWin(services, win),
    ),
    handle('promoJournal.logWinFromSelection', async (...resource) =>
      (await import('./features/logWin/logWin')).logWinFrom(services, resource),
    ),
    handle('promoJournal.logWinFor', async (about) =>
      (await import('./features/logWin/logWin')).logWinFor(services, about),
    ),
    handle('promoJournal.undoLogWin', async ({ id }) => {
      await services.journal.remove('wins', id);
    }),
    handle('promoJournal.addDetail', async (win) =>
      (await import('./features/logWin/addDetail')).addDetail(services, win),
    ),
    handle('promoJournal.judgeLevels', async (levels) =>
      (await import('./features/judgeLevels/judgeLevels')).judgeLevels(services, levels),
    ),
    // Further entries of the journal.
    handle('promoJournal.newProject', async (project) =>
      (await import('./features/newProject')).newProject(services, project),
    ),
    handle('promoJournal.newDesignDoc', async (document) =>
      (await import('./features/newDesignDoc')).newDesignDoc(services, document),
    ),
    handle('promoJournal.addMentee', async (mentee) =>
      (await import('./features/addMentee')).addMentee(services, mentee),
    ),
    handle('promoJournal.addFeedback', async (feedback) =>
      (await import('./features/feedback/addFeedback')).addFeedback(services, feedback),
    ),
    handle('promoJournal.requestFeedback', async (request) =>
      (await import('./features/feedback/requestFeedback')).requestFeedback(services, request),
    ),
    handle('promoJournal.recordConversation', async (conversation) =>
      (await import('./features/recordConversation')).recordConversation(services, conversation),
    ),
    handle('promoJournal.weeklyReview', async (review) =>
      (await import('./features/weeklyReview')).weeklyReview(services, review),
    ),
    // The journal as a file.
    handle('promoJournal.searchWins', async (query) =>
      (await import('./features/searchWins')).searchWins(services, query),
    ),
    handle('promoJournal.restoreBackup', async (given) =>
      (await import('./features/restoreBackup')).restoreBackup(services, given?.name),
    ),
    handle('promoJournal.resolveConflict', async (given) =>
      (await import('./features/resolveConflict')).resolveConflict(
        services,
        given && 'keep' in given ? given.keep : undefined,
      ),
    ),
    handle('promoJournal.showLog', () => log().show()),
    new Disposable(closeLog),
  );
}

/** Everything that a user sees. */
export const FEATURES = [
  { register: registerCommands },
  inbox,
  gaps,
  rehearsal,
  journal,
  journalEditor,
  packet,
  importRubric,
  reviewReminder,
  rubrics,
  templates,
  location,
  statusBar,
];

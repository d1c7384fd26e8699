import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** Who the user mentors: since when, in which sessions, with which outcome. */
export function register(services: Services): Disposable {
  return handle('promoJournal.addMentee', async (mentee) =>
    (await import('./addMentee')).addMentee(services, mentee),
  );
}

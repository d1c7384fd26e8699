import { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import { closeLog, log } from '../../host/log';

/** The log: what went wrong, in detail, for those who want to know. */
export function register(): Disposable {
  return Disposable.from(
    handle('promoJournal.showLog', () => {
      log().show();
    }),
    new Disposable(closeLog),
  );
}

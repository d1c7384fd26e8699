import type { Disposable } from 'vscode';

import { handle } from '../../host/commands';
import type { Services } from '../../host/services';

/** What the manager said: written down word for word. */
export function register(services: Services): Disposable {
  return handle('promoJournal.recordConversation', async (conversation) =>
    (await import('./recordConversation')).recordConversation(services, conversation),
  );
}

import { l10n } from 'vscode';

import { conversationEntry, type NewConversation } from '../../core/gaps/conversation';
import type { Services } from '../../host/services';
import { addEntry } from '../../host/ui/addEntry';
import { ensureLocation } from '../../host/ui/ensureLocation';
import { showDone } from '../../host/ui/plain';
import type { Written } from '../../manifest';
import { askForConversation } from './ask';

/** Records a conversation that was given, or asks for one. Nothing is written before the last answer. */
export async function recordConversation(
  services: Services,
  given: NewConversation | undefined,
): Promise<Written | undefined> {
  const { journal } = await services.journal.load();
  const conversation = given ?? (await askForConversation(journal.profile.manager?.name ?? ''));
  if (!conversation) return undefined;
  if (!given && !(await ensureLocation(services.journal))) return undefined;
  const written = await save(services, conversation);
  if (!given) {
    showDone(l10n.t('Recorded. What was said stands on top of the gaps.'));
  }
  return written;
}

async function save({ journal, clock }: Services, conversation: NewConversation): Promise<Written> {
  let id = '';
  const { uri } = await addEntry(journal, 'conversations', (parsed) => {
    const entry = conversationEntry(conversation, parsed?.journal ?? journal.snapshot.journal, clock.today());
    id = entry.id;
    return entry;
  });
  return { id, uri };
}

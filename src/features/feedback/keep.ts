import type { FeedbackChange } from '../../core/feedback/entries';
import type { Journal } from '../../core/journal/schema';
import type { Services } from '../../host/services';
import { addEntry } from '../../host/ui/addEntry';
import type { Written } from '../../manifest';

/** Makes a change of the journal's feedback. Where the journal can't be read now, the whole entry waits beside it. */
export async function keep(
  { journal }: Services,
  changeOf: (known: Pick<Journal, 'feedback'>) => FeedbackChange,
): Promise<Written & { readonly isPending: boolean }> {
  const { state, journal: known } = journal.snapshot;
  const change = changeOf(state === 'ready' ? known : { feedback: [] });
  if (change.kind === 'change') {
    const uri = await journal.update('feedback', change.id, change.patch);
    return { id: change.id, uri, isPending: false };
  }
  let { id } = change.entry;
  const written = await addEntry(journal, 'feedback', (parsed) => {
    const newest = changeOf(parsed?.journal ?? known);
    const entry = newest.kind === 'new' ? newest.entry : change.entry;
    ({ id } = entry);
    return entry;
  });
  return { id, uri: written.uri, isPending: written.kind === 'pending' };
}

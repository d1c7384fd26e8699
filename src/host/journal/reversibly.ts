import type { JournalService } from './journalService';

/**
 * Changes the journal, and gives what takes the change back: the text of before, every byte of it, for as long as nothing
 * else has changed; then `otherwise`. Both throw what the change throws.
 */
export async function reversibly(
  journal: JournalService,
  change: () => Promise<unknown>,
  otherwise: () => Promise<unknown>,
): Promise<() => Promise<unknown>> {
  const before = await journal.text();
  await change();
  const after = await journal.text();
  return async () => ((await journal.text()) === after ? journal.replace(after, before) : otherwise());
}

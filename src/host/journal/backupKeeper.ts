import type { ParsedJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import type { Backups } from './backups';

/**
 * Writes backups of readable journals, never of half-written text. A backup that fails goes to `warn` and never stops
 * a save.
 */
export class BackupKeeper {
  constructor(
    private readonly backups: Backups,
    private readonly warn: (message: string) => void,
  ) {}

  keepToday(parsed: ParsedJournal): Promise<void> {
    return this.#keep(parsed, (text) => this.backups.keepToday(text));
  }

  keepNow(parsed: ParsedJournal): Promise<void> {
    return this.#keep(parsed, (text) => this.backups.keepNow(text));
  }

  /**
   * Backs up a journal that another program replaced by `now`: as the copy of the day, and as a copy of this moment
   * when entries are missing that the day's copy lacks.
   */
  async keepReplaced(earlier: ReadableJournal, now: ParsedJournal | undefined): Promise<void> {
    if (now?.text === earlier.text) return;
    await this.keepToday(earlier);
    const isLess = now?.kind !== 'readable' || now.entries.length < earlier.entries.length;
    if (isLess && (await this.backups.today()) !== earlier.text) await this.keepNow(earlier);
  }

  async #keep({ kind, text }: ParsedJournal, keep: (text: string) => Promise<void>): Promise<void> {
    if (kind !== 'readable' || text.trim() === '') return;
    try {
      await keep(text);
    } catch (error) {
      this.warn(`The journal could not be backed up: ${String(error)}`);
    }
  }
}

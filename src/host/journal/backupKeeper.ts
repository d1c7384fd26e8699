import type { ParsedJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import type { Backups } from './backups';

/** Keeps backups of what is a journal, and of nothing torn. Never stands in the way of a save: what fails is told to `warn`. */
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

  /** Keeps what somebody else replaced by `now`: as the copy of the day, and of this moment when entries went with it that copy lacks. */
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

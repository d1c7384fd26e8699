/** Looks after changes for some seconds after they were saved: what another program takes away again is restored. */
import type { EditResult } from '../../core/journal/checkedEdit';
import type { ParsedJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import { differenceOf } from '../../core/journal/textEdit';
import { success, type Result } from '../../core/result';
import type { JournalText } from './journalText';
import { RecentChanges, withLateText, type LateText } from './recentChanges';

/** The journal that is looked after. */
interface Patient {
  /** What a text has now; nothing where there is no file. */
  read(text: JournalText): Promise<Result<ParsedJournal | undefined>>;
  change(text: JournalText, edit: (parsed: ReadableJournal) => EditResult): Promise<Result<unknown>>;
  /** Keeps a text as a backup that could not be merged. */
  keepLate(text: string): Promise<void>;
}

export class Aftercare {
  readonly recent = new RecentChanges();

  constructor(private readonly journal: Patient) {}

  /**
   * Restores recent changes that another program overwrote with an older text, and merges what a program wrote into
   * a replaced file. A change is let go once it is old enough and the journal reads: what is broken may be what took it.
   */
  async mend(text: JournalText): Promise<void> {
    if (this.recent.isEmpty) return;
    for (const late of await this.recent.lateTexts()) await this.#takeIn(text, late);
    if (await this.#makeAgain(text)) await this.recent.expire();
  }

  /** Lets go of what the user took out, as far as their saved text tells. */
  async acceptSaved(saved: ParsedJournal): Promise<void> {
    if (saved.kind === 'readable') this.recent.takeSaved(saved);
    else await this.recent.forget();
  }

  /**
   * Restores recent changes that were undone on the disk. Where an editor has unsaved changes, what is not in its text
   * was undone by the user. False when that can't be told yet.
   */
  async #makeAgain(text: JournalText): Promise<boolean> {
    const disk = text.onDisk ?? text;
    const [file, editor] = [await this.journal.read(disk), text.onDisk && (await this.journal.read(text))];
    if (!file.ok) return false;
    // A file that stays missing was removed by the user.
    if (file.value === undefined) await this.recent.forget();
    const shown = editor?.ok ? editor.value : undefined;
    if (file.value?.kind === 'unreadable' || shown?.kind === 'unreadable') return false;
    if (!file.value || !this.recent.areUndoneIn(file.value, shown)) return true;
    const again = (now: ReadableJournal) => editTo(now, this.recent.madeAgainIn(now, shown));
    return (await this.journal.change(disk, again)).ok;
  }

  async #takeIn(text: JournalText, late: LateText): Promise<void> {
    let isIn = false as boolean;
    const changed = await this.journal.change(text, (now) => {
      const merged = withLateText(now, late);
      isIn = merged !== undefined;
      return editTo(now, merged ?? now);
    });
    if (changed.ok && isIn) return;
    const isHeld = !changed.ok && ['busy', 'locked'].includes(changed.failure.code);
    if (isHeld) this.recent.keepWaiting(late);
    else await this.journal.keepLate(late.text);
  }
}

function editTo(now: ReadableJournal, after: ReadableJournal): EditResult {
  return success({ edit: differenceOf(now.text, after.text), after });
}

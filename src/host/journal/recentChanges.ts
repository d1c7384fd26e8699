/**
 * Keeps track of changes for some seconds after they were saved. A program that does not use the lock may have read
 * the journal before a change and write it back afterwards, or write into the file that the change replaced.
 */
import { changedIn, touchedBy, undoneIn, type Touched } from '../../core/journal/lostChange';
import { mergeJournals } from '../../core/journal/merge';
import { parseJournal } from '../../core/journal/parse';
import type { ReadableJournal } from '../../core/journal/reading';
import type { ReplacedFile } from '../files/replacedFile';

/** Milliseconds for which a change is tracked. A user who undoes one by hand outside of the editor takes longer. */
export const SETTLE_MS = 3_000;

/** Most old files that are held open: each takes a file descriptor. */
const MOST_HELD = 50;

interface RecentChange {
  readonly before: ReadableJournal;
  readonly after: ReadableJournal;
  readonly touched: readonly Touched[];
  /** What the replaced file said last, as far as it was taken in. */
  readonly replacedText: ReadableJournal;
  /** Nothing where the change made the file, or it could not be held. */
  readonly replaced: ReplacedFile | undefined;
  /** Of the monotonic clock, in milliseconds. */
  readonly savedAt: number;
}

/** A text that was written into a file which was not the journal any more, with what that file said when it was replaced. */
export interface LateText {
  readonly base: ReadableJournal;
  readonly text: string;
}

export class RecentChanges {
  #changes: readonly RecentChange[] = [];
  readonly #waiting: LateText[] = [];

  get isEmpty(): boolean {
    return this.#changes.length === 0 && this.#waiting.length === 0;
  }

  /** Keeps a late text that could not be merged yet: `lateTexts` returns it again. */
  keepWaiting(late: LateText): void {
    this.#waiting.push(late);
  }

  /** Starts tracking a change. An earlier one of the same entries is tracked on as what both made of them. */
  add(before: ReadableJournal, after: ReadableJournal, replaced: ReplacedFile | undefined): void {
    const touched = touchedBy(before, after);
    // Entries that it removed, or changed back, must not be restored.
    const newer = new Set([...touched, ...touchedBy(after, before)].map(nameOf));
    const earlier = this.#changes.map((change) =>
      change.touched.some((one) => newer.has(nameOf(one)))
        ? { ...change, after, touched: changedIn(after, change.touched) }
        : change,
    );
    const change = { before, after, touched, replacedText: before, replaced, savedAt: performance.now() };
    this.#changes = [...earlier, change];
    void this.#changes.at(-1 - MOST_HELD)?.replaced?.close();
  }

  /** Takes what the user saved for what every tracked change came to: what is not in it is no more restored. */
  takeSaved(saved: ReadableJournal): void {
    this.#changes = this.#changes.map((change) => ({
      ...change,
      after: saved,
      touched: changedIn(saved, change.touched),
    }));
  }

  /** True when a change is undone in `now`, and not in the editor's text `shown`, where only the user can have undone it. */
  areUndoneIn(now: ReadableJournal, shown?: ReadableJournal): boolean {
    return this.#changes.some(({ touched }) => lostIn(now, touched, shown));
  }

  /** The journal `now` with every tracked change restored that is undone in it; see `areUndoneIn`. */
  madeAgainIn(now: ReadableJournal, shown?: ReadableJournal): ReadableJournal {
    return this.#changes.reduce((current, { before, after, touched }) => {
      if (!lostIn(current, touched, shown)) return current;
      const merged = mergeJournals({ base: before, ours: current, theirs: after });
      return merged.ok ? merged.value.after : current;
    }, now);
  }

  /** Text that other programs wrote into replaced files since the last call. */
  async lateTexts(): Promise<readonly LateText[]> {
    const found = this.#waiting.splice(0);
    const asked = this.#changes;
    const changes: RecentChange[] = [];
    for (const change of asked) {
      const text = await change.replaced?.writtenSince();
      if (text !== undefined) found.push({ base: change.replacedText, text });
      changes.push(text === undefined ? change : { ...change, replacedText: readableOr(text, change) });
    }
    // `forget` may have been called meanwhile: then nothing is tracked any more.
    if (this.#changes === asked) this.#changes = changes;
    return found;
  }

  /** Lets go of changes that are old enough. */
  async expire(): Promise<void> {
    const limit = performance.now() - SETTLE_MS;
    const old = this.#changes.filter(({ savedAt }) => savedAt < limit);
    this.#changes = this.#changes.filter(({ savedAt }) => savedAt >= limit);
    await closeAll(old);
  }

  /** Stops tracking all changes. */
  async forget(): Promise<void> {
    const all = this.#changes;
    this.#changes = [];
    this.#waiting.length = 0;
    await closeAll(all);
  }
}

function readableOr(text: string, { replacedText }: RecentChange): ReadableJournal {
  const parsed = parseJournal(text, replacedText);
  return parsed.kind === 'readable' ? parsed : replacedText;
}

function lostIn(
  now: ReadableJournal,
  touched: readonly Touched[],
  shown: ReadableJournal | undefined,
): boolean {
  const undone = undoneIn(now, touched);
  return undone.length > (shown ? undoneIn(shown, undone).length : 0);
}

function nameOf({ section, id, after }: Touched): string {
  return id === undefined ? `${section}\n${JSON.stringify(after)}` : `${section} ${id}`;
}

async function closeAll(changes: readonly RecentChange[]): Promise<void> {
  for (const { replaced } of changes) await replaced?.close();
}

/**
 * Merges a late text into the journal `now`. Where the late text lacks entries, as a stale or half-written one does,
 * nothing is removed and only what `now` lacks is added. `undefined` where the late text is no journal.
 */
export function withLateText(now: ReadableJournal, { base, text }: LateText): ReadableJournal | undefined {
  const theirs = parseJournal(text, base);
  if (theirs.kind === 'unreadable') return undefined;
  const merged = mergeJournals({ base, ours: now, theirs });
  if (merged.ok && merged.value.after.entries.length >= now.entries.length) return merged.value.after;
  const joined = mergeJournals({ ours: now, theirs });
  return joined.ok ? joined.value.after : undefined;
}

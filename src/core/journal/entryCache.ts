import type { JournalProblem } from './problem';
import type { EntryOf, Section } from './schema';

/** What the text of one entry gave. Problems stand relative to that text. */
export interface CachedEntry {
  readonly id: string | undefined;
  readonly value: EntryOf<Section> | undefined;
  readonly problems: readonly JournalProblem[];
}

/** What entries' texts gave last time, so that only those that changed are parsed again. */
export class EntryCache {
  readonly #bySection = new Map<Section, Map<string, CachedEntry>>();

  get(section: Section, text: string): CachedEntry | undefined {
    return this.#bySection.get(section)?.get(text);
  }

  set(section: Section, text: string, entry: CachedEntry): void {
    const ofSection = this.#bySection.get(section) ?? new Map<string, CachedEntry>();
    this.#bySection.set(section, ofSection.set(text, entry));
  }
}

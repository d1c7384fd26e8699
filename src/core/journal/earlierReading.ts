/** What an earlier reading of the journal is still good for, now that its text is another one. */
import { resumeAt, type Resume } from './layout';
import type { ParsedEntry, ReadableJournal } from './reading';
import type { Section } from './schema';

export class EarlierReading {
  /** Where the new text has to be read from; nothing when that is its start. */
  readonly resume: Resume | undefined;
  #byText: Map<string, ParsedEntry> | undefined;

  constructor(
    readonly journal: ReadableJournal,
    text: string,
  ) {
    this.resume = journal.regions && resumeAt(journal.regions, sameStart(journal.text, text));
  }

  /** End of the entries that stand as they stood: only the last item before `resume` may end elsewhere now. */
  get keptUpTo(): number {
    return this.resume?.open.items.at(-1)?.start ?? 0;
  }

  /** The entry that had this text. Entries that were kept in place are not looked for. */
  entry(section: Section, text: string): ParsedEntry | undefined {
    this.#byText ??= this.#entriesByText();
    return this.#byText.get(keyOf(section, text));
  }

  #entriesByText(): Map<string, ParsedEntry> {
    const { entries, regions, text } = this.journal;
    const others = regions ? entries.filter(({ start }) => start >= this.keptUpTo) : [];
    return new Map(others.map((entry) => [keyOf(entry.section, text.slice(entry.start, entry.end)), entry]));
  }
}

function keyOf(section: Section, text: string): string {
  return `${section}\n${text}`;
}

/** How many units two texts share at their start: halves are compared as wholes, far faster than unit by unit. */
function sameStart(a: string, b: string): number {
  let [same, other] = [0, Math.min(a.length, b.length) + 1];
  while (other - same > 1) {
    const middle = (same + other) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else other = middle;
  }
  return same;
}

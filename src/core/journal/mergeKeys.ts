/** Merges the top-level keys that the schema does not know: kept, never understood, so as text. */
import type { Region } from './layout';
import { mergeValue, type FieldConflict, type Side } from './mergeValue';
import { insertLines } from './nodeEdits';
import { isSection, type ReadableJournal } from './reading';
import { applyEdit, lineEndingOf } from './textEdit';

interface Sides {
  readonly base?: ReadableJournal | undefined;
  readonly ours: ReadableJournal;
  readonly theirs: ReadableJournal;
}

/** `current` with what `theirs` has under keys of its own; `choose` is asked where both changed one. */
export function mergeKeys(
  current: ReadableJournal,
  { base, ours, theirs }: Sides,
  choose: (conflict: FieldConflict) => Side,
): string {
  let { text } = current;
  const own = new Map(unknownKeys(current).map((region) => [region.key, region]));
  for (const { key } of unknownKeys(theirs).toReversed()) {
    const versions = { base: lines(base, key), ours: lines(ours, key), theirs: lines(theirs, key) };
    const merged = mergeValue(versions, key, choose);
    if (typeof merged !== 'string' || merged === versions.ours) continue;
    const ended = `${merged.replaceAll(/\r?\n/g, lineEndingOf(text))}${lineEndingOf(text)}`;
    const region = own.get(key);
    text = region
      ? applyEdit(text, { offset: region.start, length: region.end - region.start, text: ended })
      : applyEdit(text, insertLines(text, text.length, ended));
  }
  return text;
}

function unknownKeys({ regions = [] }: ReadableJournal): Region[] {
  return regions.filter(({ key }) => !isSection(key) && key !== 'profile' && key !== 'schema');
}

/** The lines of a key with its value. */
function lines(parsed: ReadableJournal | undefined, key: string): string | undefined {
  const region = parsed?.regions?.find((each) => each.key === key);
  return region && parsed?.text.slice(region.start, region.end).trimEnd();
}

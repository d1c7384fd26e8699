import { plainText } from '../plainText';
import type { RedactionChange } from './redactView';
import { isWholeWord } from './words';

/**
 * The changes that a reader of the two packets could find, with how often each text went: a view has more than a template
 * shows. What went most often comes first.
 */
export function shownChanges(
  changes: readonly RedactionChange[],
  whole: string,
  redacted: string,
): RedactionChange[] {
  const [before, after] = [whole, redacted].map((markdown) => onOneLine(plainText(markdown)));
  return changes
    .map((change) => {
      const from = onOneLine(change.from);
      return { ...change, count: timesIn(before ?? '', from) - timesIn(after ?? '', from) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function timesIn(text: string, wanted: string): number {
  let times = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    if (isWholeWord(text, at, at + wanted.length)) times++;
  }
  return times;
}

function onOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

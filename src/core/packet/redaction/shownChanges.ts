import { plainText } from '../plainText';
import type { RedactionChange } from './redactView';
import { isWholeWord, type RedactionKind } from './words';

/** What gives most away comes first. */
const KINDS: readonly RedactionKind[] = [
  'code-name',
  'customer',
  'listed',
  'person',
  'handle',
  'company',
  'host',
  'email',
  'internal-link',
  'ticket',
  'repository',
  'file',
  'figure',
];

/**
 * The changes that a reader of the two packets could find, kind by kind, with how often each text went: a view has more than
 * a template shows.
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
      // The range “800–900” contains 800, and yet the figure is gone.
      const left = change.to === '' ? (after ?? '') : (after ?? '').replaceAll(onOneLine(change.to), '');
      return { ...change, count: timesIn(before ?? '', from) - timesIn(left, from) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count);
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

import type { Piece } from './piece';
import { endOf } from '../text';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that need the next one: a mark after them is part of the sentence. */
const JOINING = setOf(
  'with for by to from of the a an and or as on at in into onto about between our their my his her its than like plus under over ' +
    'after before against through behind without de der und mit für avec pour con para',
);
const ACTING = setOf(
  'help helped mentor mentored coach coached teach taught onboard onboarded unblock unblocked convince convinced support ' +
    'supported train trained guide guided hire hired interview interviewed review reviewed merge merged land landed ship ' +
    'shipped write wrote close closed fix fixed revert reverted open opened resolve resolved lead led drive drove launch ' +
    'launched join joined ask asked let show showed tell told replace replaced rebuild rebuilt rewrite rewrote run ran own ' +
    'owned finish finished start started debug debugged rescue rescued backport backported implement implemented deliver ' +
    'delivered design designed build built migrate migrated move moved cut moved split scope scoped remove removed',
);

/** Words that only lead to evidence or a date; they leave the title with it. */
const POINTING = setOf('see via in per ref refs cf cf. on since at during until closes fixes resolves');
const COPYING = setOf('cc cc: /cc w/');

/** Between two marks of one kind: they stay in the title, or leave it, together. */
export const NEXT_OF_SAME = /^\s*(?:,|&|\/|\+|and|,\s*and)\s*$/iu;

/** Nothing but separators and pointing words. */
export const SEPARATORS_ONLY =
  /^(?:[\s,;:.!?|()[\]{}<>&–—-]|(?:and|see|via|in|per|refs?|cf|on|since|at|during|until|closes|fixes|resolves|cc)(?![\p{L}\p{N}]))*$/iu;

/** True when the last word before a mark needs the words of the mark. */
export function leansOnNext(before: string, { kind, role }: Piece): boolean {
  const word = lastWord(before);
  if (role === 'reference') return ACTING.has(word) || (JOINING.has(word) && !POINTING.has(word));
  if (kind === 'dimension') return JOINING.has(word);
  return JOINING.has(word) || ACTING.has(word) || (word.endsWith(':') && !COPYING.has(word));
}

/** The text before a mark that leaves, without the words that only led to it. */
export function withoutPointer(before: string, { kind, role }: Piece): string {
  const word = lastWord(before);
  const text = before.trimEnd();
  const start = text.slice(0, text.length - word.length);
  const leaves =
    COPYING.has(word) || (role !== 'tag' && POINTING.has(word) && (kind === 'date' || start.trim() !== ''));
  return leaves ? start : before;
}

/** The last word in lower case; empty when the text ends in a sign other than `:` and `/` of a word. */
function lastWord(text: string): string {
  return endOf(text.trimEnd().slice(-30), /[\p{L}.:/-]/u).toLowerCase();
}

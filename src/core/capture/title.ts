import { endOf } from '../text';
import type { Piece } from './piece';

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
const COPYING = setOf('cc cc: /cc w/ thanks thanks: kudos kudos: thx');

/** Between two marks of one kind: they stay in the title, or leave it, together. */
const NEXT_OF_SAME = /^\s*(?:,|&|\/|\+|and|,\s*and)\s*$/iu;

/** Nothing but separators and pointing words. */
const SEPARATORS_ONLY =
  /^(?:[\s,;:.!?|()[\]{}<>&–—-]|(?:and|see|via|in|per|refs?|cf|on|since|at|during|until|closes|fixes|resolves|cc)(?![\p{L}\p{N}]))*$/iu;

/** True when the last word before a mark needs the words of the mark. */
function leansOnNext(before: string, { kind, role }: Piece): boolean {
  const word = lastWord(before);
  if (role === 'reference') return ACTING.has(word) || (JOINING.has(word) && !POINTING.has(word));
  if (kind === 'dimension') return JOINING.has(word);
  return JOINING.has(word) || ACTING.has(word) || (word.endsWith(':') && !COPYING.has(word));
}

/** The text before a mark that leaves, without the words that only led to it. */
function withoutPointer(before: string, { kind, role }: Piece): string {
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

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '“': '”',
  '«': '»',
  '「': '」',
  '（': '）',
};
const ONLY_BETWEEN = /^(?:[\s,;&|/+–—-]|(?:and|in|on|see|via|at)(?![\p{L}\p{N}]))*$/iu;

/** The words that stay, with the marks that left between them: one mark fewer than texts. */
interface Rest {
  readonly texts: readonly string[];
  readonly left: readonly Piece[];
}

/**
 * The title: the line without the marks that aren't part of its sentence. Whatever wasn't understood
 * stays as typed; only separators and pointing words beside a mark ("see", ",") leave with it.
 */
export function titleOf(line: string, pieces: readonly Piece[], escapes: readonly number[]): string {
  const gaps = gapsOf(line, pieces, escapes);
  const rest = withoutEmpty(withoutBrackets(withoutEmpty(restOf(gaps, pieces))));
  return closeUp(rest).replace(/\s+/gu, ' ').trim();
}

/** The text before, between and after the pieces, without the backslashes of escaped marks. */
function gapsOf(line: string, pieces: readonly Piece[], escapes: readonly number[]): string[] {
  const backslashes = new Set(escapes);
  let start = 0;
  return [...pieces, { start: line.length, end: line.length }].map((piece) => {
    let text = '';
    for (let at = start; at < piece.start; at++) if (!backslashes.has(at)) text += line[at] ?? '';
    start = piece.end;
    return text;
  });
}

/** Writes the marks that the sentence needs into the texts around them. */
function restOf(gaps: readonly string[], pieces: readonly Piece[]): Rest {
  const stay = whichStay(gaps, pieces);
  const texts: string[][] = [[gaps[0] ?? '']];
  pieces.forEach((piece, index) => {
    const gap = gaps[index + 1] ?? '';
    if (stay[index]) texts.at(-1)?.push(piece.words, gap);
    else texts.push([gap]);
  });
  return { texts: texts.map((words) => words.join('')), left: pieces.filter((_, index) => !stay[index]) };
}

function whichStay(gaps: readonly string[], pieces: readonly Piece[]): boolean[] {
  const leading = reachable(gaps, pieces);
  const trailing = reachable(gaps.toReversed(), pieces.toReversed()).toReversed();
  const stay: boolean[] = [];
  pieces.forEach((piece, index) => {
    const before = gaps[index] ?? '';
    const after = gaps[index + 1] ?? '';
    const followsSame = pieces[index - 1]?.kind === piece.kind && NEXT_OF_SAME.test(before);
    const isAside =
      trailing[index] === true ||
      (leading[index] === true && isLabel(piece, after)) ||
      isBracketed(before, after);
    stay.push(
      isFixed(piece) ||
        (followsSame ? stay[index - 1] === true : isInSentence(piece, before, after, isAside)),
    );
  });
  return stay;
}

/** Which pieces have nothing but marks and separators between them and the start. */
function reachable(gaps: readonly string[], pieces: readonly Piece[]): boolean[] {
  let reached = true;
  return pieces.map((piece, index) => {
    reached &&= SEPARATORS_ONLY.test(gaps[index] ?? '') && !isFixed(piece);
    return reached;
  });
}

function isFixed({ role, meaning }: Piece): boolean {
  return role === 'wording' || meaning === undefined;
}

function isInSentence(piece: Piece, before: string, after: string, isAside: boolean): boolean {
  if (piece.role === 'aside') return false;
  if (leansOnNext(before, piece) || /^['’]s\b/u.test(after)) return true;
  return piece.role === 'reference' && !isAside;
}

/** "ABC-1 Fix …" is labelled so; "PR 12 took …" is about it. */
function isLabel({ words }: Piece, after: string): boolean {
  return !words.includes(' ') || /^\s{0,9}[:,\])–—-]/u.test(after);
}

function isBracketed(before: string, after: string): boolean {
  return /[([{<]\s{0,9}(?:see |via |in )?$/iu.test(before.slice(-20)) && /^\s{0,9}[)\]}>,;&]/u.test(after);
}

/** Joins marks with nothing but separators between them into one. */
function withoutEmpty({ texts, left }: Rest): Rest {
  const isKept = (index: number): boolean =>
    index === 0 || index === texts.length - 1 || !ONLY_BETWEEN.test(texts[index] ?? '');
  return {
    texts: texts.filter((_, index) => isKept(index)),
    left: left.filter((_, index) => index === 0 || isKept(index)),
  };
}

/** Takes away the brackets around a mark that left. */
function withoutBrackets({ texts, left }: Rest): Rest {
  const open = [...texts];
  left.forEach((mark, index) => {
    let before = withoutPointer(open[index] ?? '', mark).trimEnd();
    let after = (open[index + 1] ?? '').trimStart();
    while (after !== '' && CLOSING[before.at(-1) ?? ''] === after[0]) {
      before = before.slice(0, -1).trimEnd();
      after = after.slice(1);
      open[index] = before === '' ? '' : `${before} `;
      open[index + 1] = after;
    }
  });
  return { texts: open, left };
}

function closeUp({ texts, left }: Rest): string {
  const rest = [...texts];
  const title: string[] = [];
  left.forEach((mark, index) => {
    const text = withoutPointer(rest[index] ?? '', mark);
    const [before, after] = closed(text, rest[index + 1] ?? '', index === 0);
    const isTight =
      after === '' ||
      before === '' ||
      /^(?:[,;)\]}。，、）」]|[.:!?…]+(?:\s|$))/u.test(after) ||
      /[([{]$/u.test(before);
    title.push(before, isTight ? '' : ' ');
    rest[index + 1] = after;
  });
  return [...title, rest.at(-1) ?? ''].join('');
}

/** The texts before and after a mark, without the separators that only set it apart. */
function closed(before: string, after: string, isFirst: boolean): [before: string, after: string] {
  const start = before.trimEnd();
  const end = after.trim() === '' ? '' : after;
  if (isFirst && start === '') return ['', withoutOpeningSeparator(end.trimStart())];
  if (end === '' || /^[.!?]/.test(end)) return [withoutClosingSeparator(start), end];
  if (/^[,;]/.test(end) && /[,;:–—-]$/u.test(start)) return [start, end.slice(1).trimStart()];
  return [start, end.trimStart()];
}

function withoutOpeningSeparator(text: string): string {
  let rest = text;
  while (/^(?:[,;:|]|[–—-](?=\s))/u.test(rest)) rest = rest.slice(1).trimStart();
  return rest;
}

function withoutClosingSeparator(text: string): string {
  let rest = text;
  while (/[,;:|&]$|(?:^|\s)[–—-]$/u.test(rest.slice(-2))) rest = rest.slice(0, -1).trimEnd();
  return rest;
}

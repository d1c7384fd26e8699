import type { Piece } from './piece';
import { leansOnNext, NEXT_OF_SAME, SEPARATORS_ONLY, withoutPointer } from './sentence';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
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
      /^(?:[,;)\]}]|[.:!?…]+(?:\s|$))/u.test(after) ||
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

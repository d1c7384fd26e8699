/** Merges the lines of one part: whole lines first, then sentences inside a line that both sides changed. */
import * as l10n from '@vscode/l10n';
import { diff3MergeRegions, type IUnstableRegion } from 'node-diff3';

/** What a merge has made of one part. */
export interface MergedLines {
  readonly lines: readonly string[];
  /** What the journal now says where the user's words stay: each is marked in `lines`. */
  readonly marked: readonly string[];
  /** What the journal now says of lines that the user took out: not in `lines`. */
  readonly leftOut: readonly string[];
}

/** The line that shows the journal's new text below the user's. */
export function markOf(line: string): string {
  const text = line.trim().replace(/^(?:[-*+]|\d+[.)]|#{1,6})\s+/, '');
  return `> ${l10n.t('The journal now says: {0}', text)}`;
}

/**
 * Merges what a user (`mine`) and the journal (`theirs`) have made of `base`. Every line of the user's that isn't in the
 * base stays, word for word, but for marks of an earlier merge that a newer one replaces.
 */
export function mergeLines(
  mine: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
): MergedLines {
  const merged = { lines: [] as string[], marked: [] as string[], leftOut: [] as string[] };
  for (const region of diff3MergeRegions([...mine], [...base], [...theirs])) {
    if (region.stable) merged.lines.push(...region.bufferContent);
    else {
      const { lines, marked, leftOut } = mergeRegion(region);
      merged.lines.push(...lines);
      merged.marked.push(...marked);
      merged.leftOut.push(...leftOut);
    }
  }
  return merged;
}

/** Merges a place that both have changed. */
function mergeRegion({ aContent, oContent, bContent }: IUnstableRegion<string>): MergedLines {
  if (isSame(aContent, bContent)) return unmarked(aContent);
  if (isWithin(oContent, bContent)) return unmarked([...aContent, ...without(bContent, oContent)]);
  if (isWithin(oContent, aContent)) return unmarked(additionsAround(aContent, oContent, bContent));
  if (aContent.length === oContent.length && bContent.length === oContent.length)
    return inTurn(aContent, oContent, bContent);
  return besides(aContent, oContent, bContent);
}

/** Merges as many lines of each side one by one: a line that one side alone changed is no conflict with its neighbour. */
function inTurn(mine: readonly string[], base: readonly string[], theirs: readonly string[]): MergedLines {
  const merged = mine.map((line, at) => mergeLine(line, base[at] ?? '', theirs[at] ?? ''));
  return {
    lines: merged.flatMap(({ lines }) => lines),
    marked: merged.flatMap(({ marked }) => marked),
    leftOut: merged.flatMap(({ leftOut }) => leftOut),
  };
}

function mergeLine(mine: string, base: string, theirs: string): MergedLines {
  const whole = changedOnce(mine, base, theirs) ?? mergeSentences(mine, base, theirs);
  return whole === undefined ? besides([mine], [base], [theirs]) : unmarked([whole]);
}

/** What one side alone, or both alike, made of a text; nothing where they differ. */
function changedOnce(mine: string, base: string, theirs: string): string | undefined {
  if (mine === base) return theirs;
  return theirs === base || theirs === mine ? mine : undefined;
}

/** The user's lines, with those of the journal below them, marked. */
function besides(mine: readonly string[], base: readonly string[], theirs: readonly string[]): MergedLines {
  const fresh = without(theirs, [...base, ...mine]).filter(isText);
  if (!mine.some(isText)) return { lines: mine, marked: [], leftOut: fresh };
  const outdated = new Set(base.filter(isText).map(markOf));
  const kept = mine.filter((line) => !outdated.has(line));
  const marks = fresh.map(markOf).filter((mark) => !kept.includes(mark));
  const shown = marks.flatMap((mark) => ['', mark]);
  return { lines: marks.length > 0 ? [...kept, ...shown, ''] : kept, marked: fresh, leftOut: [] };
}

/** What the user only added to: the journal's lines, with the user's additions before or after them, as they stood. */
function additionsAround(
  mine: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
): string[] {
  const start = mine.indexOf(base[0] ?? '');
  const before = mine.slice(0, start);
  return [...before, ...theirs, ...without(mine.slice(start), base)];
}

/** The line with what both have changed in it; nothing where they changed the same sentence. */
function mergeSentences(...versions: readonly [string, string, string]): string | undefined {
  const [mine, base, theirs] = versions.map(sentencesOf);
  if (!mine || !base || !theirs || mine.length !== base.length || theirs.length < base.length)
    return undefined;
  const last = base.length - 1;
  const merged = base.map((sentence, at) => {
    const now = at === last ? theirs.slice(at).join('') : (theirs[at] ?? '');
    return changedOnce(mine[at] ?? '', sentence, now);
  });
  return merged.includes(undefined) ? undefined : merged.join('');
}

/** The sentences of a line, each with the white space after it. */
function sentencesOf(line: string): string[] {
  const ends = [...line.trimEnd().matchAll(/[.!?…]["”’)\]]*\s+/gu)].map(
    ({ index, 0: end }) => index + end.length,
  );
  return [0, ...ends].map((start, index) => line.slice(start, ends[index]));
}

function unmarked(lines: readonly string[]): MergedLines {
  return { lines, marked: [], leftOut: [] };
}

/** The lines without those of `others`, each taken out once, in order. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** True when all lines of `some` stand in `all`, in their order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (at < some.length && line === some[at]) at++;
  return at === some.length;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((line, at) => line === others[at]);
}

function isText(line: string): boolean {
  return line.trim() !== '';
}

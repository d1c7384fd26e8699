/** Merges a packet that was edited by hand with what the journal now says. */
import { LCS } from 'node-diff3';

import { markOf, mergeLines, type MergedLines } from './mergeLines';

/** A packet of three texts. */
export interface MergedPacket {
  readonly text: string;
  /** What the journal now says beside words of the user's, marked in the text. */
  readonly marked: readonly string[];
  /** What the journal now says of something that the user took out; it stays out. */
  readonly leftOut: readonly string[];
}

export interface PacketVersions {
  /** The text as it was generated last; nothing where it isn't known. */
  readonly base: string | undefined;
  /** The text as the user has left it. */
  readonly mine: string;
  /** The text as the journal makes it now. */
  readonly theirs: string;
}

/**
 * Merges by heading, then by line, then by sentence. Each line that the user wrote stays, in its place. Where both
 * changed the same, the user's words stay and the journal's are shown below them, marked. What the user took out stays
 * out, and is named in `leftOut` where the journal has changed it. Without a base, lines are only added and marked.
 * The user's line endings stay.
 */
export function mergePacket({ base, mine, theirs }: PacketVersions): MergedPacket {
  const ending = mine.includes('\r\n') ? '\r\n' : '\n';
  const [myLines, theirLines] = [linesOf(mine), linesOf(theirs)];
  const parts =
    base === undefined
      ? mergeTwo(partsOf(myLines), partsOf(theirLines))
      : mergeThree(partsOf(myLines), partsOf(linesOf(base)), partsOf(theirLines));
  return {
    text: parts.flatMap(({ lines }) => lines).join(ending),
    marked: parts.flatMap(({ marked }) => marked),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

type MergedPart = MergedLines & { readonly key: string };

function mergeThree(mine: readonly Part[], base: readonly Part[], theirs: readonly Part[]): MergedPart[] {
  const [myParts, old, now] = [byKey(mine), byKey(base), byKey(theirs)];
  const merged = mine.map(({ key, lines }): MergedPart => {
    const before = old.get(key) ?? (now.has(key) ? commonOf(lines, now.get(key) ?? []) : undefined);
    return { key, ...(before ? mergeLines(lines, before, now.get(key) ?? []) : asIs(lines)) };
  });
  const takenOut = theirs
    .filter(({ key }) => !myParts.has(key) && old.has(key))
    .map(({ key, lines }) => ({ key, lines: [], marked: [], leftOut: changedIn(lines, old.get(key) ?? []) }));
  const added = theirs.filter(({ key }) => !myParts.has(key) && !old.has(key));
  return [...withAdded(merged, added, theirs), ...takenOut];
}

function mergeTwo(mine: readonly Part[], theirs: readonly Part[]): MergedPart[] {
  const [myParts, now] = [byKey(mine), byKey(theirs)];
  const merged = mine.map(({ key, lines }): MergedPart => {
    const others = now.get(key);
    return { key, ...(others ? addedOrMarked(lines, others) : asIs(lines)) };
  });
  const added = theirs.filter(({ key }) => !myParts.has(key));
  return withAdded(merged, added, theirs);
}

/** The user's lines, with what only the journal says: marked, as nobody can tell which of the two is older. */
function addedOrMarked(mine: readonly string[], theirs: readonly string[]): MergedLines {
  const fresh = theirs.filter(
    (line) => line.trim() !== '' && !mine.includes(line) && !mine.includes(markOf(line)),
  );
  if (fresh.length === 0) return asIs(mine);
  const marks = fresh.flatMap((line) => [markOf(line), '']);
  return { lines: [...mine, ...(mine.at(-1) === '' ? [] : ['']), ...marks], marked: fresh, leftOut: [] };
}

/** Puts each part that the journal added behind the part that it follows there, or at the front. */
function withAdded(
  merged: readonly MergedPart[],
  added: readonly Part[],
  order: readonly Part[],
): MergedPart[] {
  const parts = [...merged];
  for (const { key, lines } of added) {
    const before = order.slice(
      0,
      order.findIndex((part) => part.key === key),
    );
    const neighbour = before.findLast((part) => parts.some((there) => there.key === part.key));
    const at = parts.findIndex((part) => part.key === neighbour?.key);
    const above = parts[at];
    if (above && above.lines.length > 0 && above.lines.at(-1) !== '')
      parts[at] = { ...above, lines: [...above.lines, ''] };
    parts.splice(at + 1, 0, { key, ...asIs(lines) });
  }
  return parts;
}

/** The lines of a part that the journal has changed since. */
function changedIn(lines: readonly string[], before: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '' && !before.includes(line));
}

/** The lines that two texts share, in their order. */
function commonOf(mine: readonly string[], theirs: readonly string[]): string[] {
  const common: string[] = [];
  let step = LCS([...mine], [...theirs]);
  while (step.chain !== null) {
    common.unshift(mine[step.buffer1index] ?? '');
    step = step.chain;
  }
  return common;
}

function byKey(parts: readonly Part[]): ReadonlyMap<string, readonly string[]> {
  return new Map(parts.map(({ key, lines }) => [key, lines]));
}

function asIs(lines: readonly string[]): MergedLines {
  return { lines, marked: [], leftOut: [] };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** A Markdown text in parts: what stands under one heading, up to the next one. */
export interface Part {
  /** Tells it from all other parts of its text: its headings from the top, and a count where they repeat. */
  readonly key: string;
  /** All its lines, the heading first; the part before the first heading has none. */
  readonly lines: readonly string[];
}

const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The parts of a text; joined again, they are its lines, one by one. */
export function partsOf(lines: readonly string[]): Part[] {
  const parts: { key: string; lines: string[] }[] = [{ key: '', lines: [] }];
  const seen = new Map<string, number>();
  const above: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const level = fence === undefined ? HEADING.exec(line)?.[1]?.length : undefined;
    fence = fenceAfter(line, fence);
    if (level !== undefined) {
      above.length = Math.min(above.length, level - 1);
      above[level - 1] = line.trim();
      const path = Array.from(above, (heading: string | undefined) => heading ?? '').join('\n');
      const times = seen.get(path) ?? 0;
      seen.set(path, times + 1);
      parts.push({ key: `${path}\n${String(times)}`, lines: [] });
    }
    parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/** The fence of code that is open after a line: a heading inside is no heading. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (open === undefined) return mark;
  return mark?.startsWith(open) ? undefined : open;
}

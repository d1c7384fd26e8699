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

/** A line of the tidied text, and where it began before. */
interface KeptLine {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

export interface Tidied {
  readonly text: string;
  /** The part of the tidied text that is left of a part of the text before; empty where nothing is. */
  readonly partOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** One blank line between blocks, none at the ends, no space at the end of lines. */
export function tidy(text: string): Tidied {
  const kept: KeptLine[] = [];
  const pieces: string[] = [];
  let before = 0;
  let after = 0;
  let isBlankBefore = false;
  for (const line of text.split('\n')) {
    const full = line.trimEnd();
    const skipped = kept.length === 0 ? full.length - full.trimStart().length : 0;
    const shown = full.slice(skipped);
    if (shown !== '') {
      const lineBreak = kept.length === 0 ? '' : isBlankBefore ? '\n\n' : '\n';
      pieces.push(lineBreak, shown);
      after += lineBreak.length;
      kept.push({ before: before + skipped, after, length: shown.length });
      after += shown.length;
    }
    isBlankBefore = shown === '';
    before += line.length + 1;
  }
  return { text: `${pieces.join('')}\n`, partOf: (start, end) => partOf(kept, start, end) };
}

function partOf(kept: readonly KeptLine[], start: number, end: number): { start: number; end: number } {
  const first = kept[firstWhere(kept, ({ before, length }) => before + length > start)];
  const last = kept[firstWhere(kept, ({ before }) => before >= end) - 1];
  const from = first ? first.after + Math.max(0, start - first.before) : (kept.at(-1)?.after ?? 0);
  const to = last ? last.after + Math.min(last.length, end - last.before) : 0;
  return { start: from, end: Math.max(from, to) };
}

/** Index of the first item that fulfils what all behind it fulfil as well; the length where none does. */
function firstWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

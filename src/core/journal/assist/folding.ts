/** What can be folded in a journal, by the margins of its lines: sections, entries, and fields of several lines. */
import { levelOfColumn } from './lines';

/** First and last line, counted from 0. */
export interface FoldingLines {
  readonly first: number;
  readonly last: number;
}

/** Folds from outside in. A dash at the column of its section's key lies below that key. */
export function foldingOf(text: string): FoldingLines[] {
  const folds: FoldingLines[] = [];
  const open: { readonly level: number; readonly line: number }[] = [];
  let lastSaid = 0;
  const close = (level: number): void => {
    for (let top = open.at(-1); top && top.level >= level; top = open.at(-1)) {
      open.pop();
      if (lastSaid > top.line) folds.push({ first: top.line, last: lastSaid });
    }
  };
  for (const [line, content] of text.split('\n').entries()) {
    const [, margin = '', start = ''] = /^([ \t]*)(-(?=\s|$)|[^\s#])?/.exec(content) ?? [];
    if (start === '') continue;
    const level = levelOfColumn(margin.length) + (start === '-' ? 1 : 0);
    close(level);
    open.push({ level, line });
    lastSaid = line;
  }
  close(0);
  return folds.toSorted((a, b) => a.first - b.first || b.last - a.last);
}

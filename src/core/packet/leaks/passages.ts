/** Cuts a text into what is looked through at once, so that what is broken over lines is found and long lines cost little. */
import MarkdownIt from 'markdown-it';

/** A piece of a text, on one line, that knows which line of the text each of its characters stands in. */
export interface Passage {
  readonly text: string;
  readonly lineAt: (position: number) => number;
}

/** Characters of a passage; longer ones are cut at white space where there is some. */
const LONGEST = 2_000;
/** Where a text goes on with something of its own: a block, an item, a row of a table. */
const BEGINS_ANEW = /^\s{0,8}(?:[-*+>|#<{}[\]"]|\d{1,9}[.)]\s|`{3}|~{3}|$)/;

const { unescapeAll } = new MarkdownIt().utils;

/** A line as a reader sees it: without escapes of Markdown and JSON, entities and tags of HTML. */
export function asRead(line: string): string {
  const inJson = /^\s{0,200}"/.test(line) ? line.replace(/\\(?:[nrt]|u00[01][\da-f])/g, ' ') : line;
  return unescapeAll(inJson.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ')).replaceAll('**', '');
}

/** The passages of lines: paragraphs whose lines are joined by a blank, cut to a length that is quick to search. */
export function passagesOf(lines: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let text = '';
  let starts: { readonly at: number; readonly line: number }[] = [];
  const close = () => {
    if (text.trim() !== '') passages.push(passage(text, starts));
    text = '';
    starts = [];
  };
  lines.forEach((line, at) => {
    if (BEGINS_ANEW.test(line)) close();
    for (const piece of piecesOf(line)) {
      if (text.length + piece.length > LONGEST) close();
      if (text !== '') text += ' ';
      starts.push({ at: text.length, line: at + 1 });
      text += piece.trim();
    }
  });
  close();
  return passages;
}

function passage(text: string, starts: readonly { readonly at: number; readonly line: number }[]): Passage {
  return { text, lineAt: (position) => starts.findLast(({ at }) => at <= position)?.line ?? 1 };
}

function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let rest = 0;
  while (line.length - rest > LONGEST) {
    const blank = line.lastIndexOf(' ', rest + LONGEST);
    const end = blank > rest + LONGEST / 2 ? blank : rest + LONGEST;
    pieces.push(line.slice(rest, end));
    rest = end;
  }
  return [...pieces, line.slice(rest)];
}

/** What a project's own release notes say was worth a line: commits, pull requests and tickets that they name. */

/** One line of the notes that names where its change is. */
export interface NotedChange {
  readonly hashes: readonly string[];
  /** Numbers of pull requests or issues, without `#`. */
  readonly numbers: readonly string[];
  readonly tickets: readonly string[];
}

const HASH = /\b[0-9a-f]{7,40}\b/g;
const NUMBER = /(?:#|\/(?:pull|issues)\/|\bGH-|\bgh-)(\d+)\b/g;
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b/g;

/** The changes that notes name, of headings that fit `sections` only, when it is given. */
export function notedIn(notes: string, sections?: RegExp): NotedChange[] {
  let isWanted = sections === undefined;
  return paragraphsOf(notes).flatMap((paragraph) => {
    const heading = /^#{3,6} +(.+)|^(.+)\n[-~=]{3,}$/m.exec(paragraph);
    if (heading && sections) isWanted = sections.test(heading[1] ?? heading[2] ?? '');
    else if (/^#{1,2} /.test(paragraph)) isWanted = sections === undefined;
    const change = changeIn(paragraph);
    return isWanted && change ? [change] : [];
  });
}

/** Items of a list, and paragraphs: what one sentence of the notes is about. */
function paragraphsOf(notes: string): string[] {
  return notes.split(/\n(?=\s*[-*+] |#|\s*$)/).map((part) => part.trim());
}

function changeIn(paragraph: string): NotedChange | undefined {
  const hashes = [...paragraph.matchAll(HASH)]
    .map(([hash]) => hash)
    .filter((hash) => /[a-f]/.test(hash) && /\d/.test(hash));
  const numbers = [...paragraph.matchAll(NUMBER)].map(([, number = '']) => number);
  const tickets = [...paragraph.matchAll(TICKET)].map(([ticket]) => ticket);
  const isNamed = hashes.length + numbers.length + tickets.length > 0;
  return isNamed ? { hashes, numbers, tickets } : undefined;
}

/** The documents of one YAML file: a journal is the first of them. */
import * as l10n from '@vscode/l10n';
import { Composer, Parser } from 'yaml';

import { fatal, type JournalProblem } from './problem';

/** A line of three dashes or dots at the margin, which no text of several lines can hold. */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/** Where the first document ends: at the line of dots or dashes behind its content, or at the end of the text. */
export function endOfDocument(text: string): number {
  let hasContent = false;
  for (let at = startOfContent(text); at < text.length; at = nextLine(text, at)) {
    const [mark] = MARKER.exec(text.slice(at, at + 4)) ?? [];
    if (mark === '...' || (mark && hasContent)) return at;
    const line = text.slice(at, nextLine(text, at)).trim();
    if (mark || !(line === '' || /^[#%]/.test(line))) hasContent = true;
  }
  return text.length;
}

/** A problem at each further document that says something: none of it is read. */
export function furtherDocuments(text: string): JournalProblem[] {
  const end = endOfDocument(text);
  if (end === text.length) return [];
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const documents = composer.compose(new Parser().parse(text.slice(end)), true, text.length - end);
  return [...documents].flatMap(({ contents, range }) => {
    if (contents === null || contents.range[0] === contents.range[1]) return [];
    const message = l10n.t('Another YAML document begins here, and nothing of it is read. A journal is one.');
    return [fatal('second-document', message, markerAbove(text, end + range[0]), 3)];
  });
}

/** Start of the marker line that a document follows. */
function markerAbove(text: string, at: number): number {
  return text.startsWith('---', at) ? at : Math.max(0, text.lastIndexOf('---', at));
}

function startOfContent(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

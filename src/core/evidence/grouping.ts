import type { Change } from './changes';
import { Groups, type Work } from './groups';
import { tiesAmong } from './ties';

export type { Link, Work } from './groups';

/** Path of the document that a change is about, if it is about one. */
export type DocumentOf = (change: Change) => string | undefined;

/**
 * Joins changes into pieces of work. Two changes belong together when they name the same ticket, or lie within six
 * weeks of each other and share two uncommon things: a scope and a file, a scope and a word, two words, or a file
 * and a word. The measures of "common" are of the user's own changes, so that they fit any repository. Two documents
 * are two pieces of work, however alike they are.
 */
export function worksOf(changes: readonly Change[], documentOf: DocumentOf = () => undefined): Work[] {
  const ordered = [...changes].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const groups = new Groups(ordered, ordered.map(documentOf));
  groups.joinDocuments();
  for (const { tie, members } of tiesAmong(ordered)) {
    for (let index = 1; index < members.length; index += 1) {
      groups.join(members[index - 1] ?? 0, members[index] ?? 0, tie);
    }
  }
  return groups.works();
}

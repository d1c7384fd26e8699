import { readFile } from 'node:fs/promises';
import picomatch from 'picomatch/posix';
import { parse } from 'yaml';

/** What is known about one repository, apart from the extension. */
export interface Corpus {
  readonly repository: string;
  readonly commit: string;
  readonly documents: readonly string[];
  readonly except?: readonly string[];
  /** Finds in a document, or in `statusFile` beside it, what it says its status is. */
  readonly status?: string;
  readonly statusFile?: string;
  /** Finds the status in a path, where a document says none. */
  readonly statusPath?: string;
  readonly titles: Readonly<Record<string, string | readonly string[]>>;
}

export interface Truth {
  /** The words that count as a status. */
  readonly words: readonly string[];
  readonly corpora: readonly Corpus[];
}

export async function readTruth(file: string): Promise<Truth> {
  return parse(await readFile(file, 'utf8')) as Truth;
}

/** Tells the documents of a repository from all its other files. */
export function isTrueDocument({ documents, except = [] }: Corpus): (path: string) => boolean {
  return picomatch([...documents], { ignore: [...except], dot: true });
}

/** The status that a document says it has, in lower case, or `unknown`. */
export function trueStatus(corpus: Corpus, words: readonly string[], path: string, text: string): string {
  const said = corpus.status === undefined ? undefined : new RegExp(corpus.status, 'm').exec(text)?.[1];
  const placed = corpus.statusPath === undefined ? undefined : new RegExp(corpus.statusPath).exec(path)?.[1];
  const value = (said ?? placed ?? '').toLowerCase();
  const fitting = words.filter((word) => new RegExp(`^${word}\\b(?![-_])`).test(value));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? 'unknown';
}

/** True where a title is one that a reader would give, however it is written. */
export function isTrueTitle(title: string, labels: string | readonly string[]): boolean {
  return [labels].flat().some((label) => folded(label) === folded(title));
}

function folded(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

import { dirname } from 'node:path/posix';

import { parseDocument, type DesignDocument } from '../../../src/core/evidence/documents/document';
import { mayBeDocument, metadataPathOf } from '../../../src/core/evidence/documents/kind';
import { openGit } from '../../../src/host/git/git';
import { readTexts } from '../../../src/host/git/readTexts';
import { runOrFail } from '../../../scripts/lib/processes';
import { authorShare } from './authors';
import type { Share } from './share';
import { isTrueDocument, isTrueTitle, trueStatus, type Corpus } from './truth';

const PROSE = /\.(?:md|mdx|rst|adoc|qmd)$/i;

/** How well the documents of one repository were read. */
export interface Outcome {
  readonly precision: Share;
  readonly recall: Share;
  readonly title: Share;
  readonly status: Share;
  readonly author: Share;
}

/** Reads every document of a clone's `HEAD` as the extension does, and holds it against what is true. */
export async function measure(clone: string, corpus: Corpus, words: readonly string[]): Promise<Outcome> {
  const paths = await prosePaths(clone);
  const texts = await textsOf(clone, paths);
  const found = new Map<string, DesignDocument>();
  for (const path of paths) {
    const document = discovered(path, texts);
    if (document) found.set(path, document);
  }
  const isDocument = isTrueDocument(corpus);
  const documents = paths.filter(isDocument);
  const known = documents.flatMap((path) => found.get(path) ?? []);
  const labelled = Object.entries(corpus.titles);
  return {
    precision: shareOf([...found.keys()], (path) => (isDocument(path) ? undefined : path)),
    recall: shareOf(documents, (path) => (found.has(path) ? undefined : path)),
    title: shareOf(labelled, ([path, labels]) => {
      const title = found.get(path)?.title ?? '';
      return isTrueTitle(title, labels) ? undefined : `${path}: “${title}”`;
    }),
    status: shareOf(known, ({ path, status }) => {
      const beside = corpus.statusFile === undefined ? path : `${dirname(path)}/${corpus.statusFile}`;
      const expected = trueStatus(corpus, words, path, texts.get(beside) ?? '');
      return plain(status) === plain(expected) ? undefined : `${path}: ${status}, not ${expected}`;
    }),
    author: await authorShare(
      clone,
      labelled.map(([path]) => path),
    ),
  };
}

function plain(status: string): string {
  return status.replace(/\W/g, ' ');
}

function shareOf<Item>(items: readonly Item[], missOf: (item: Item) => string | undefined): Share {
  const misses = items.flatMap((item) => missOf(item) ?? []);
  return { right: items.length - misses.length, all: items.length, misses };
}

/** Text files of `HEAD` that are no links to others. */
async function prosePaths(clone: string): Promise<string[]> {
  const tree = await runOrFail('git', ['ls-tree', '-r', '-z', 'HEAD'], { cwd: clone });
  return tree
    .split('\0')
    .filter((row) => row.startsWith('100'))
    .map((row) => row.slice(row.indexOf('\t') + 1))
    .filter((path) => PROSE.test(path));
}

async function textsOf(clone: string, paths: readonly string[]): Promise<Map<string, string>> {
  const beside = paths.map(metadataPathOf).filter((path) => path !== undefined);
  const names = [...new Set([...paths, ...beside])].map((path) => `HEAD:${path}`);
  const texts = await readTexts(openGit(clone), names);
  return new Map([...texts].map(([name, text]) => [name.slice('HEAD:'.length), text]));
}

/** The document, if a commit that adds the file whole would make it one. */
function discovered(path: string, texts: ReadonlyMap<string, string>): DesignDocument | undefined {
  const text = texts.get(path);
  if (text === undefined || !mayBeDocument(path, text.split('\n').length)) return undefined;
  const metadata = texts.get(metadataPathOf(path) ?? '');
  return parseDocument({ path, text, addedBy: 'unknown', ...(metadata === undefined ? {} : { metadata }) });
}

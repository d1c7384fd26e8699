import { basename, dirname } from 'node:path/posix';

import { addDays } from '../../../src/core/days';
import { parseDocument, type DesignDocument } from '../../../src/core/evidence/documents/document';
import { mayBeDocument } from '../../../src/core/evidence/documents/kind';
import type { Person } from '../../../src/core/evidence/history';
import { openGit } from '../../../src/host/git/git';
import { readHistory } from '../../../src/host/git/readHistory';
import { readTexts } from '../../../src/host/git/readTexts';
import { runOrFail } from '../../../scripts/lib/processes';
import { isTrueDocument, isTrueTitle, trueStatus, type Corpus } from './truth';

/** Days that a commit can have been written before it landed. */
const LEAD_DAYS = 120;
const PROSE = /\.(?:md|mdx|rst|adoc|qmd)$/i;

/** How many of something were right, and what was not, in words. */
export interface Share {
  readonly right: number;
  readonly all: number;
  readonly misses: readonly string[];
}

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
  const beside = paths.map(metadataPath).filter((path) => path !== undefined);
  const names = [...new Set([...paths, ...beside])].map((path) => `HEAD:${path}`);
  const texts = await readTexts(openGit(clone), names);
  return new Map([...texts].map(([name, text]) => [name.slice('HEAD:'.length), text]));
}

function metadataPath(path: string): string | undefined {
  return /^keps\//.test(path) && /^readme\.md$/i.test(basename(path))
    ? `${dirname(path)}/kep.yaml`
    : undefined;
}

/** The document, if a commit that adds the file whole would make it one. */
function discovered(path: string, texts: ReadonlyMap<string, string>): DesignDocument | undefined {
  const text = texts.get(path);
  if (text === undefined || !mayBeDocument(path, text.split('\n').length)) return undefined;
  const metadata = texts.get(metadataPath(path) ?? '');
  return parseDocument({ path, text, addedBy: 'unknown', ...(metadata === undefined ? {} : { metadata }) });
}

/** Who wrote each document first, asked as each of them: does the extension know that it is theirs? */
async function authorShare(clone: string, paths: readonly string[]): Promise<Share> {
  const truth: First[] = [];
  for (const path of paths) truth.push(await firstCommit(clone, path));
  const byAuthor = groupedByEmail(truth);
  const until = (await runOrFail('git', ['log', '-1', '--format=%cs'], { cwd: clone })).trim();
  const misses: string[] = [];
  for (const own of byAuthor.values()) {
    const [first] = own.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    if (!first) continue;
    const { author, day } = first;
    const since = addDays(day, -LEAD_DAYS);
    const history = await readHistory(clone, { since, until, identities: [author.email] });
    const documents = history.ok ? history.value.documents : [];
    const theirs = new Set(documents.filter(({ addedBy }) => addedBy === 'me').map(({ path }) => path));
    for (const { path } of own)
      if (!theirs.has(path))
        misses.push(`${path}: by ${author.name}, ${own.find((one) => one.path === path)?.day}`);
    const others = truth.filter(({ author: { email } }) => email !== author.email);
    for (const { path } of others) if (theirs.has(path)) misses.push(`${path}: not by ${author.name}`);
  }
  return { right: Math.max(0, paths.length - misses.length), all: paths.length, misses };
}

interface First {
  readonly path: string;
  readonly author: Person;
  readonly day: string;
}

/** The commit that first had a document under any name. What it was copied from, such as a template, is no part of it. */
async function firstCommit(cwd: string, path: string): Promise<First> {
  const logOf = (...follow: string[]) =>
    runOrFail('git', ['log', ...follow, '--name-status', '--format=%x01%an%x09%ae%x09%cs', '--', path], {
      cwd,
    });
  // Where a clone lacks large files, git cannot look for renames.
  const log = await logOf('--follow').catch(() => logOf());
  const commits = log.split('\u0001').slice(1);
  const created = commits.findIndex((commit) => /^[AC]/m.test(commit.split('\n').slice(1).join('\n')));
  const [name = '', email = '', day = ''] =
    (commits[created] ?? commits.at(-1) ?? '').split('\n')[0]?.split('\t') ?? [];
  return { path, author: { name, email }, day };
}

function groupedByEmail(firsts: readonly First[]): Map<string, First[]> {
  const groups = new Map<string, First[]>();
  for (const first of firsts) {
    const { email } = first.author;
    groups.set(email, [...(groups.get(email) ?? []), first]);
  }
  return groups;
}

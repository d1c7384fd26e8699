import { daysBetween, type Period } from '../days';
import type { Change } from './changes';
import { documentKindOf } from './documents/kind';
import { kindOf } from './paths';
import { topicWordsOf } from './words';

/** What tied changes into one piece of work. */
export interface Link {
  readonly by: 'ticket' | 'scope' | 'topic' | 'file';
  /** The ticket, the scope, the words or the file they share. */
  readonly shared: string;
}

/** One piece of work: changes that belong together, oldest first, and what they share. */
export interface Work {
  readonly changes: readonly Change[];
  readonly links: readonly Link[];
}

/** Days between two changes beyond which the same topic is a new piece of work. */
const MAX_PAUSE = 42;
/** A word, file or scope of more than this share of the changes ties nothing together. */
const COMMON_SHARE = 0.03;
/** A scope may be wider: people choose scopes to name efforts. */
const COMMON_SCOPE_SHARE = 0.05;
/** In a short history an effort is a large share of it: so many changes are never common. */
const COMMON_COUNT = 8;
/** Days that one piece of work may last: two quarters and some. */
const MAX_SPAN = 200;
/** No piece of work swallows more than this share of all changes. */
const MAX_SHARE = 0.15;
const WORDS_A_CHANGE = 6;

/** Path of the document that a change is about, if it is about one. */
export type DocumentOf = (change: Change) => string | undefined;

interface Tie extends Link {
  /** Stronger ties are tied first, so that the limits on size cut off the weak ones. */
  readonly strength: number;
  readonly key: string;
}

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

function tiesAmong(changes: readonly Change[]): { tie: Tie; members: number[] }[] {
  const common = commonnessOf(changes);
  const buckets = new Map<string, { tie: Tie; members: number[] }>();
  changes.forEach((change, index) => {
    for (const tie of tiesOf(change, common)) {
      const bucket = buckets.get(tie.key);
      if (bucket) bucket.members.push(index);
      else buckets.set(tie.key, { tie, members: [index] });
    }
  });
  return [...buckets.values()]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.tie.strength - a.tie.strength);
}

interface Commonness {
  readonly words: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, number>;
  readonly scopes: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
  readonly most: number;
  readonly mostOfScope: number;
}

function commonnessOf(changes: readonly Change[]): Commonness {
  return {
    words: countAll(changes.map((change) => [...topicWordsOf(change.subject.text)])),
    files: countAll(changes.map(codeFilesOf)),
    scopes: countAll(changes.map(scopesOf)),
    documents: countAll(changes.map(({ files }) => files.map(({ path }) => path).filter(isDocumentPath))),
    most: Math.max(COMMON_COUNT, changes.length * COMMON_SHARE),
    mostOfScope: Math.max(COMMON_COUNT, changes.length * COMMON_SCOPE_SHARE),
  };
}

function tiesOf(change: Change, { words, files, scopes, documents, most, mostOfScope }: Commonness): Tie[] {
  const known = (counts: ReadonlyMap<string, number>, limit: number) => (key: string) => {
    const count = counts.get(key) ?? 0;
    return count > 1 && count <= limit;
  };
  const topics = [...topicWordsOf(change.subject.text)]
    .filter(known(words, most))
    .sort((a, b) => (words.get(a) ?? 0) - (words.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, WORDS_A_CHANGE);
  const paths = codeFilesOf(change).filter(known(files, most)).slice(0, 40);
  const narrow = scopesOf(change).filter(known(scopes, mostOfScope));
  const prose = change.files.map(({ path }) => path).filter(isDocumentPath);
  return [
    ...prose
      .filter(known(documents, most))
      .slice(0, 20)
      .map((path) => tie('file', path, 6)),
    ...change.tickets.map((ticket) => tie('ticket', ticket, 6)),
    ...scopesOf(change).flatMap((scope) => [
      ...topics.map((word) => tie('scope', scope, 5, word)),
      ...paths.map((path) => tie('scope', scope, 3, path)),
    ]),
    ...pairsOf(topics).map(([a, b]) => tie('topic', `${a}, ${b}`, 4)),
    ...paths.flatMap((path) => topics.map((word) => tie('file', path, 2, word))),
    ...narrow.map((scope) => tie('scope', scope, 1)),
  ];
}

function tie(by: Link['by'], shared: string, strength: number, also = ''): Tie {
  return { by, shared, strength, key: `${by}\n${shared}\n${also}` };
}

function pairsOf(words: readonly string[]): [string, string][] {
  const sorted = [...words].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}

function isDocumentPath(path: string): boolean {
  return documentKindOf(path) !== undefined;
}

/** `dev, build` names two scopes. */
function scopesOf({ subject: { scope } }: Change): string[] {
  return scope
    ? scope
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean)
    : [];
}

function codeFilesOf({ files }: Change): string[] {
  return [...new Set(files.filter(({ path }) => kindOf(path) === 'source').map(({ path }) => path))];
}

function countAll(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of lists.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function spanning(a: Period, b: Period): Period {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

/** Disjoint sets of changes, which refuse to grow beyond the limits. */
class Groups {
  readonly #parents: number[];
  readonly #sizes: number[];
  readonly #spans: Period[];
  readonly #links: Link[][];
  readonly #documents: (string | undefined)[];

  constructor(
    private readonly changes: readonly Change[],
    documents: readonly (string | undefined)[],
  ) {
    this.#documents = [...documents];
    this.#parents = changes.map((_, index) => index);
    this.#sizes = changes.map(() => 1);
    this.#spans = changes.map(({ from, to }) => ({ from, to }));
    this.#links = changes.map(() => []);
  }

  /** All changes of one document are one piece of work, however many and however long. */
  joinDocuments(): void {
    const first = new Map<string, number>();
    this.#documents.forEach((document, index) => {
      if (!document) return;
      const root = first.get(document);
      if (root === undefined) first.set(document, index);
      else this.#unite(this.#rootOf(root), index, { by: 'file', shared: document });
    });
  }

  #unite(a: number, b: number, link: Link): void {
    const [one, other] = [this.#spans[a], this.#spans[b]];
    if (!one || !other) return;
    this.#parents[b] = a;
    this.#sizes[a] = (this.#sizes[a] ?? 0) + (this.#sizes[b] ?? 0);
    this.#documents[a] ??= this.#documents[b];
    this.#spans[a] = spanning(one, other);
    this.#links[a]?.push(...(this.#links[b] ?? []), link);
  }

  join(earlier: number, later: number, link: Tie): void {
    const [first, second] = [this.changes[earlier], this.changes[later]];
    const [a, b] = [this.#rootOf(earlier), this.#rootOf(later)];
    if (!first || !second) return;
    if (link.by !== 'ticket' && daysBetween(first.to, second.from) > MAX_PAUSE) return;
    const { by, shared } = link;
    if (a === b) this.#links[a]?.push({ by, shared });
    else if (this.#mayMerge(a, b)) this.#unite(a, b, { by, shared });
  }

  #mayMerge(a: number, b: number): boolean {
    const size = (this.#sizes[a] ?? 0) + (this.#sizes[b] ?? 0);
    const [one, other] = [this.#spans[a], this.#spans[b]];
    const [document, otherDocument] = [this.#documents[a], this.#documents[b]];
    if (!one || !other || (document && otherDocument && document !== otherDocument)) return false;
    const { from, to } = spanning(one, other);
    return size <= Math.max(8, this.changes.length * MAX_SHARE) && daysBetween(from, to) <= MAX_SPAN;
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }

  works(): Work[] {
    const members = new Map<number, Change[]>();
    this.changes.forEach((change, index) => {
      const root = this.#rootOf(index);
      members.set(root, [...(members.get(root) ?? []), change]);
    });
    return [...members].map(([root, changes]) => ({ changes, links: this.#links[root] ?? [] }));
  }
}

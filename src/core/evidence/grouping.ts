import { daysBetween, type Period } from '../days';
import type { Change } from './changes';
import { kindOfSubject } from './changeKind';
import { securityOf } from './security';
import { tiesAmong, type Link, type Tie } from './ties';

/** Path of the document that a change is about, if it is about one. */
type DocumentOf = (change: Change) => string | undefined;

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

/** One piece of work: changes that belong together, oldest first, and what they share. */
export interface Work {
  readonly changes: readonly Change[];
  readonly links: readonly Link[];
}

/** Days between two changes beyond which the same topic is a new piece of work. */
const MAX_PAUSE = 42;
/** Days that one piece of work may last: two quarters and some. */
const MAX_SPAN = 200;
/** Upper limit for the changes of one piece of work: this share of all changes, between these counts. What is larger is a project. */
const MAX_SHARE = 0.15;
const MIN_COUNT = 8;
const MAX_COUNT = 15;
/** Lines of a change that stands on its own, when it brings something new. */
const LARGE = 60;

function spanning(a: Period, b: Period): Period {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

/** True for a change that is a story of its own: new, and of some size. */
function standsAlone({ subject, files }: Change): boolean {
  const lines = files.reduce((sum, { added, removed }) => sum + added + removed, 0);
  return lines >= LARGE && ['new', 'faster'].includes(kindOfSubject(subject));
}

/** A union-find of changes that refuses unions beyond the limits on size and time. */
class Groups {
  readonly #parents: number[];
  readonly #sizes: number[];
  readonly #spans: Period[];
  readonly #links: Link[][];
  readonly #documents: (string | undefined)[];
  /** True for changes that close a security hole: they are told together, and with nothing else. */
  readonly #secure: readonly boolean[];
  /** True for a group with a change that stands on its own. */
  readonly #mains: boolean[];

  constructor(
    private readonly changes: readonly Change[],
    documents: readonly (string | undefined)[],
  ) {
    this.#documents = [...documents];
    this.#mains = changes.map(standsAlone);
    this.#secure = changes.map((change) => securityOf(change) !== undefined);
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
    this.#mains[a] ||= this.#mains[b] === true;
    this.#spans[a] = spanning(one, other);
    this.#links[a]?.push(...(this.#links[b] ?? []), link);
  }

  join(earlier: number, later: number, tie: Tie): void {
    const [first, second] = [this.changes[earlier], this.changes[later]];
    const [a, b] = [this.#rootOf(earlier), this.#rootOf(later)];
    if (!first || !second) return;
    if (tie.by !== 'ticket' && daysBetween(first.to, second.from) > MAX_PAUSE) return;
    const { by, shared } = tie;
    if (a === b) this.#links[a]?.push({ by, shared });
    else if (this.#mayMerge(a, b) && (tie.isFirm || !(this.#mains[a] && this.#mains[b])))
      this.#unite(a, b, { by, shared });
  }

  #mayMerge(a: number, b: number): boolean {
    const size = (this.#sizes[a] ?? 0) + (this.#sizes[b] ?? 0);
    const [one, other] = [this.#spans[a], this.#spans[b]];
    const [document, otherDocument] = [this.#documents[a], this.#documents[b]];
    if (this.#secure[a] !== this.#secure[b]) return false;
    if (!one || !other || (document && otherDocument && document !== otherDocument)) return false;
    const { from, to } = spanning(one, other);
    const most = Math.min(MAX_COUNT, Math.max(MIN_COUNT, this.changes.length * MAX_SHARE));
    return size <= most && daysBetween(from, to) <= MAX_SPAN;
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
      const list = members.get(root);
      if (list) list.push(change);
      else members.set(root, [change]);
    });
    return [...members].map(([root, changes]) => ({ changes, links: this.#links[root] ?? [] }));
  }
}
